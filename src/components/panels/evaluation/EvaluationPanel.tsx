import { useDeferredValue } from 'react';
import type { Metrics, Part } from '../../../model/protocol/inspection';
import type { Words } from '../../../i18n/words';
import { verdictOf } from '../../../store/selectors';
import type { PlaygroundState } from '../../../store/state';
import { Panel } from '../../controls/layout/Panel';
import { ClampedErrorNote } from './ClampedErrorNote';
import { PastMark } from '../training/CheckpointMark';
import { usePaced, usePlayground, useWords } from '../page/playgroundContext';
import { unitOf } from '../data/sources/SourceFacts';
import styles from './EvaluationPanel.module.css';

const PARTS: readonly Part[] = ['train', 'validation', 'test'];
const MEASURES = ['mae', 'rmse'] as const;
const selectMetrics = (state: PlaygroundState) => state.forecast?.metrics ?? null;

/** What the errors on the test part say, honestly. */
export function verdictText(metrics: Metrics, { t }: Words): string {
  const verdict = verdictOf(metrics);
  switch (verdict.kind) {
    case 'beats':
    case 'worse':
      return t(`evaluation.${verdict.kind}`, { share: verdict.share });
    case 'equal':
    case 'noTest':
      return t(`evaluation.${verdict.kind}`);
  }
}

/** One error, with a sign where it is the smaller of the two. */
function Figure({ own, other, empty }: { own: number; other: number; empty: boolean }) {
  const { t, figure } = useWords();
  if (empty) return <td>–</td>;
  const better = own < other;
  return (
    <td className={better ? styles['better'] : undefined}>
      {figure(own)}
      {better && (
        <>
          <span aria-hidden="true"> ✓</span>
          <span className="visually-hidden"> {t('evaluation.better')}</span>
        </>
      )}
    </td>
  );
}

function MetricsTable({ metrics }: { metrics: Metrics }) {
  const { t } = useWords();
  const cell = usePlayground((state) => state.config.cell);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('evaluation.part')}</th>
          <th scope="col">{t('evaluation.model')}</th>
          {MEASURES.map((measure) => (
            <th key={measure} scope="col">
              {measure.toUpperCase()}
            </th>
          ))}
        </tr>
      </thead>
      {PARTS.map((part) => {
        const { lstm, naive, windows } = metrics[part];
        return (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" rowSpan={2}>
                {t(`part.${part}`)}
              </th>
              <th scope="row" className={styles['lstm']}>
                {t(`cell.${cell}`)}
              </th>
              {MEASURES.map((measure) => (
                <Figure key={measure} own={lstm[measure]} other={naive[measure]} empty={windows === 0} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t('evaluation.naive')}</th>
              {MEASURES.map((measure) => (
                <Figure key={measure} own={naive[measure]} other={lstm[measure]} empty={windows === 0} />
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** Errors in the unit of the data, beside those of repeating the last value. */
export function EvaluationPanel() {
  const words = useWords();
  const { t } = words;
  const metrics = useDeferredValue(usePaced(selectMetrics, 1000, 440));
  const series = usePlayground((state) => state.series);
  const horizon = usePlayground((state) => state.config.horizon);
  const unit = series ? unitOf(series, words) : '';
  return (
    <Panel
      name={t('evaluation.title')}
      heading={
        <>
          {t('evaluation.title')} <PastMark />
        </>
      }
      aside={horizon === 1 ? t('evaluation.aside') : t('evaluation.asideSteps', { n: `1–${horizon}` })}
    >
      {metrics ? (
        <>
          <MetricsTable metrics={metrics} />
          <p className={styles['verdict']}>{verdictText(metrics, words)}</p>
          <ClampedErrorNote className={styles['clamped']} />
          <p className={styles['small']}>
            {unit === '' ? t('evaluation.noUnit') : t('evaluation.unit', { unit })} {t('evaluation.naiveMeaning')}
          </p>
        </>
      ) : (
        <p className="empty">{t('evaluation.waiting')}</p>
      )}
    </Panel>
  );
}
