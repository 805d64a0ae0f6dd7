import type { Repair } from '../../../../model/protocol/importing';
import { useImportWords } from './importWords';
import styles from './ImportDialog.module.css';

const linesKey = (count: number, named: number) => {
  if (count > named) return 'read.linesMore';
  return named === 1 ? 'read.line' : 'read.lines';
};

/** What was left out or mended, how often, and in which lines. */
export function ImportRepairs({ repairs }: { repairs: readonly Repair[] }) {
  const { t, number } = useImportWords();
  if (repairs.length === 0) return <p className="muted">{t('read.noRepairs')}</p>;
  return (
    <section aria-labelledby="repairs">
      <h3 id="repairs" className={styles['heading']}>
        {t('read.repairs')}
      </h3>
      <ul className={styles['repairs']}>
        {repairs.map(({ code, count, lines, example }) => (
          <li key={code}>
            <strong>{number(count)}</strong> {t(`repair.${code}`)}
            {example !== '' && <q>{example}</q>}
            {lines.length > 0 && (
              <span className="muted">{t(linesKey(count, lines.length), { lines: lines.map(String).join(', ') })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
