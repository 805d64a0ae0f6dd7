import { useId } from 'react';
import { missingRuns } from '../../../../store/runs/searched';
import { paceOfRuns, workersOf, workLeft } from '../../../../store/runs/searchTime';
import type { SearchState } from '../../../../store/runs/facts';
import { usePlayground } from '../../page/playgroundContext';
import { durationText } from '../../training/durationText';
import { failureText } from './searchText';
import styles from './search.module.css';
import { useSearchWords } from './words';

/** How far a search is, and what came in its way. */
export function SearchProgress({ current }: { current: SearchState }) {
  const words = useSearchWords();
  const { t, count } = words;
  const { state, plan, search, runs, failed, halt, series } = current;
  const of = plan.trials.length * search.seeds;
  const done = runs.length + failed.length;
  const diverged = runs.filter(({ divergedAt }) => divergedAt !== null).length;
  const [first] = failed;
  return (
    <div className={styles['state']} data-search={state} data-search-done={runs.length}>
      {state === 'running' && <Running current={current} />}
      {state === 'stopped' && <p>{t('search.stopped', { done, of })}</p>}
      {state === 'done' && <p className="muted">{t('search.doneAll', { of })}</p>}
      {state === 'failed' && <p role="alert">{t('search.failedAll')}</p>}
      {halt?.code === 'other-series' && (
        <p role="alert">
          {t('search.otherSeries', { name: series.name === '' ? series.source : series.name, length: series.length })}
        </p>
      )}
      {halt?.code === 'not-arrived' && <p role="alert">{t(`absence.${halt.absence}`, { file: halt.file })}</p>}
      {first && (
        <p role="alert">
          {count('search.failed', failed.length)}{' '}
          {t('search.failedOne', { ...first, reason: failureText(first.problem, words) })}
        </p>
      )}
      {diverged > 0 && <p>{count('search.diverged', diverged)}</p>}
    </div>
  );
}

function Running({ current }: { current: SearchState }) {
  const words = useSearchWords();
  const { t } = words;
  const id = useId();
  const isTraining = usePlayground((state) => state.status === 'training');
  const { plan, search, runs, failed, progress, config } = current;
  const of = plan.trials.length * search.seeds;
  const done = runs.length + failed.length;
  const epochsOf = (trial: number) => Number(plan.trials[trial - 1]?.change.epochs ?? config.epochs);
  const inTraining = Object.entries(progress).map(([key, epoch]) => {
    const trial = Number(key.split(' ')[0]);
    return { trial, epoch, epochs: epochsOf(trial) };
  });
  const parts = inTraining.reduce((sum, { epoch, epochs }) => sum + epoch / epochs, 0);
  const pace = paceOfRuns(current);
  const workers = Math.min(workersOf(navigator.hardwareConcurrency, isTraining), missingRuns(current).length);
  return (
    <>
      <label htmlFor={id}>
        {t('search.progress', { done, of })}
        {inTraining.length > 0 &&
          ` · ${t('search.inTraining', { runs: inTraining.map((each) => t('search.oneInTraining', each)).join(', ') })}`}
        {pace !== null &&
          ` · ${t('search.left', { time: durationText((workLeft(current) * pace) / Math.max(1, workers), words) })}`}
      </label>
      <progress id={id} value={done + parts} max={of} />
    </>
  );
}
