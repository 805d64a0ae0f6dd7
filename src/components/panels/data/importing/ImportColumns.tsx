import type { ImportColumn } from '../../../../model/protocol/importing';
import { useWords } from '../../page/playgroundContext';
import styles from './ImportDialog.module.css';

/** The columns with what they hold; the target is marked by a word, not by colour alone. */
export function ImportColumns({ columns, target }: { columns: readonly ImportColumn[]; target: string }) {
  const { t, number } = useWords();
  const end = (value: number | null, year = false) => {
    if (value === null) return '–';
    return year ? String(value) : number(value);
  };
  return (
    <div className={styles['scroll']} role="group" aria-label={t('read.columns')} tabIndex={0}>
      <table>
        <caption>{t('read.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col" className={styles['figure']}>
              {t('column.count')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('column.missing')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('column.first')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('column.last')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={index} data-target={column.name === target || undefined}>
              <th scope="row">
                {column.name}
                {column.name === target && <em> · {t('read.target')}</em>}
              </th>
              <td>{t(`kind.${column.kind}`)}</td>
              <td className={styles['figure']}>{number(column.count)}</td>
              <td className={styles['figure']}>{number(column.missing)}</td>
              <td className={styles['figure']}>{end(column.first, column.year)}</td>
              <td className={styles['figure']}>{end(column.last, column.year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
