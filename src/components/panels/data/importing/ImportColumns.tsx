import { useState } from 'react';
import type { ImportColumn } from '../../../../model/protocol/importing';
import { useImportWords } from './importWords';
import styles from './ImportDialog.module.css';

/** So many are seen at a glance; of thousands the first are drawn. */
const MOST_UNSEARCHED = 20;
const MOST_ROWS = 200;

/** The columns with what they hold; the target is marked by a word, not by colour alone. */
export function ImportColumns({ columns, target }: { columns: readonly ImportColumn[]; target: string }) {
  const { t, number } = useImportWords();
  const [wanted, setWanted] = useState('');
  const found = columns.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const end = (value: number | null, year = false) => {
    if (value === null) return '–';
    return year ? String(value) : number(value);
  };
  return (
    <>
      {columns.length > MOST_UNSEARCHED && (
        <input
          type="search"
          className={styles['search']}
          aria-label={t('read.searchColumns', { columns: columns.length })}
          placeholder={t('read.searchColumns', { columns: columns.length })}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
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
            {found.slice(0, MOST_ROWS).map((column, index) => (
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
        {found.length > MOST_ROWS && <p>{t('read.moreColumns', { columns: found.length - MOST_ROWS })}</p>}
      </div>
    </>
  );
}
