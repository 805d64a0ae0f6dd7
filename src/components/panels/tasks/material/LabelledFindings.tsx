import type { LabelledRepairCode, LabelledReport } from '../../../../model/protocol/labelled';
import { useImportWords } from '../../data/importing/importWords';
import { useMaterialWords } from './materialWords';
import styles from './TaskMaterial.module.css';

/** Those that a file of a series does not know. */
const OF_SEQUENCES = ['missing', 'padding', 'all-missing', 'no-id'] as const;
type OwnRepair = (typeof OF_SEQUENCES)[number];
const isOwn = (code: LabelledRepairCode): code is OwnRepair => OF_SEQUENCES.some((own) => own === code);

/** How many sequences of each label and part there are, and what was left out or mended. */
export function LabelledFindings({ report, labels }: { report: LabelledReport; labels: readonly string[] }) {
  const { t, number } = useMaterialWords();
  const { t: say } = useImportWords();
  const { counts, parts, repairs } = report;
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('labelled.counts')}>
        <table>
          <caption>{t('labelled.counts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('labelled.label')}</th>
              <th scope="col">{t('labelled.count')}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{number(counts[index] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {parts ? t('labelled.parts', { train: number(parts.train), test: number(parts.test) }) : t('labelled.noParts')}
      </p>
      {repairs.length === 0 ? (
        <p className="muted">{t('labelled.noRepairs')}</p>
      ) : (
        <section aria-label={t('labelled.repairs')}>
          <h3 className={styles['heading']}>{t('labelled.repairs')}</h3>
          <ul className={styles['repairs']}>
            {repairs.map(({ code, count, file, line, example }) => (
              <li key={`${code} ${file}`}>
                <strong>{number(count)}</strong> {isOwn(code) ? t(`repair.${code}`) : say(`repair.${code}`)}{' '}
                {example !== '' && <q>{example}</q>}{' '}
                <span className="muted">{t('labelled.first', { file, line })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
