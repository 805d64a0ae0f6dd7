import { networkConfig } from '../../../store/training/selectors';
import { Suspense, useDeferredValue, useRef } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { fetched, forgetAbsent } from '../../controls/browser/fetched';
import type { Metrics } from '../../../model/protocol/inspection';
import type { Part } from '../../../model/protocol/parts';
import type { ForecastEvent } from '../../../store/forecast/slice';
import type { PlaygroundState } from '../../../store/state';
import { Panel } from '../../controls/layout/Panel';
import { FigureMenu } from '../exporting/FigureMenu';
import { ClampedErrorNote } from './ClampedErrorNote';
import { CheckpointMark } from '../training/CheckpointMark';
import { useOfRun, usePaced, usePlayground, useWords } from '../page/playgroundContext';
import { useIsTask } from '../tasks/useIsTask';
import { unitOf } from '../data/sources/SourceFacts';
import styles from './EvaluationPanel.module.css';

const PARTS: readonly Part[] = ['train', 'validation', 'test'];
const MEASURES = ['mae', 'rmse'] as const;
const selectForecast = (state: PlaygroundState) => state.forecast;

const ScorePanel = fetched(async () => (await import('../tasks/score/ScorePanel')).ScorePanel);
const VerdictNote = fetched(async () => (await import('./VerdictNote')).VerdictNote);

type FigureProps = {
  own: number;
  other: number;
  /** The part has no window. */
  empty: boolean;
  /** Whether anything is said of which is the smaller. */
  compared: boolean;
  illegal?: boolean;
};

/** One error, with a sign where it is the smaller of the two. */
function Figure({ own, other, empty, compared, illegal = false }: FigureProps) {
  const { t, figure } = useWords();
  if (empty) return <td>–</td>;
  const better = compared && own < other;
  return (
    <td className={better ? styles['better'] : undefined}>
      {illegal ? <s>{figure(own)}</s> : figure(own)}
      {better && (
        <>
          <span aria-hidden="true"> ✓</span>
          <span className="visually-hidden"> {t('evaluation.better')}</span>
        </>
      )}
    </td>
  );
}

function MetricsTable({ metrics, trained }: { metrics: Metrics; trained: boolean }) {
  const { t } = useWords();
  const { cell, leaks } = usePlayground(networkConfig);
  const compared = trained && leaks === '';
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
                {leaks !== '' && part !== 'train' && <> {t('evaluation.illegal')}</>}
              </th>
              {MEASURES.map((measure) => (
                <Figure
                  key={measure}
                  own={lstm[measure]}
                  other={naive[measure]}
                  empty={windows === 0}
                  compared={compared}
                  illegal={leaks !== '' && part !== 'train'}
                />
              ))}
            </tr>
            <tr>
              <th scope="row">{t('evaluation.naive')}</th>
              {MEASURES.map((measure) => (
                <Figure
                  key={measure}
                  own={naive[measure]}
                  other={lstm[measure]}
                  empty={windows === 0}
                  compared={compared}
                />
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** Of a long series the errors are those of some windows while the network changes. */
function SampleNote({ forecast: { sampled, metrics } }: { forecast: ForecastEvent }) {
  const { t, number } = useWords();
  const windows = usePlayground((state) => state.summary?.windows);
  if (!sampled || !windows) return null;
  const sum = (of: (part: Part) => number) => number(PARTS.reduce((all, part) => all + of(part), 0));
  return t('evaluation.sampled', { n: sum((part) => metrics[part].windows), all: sum((part) => windows[part]) });
}

/** The errors of a forecast, or the score of another task. */
export function EvaluationPanel() {
  const { t } = useWords();
  const isTask = useIsTask();
  if (!isTask) return <ForecastErrors />;
  return (
    <Suspense
      fallback={
        <Panel name={t('evaluation.title')}>
          <p className="empty">{t('evaluation.waiting')}</p>
        </Panel>
      }
    >
      <ScorePanel />
    </Suspense>
  );
}

/** Errors in the unit of the data, beside those of repeating the last value. */
function ForecastErrors() {
  const words = useWords();
  const { t } = words;
  const picture = useRef<HTMLDivElement>(null);
  const forecast = useOfRun(useDeferredValue(usePaced(selectForecast, 1000, 440)));
  const series = usePlayground((state) => state.series);
  const horizon = usePlayground((state) => networkConfig(state).horizon);
  const unit = series ? unitOf(series, words) : '';
  return (
    <Panel
      name={t('evaluation.title')}
      heading={
        <>
          {t('evaluation.title')} <CheckpointMark />
        </>
      }
      aside={
        <span className={styles['aside']}>
          {horizon === 1 ? t('evaluation.aside') : t('evaluation.asideSteps', { n: `1–${horizon}` })}
          <FigureMenu figure={picture} title={t('evaluation.title')} fileName="lstm-evaluation" />
        </span>
      }
    >
      {forecast ? (
        <div ref={picture} data-figure="evaluation" data-title={t('evaluation.title')}>
          <MetricsTable metrics={forecast.metrics} trained={forecast.step > 0} />
          <ErrorBoundary fallback={null} resetKeys={[forecast.runId]} onReset={forgetAbsent}>
            <Suspense fallback={null}>
              <VerdictNote />
            </Suspense>
          </ErrorBoundary>
          <ClampedErrorNote className={styles['clamped']} />
          <p className={styles['small']}>
            <SampleNote forecast={forecast} /> {unit === '' ? t('evaluation.noUnit') : t('evaluation.unit', { unit })}{' '}
            {t('evaluation.naiveMeaning')}
          </p>
        </div>
      ) : (
        <p className="empty">{t('evaluation.waiting')}</p>
      )}
    </Panel>
  );
}
