import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import { beliefIn, saidAt } from '../sample/answers';
import { useMarkedSteps } from '../sample/steps/useMarkedSteps';
import { useDigitsWords } from './words';
import styles from './Digits.module.css';

type RowBeliefsProps = {
  sample: SampleView;
  /** Of the network without interventions: a mark in each row, where there are any. */
  untouched: SampleView | null;
  samples: SamplesSummary;
  /** Rows that have been read. */
  rows: number;
  /** The right digit; null where nobody knows. */
  truth: number | null;
};

/** Beside each row of the image the belief in each digit after it, and the likeliest in words. */
export function RowBeliefs({ sample, untouched, samples, rows, truth }: RowBeliefsProps) {
  const { t, number } = useDigitsWords();
  const { hovered, pinned } = useMarkedSteps(samples.time);
  const { classes } = samples;
  const beliefs = classes.map((_, digit) => beliefIn(sample, samples, digit));
  const share = (belief: number) => number(100 * belief, 0);
  return (
    <div className={styles['beliefs']} role="table" aria-label={t('digits.beliefs')}>
      <div role="row" className={styles['head']}>
        <span role="columnheader" className="visually-hidden">
          {t('digits.row', { row: '' })}
        </span>
        {classes.map((digit, index) => (
          <span key={digit} role="columnheader" data-truth={index === truth || undefined}>
            {digit}
          </span>
        ))}
        <span role="columnheader">
          <span className="visually-hidden">{t('digits.likeliest')}</span>
        </span>
      </div>
      {Array.from({ length: sample.steps }, (_, row) => {
        const isRead = row < rows && Number.isFinite(beliefs[0]![row]!);
        const { said, share: most } = saidAt(sample, samples, row);
        const before = untouched && saidAt(untouched, samples, row).said;
        return (
          <div
            key={row}
            role="row"
            data-of-step={row}
            className={styles['line']}
            data-marked={row === pinned ? 'pinned' : row === hovered ? 'hovered' : undefined}
            data-last={(isRead && row === rows - 1) || undefined}
          >
            <span role="rowheader" className="visually-hidden">
              {t('digits.row', { row: row + 1 })}
            </span>
            {classes.map((digit, index) => (
              <span key={digit} role="cell" className={styles['shade']}>
                {isRead && (
                  <>
                    <i style={{ opacity: beliefs[index]![row]! }} />
                    <span className="visually-hidden">
                      {t('digits.belief', { digit, share: share(beliefs[index]![row]!) })}
                    </span>
                    {index === before && index !== said && <i className={styles['before']} />}
                  </>
                )}
              </span>
            ))}
            <span role="cell" className={styles['said']}>
              {isRead && (
                <>
                  <b>{classes[said]}</b> {share(most)} %
                </>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
