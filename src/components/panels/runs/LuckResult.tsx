import type { LuckMeasurement } from '../../../store/runs/facts';
import { errorOf, measureOf, type RunProblem } from '../../../model/protocol/runs';
import { FiguresTable } from '../../controls/layout/FiguresTable';
import { unitOf } from '../data/sources/SourceFacts';
import { usePlayground } from '../page/playgroundContext';
import { BandChart } from './BandChart';
import { changesText } from './changes';
import { ErrorDots } from './ErrorDots';
import styles from './LuckDialog.module.css';
import { verdictText } from './verdictText';
import { useRunsWords, type RunsWords } from './words';

/** What the runs came to so far: in words, and drawn. */
export function LuckResult({ luck }: { luck: LuckMeasurement }) {
  const words = useRunsWords();
  const { t } = words;
  const former = usePlayground((state) => state.formerLuck);
  const config = usePlayground((state) => state.config);
  const changes = changesText(luck.config, config, words);
  const { state, runs, seeds, epochs } = luck;
  const of = { done: runs.length, of: seeds.length };
  return (
    <div className={styles['result']} data-luck={state}>
      {state === 'failed' && runs.length === 0 && <p role="alert">{t('luck.failed')}</p>}
      {luck.failed.slice(0, 1).map(({ seed, problem }) => (
        <p key={seed} role="alert">
          {t('luck.failedOne', { seed, reason: reasonText(problem, words) })}
        </p>
      ))}
      {state === 'stopped' && <p>{t('luck.stopped', of)}</p>}
      {state === 'done' && (
        <p className="muted">{t('luck.done', { done: runs.length, epochs, engine: enginesText(luck, words) })}</p>
      )}
      {state !== 'running' && changes !== '' && <p>{t('luck.changed', { changes })}</p>}
      {luck.luck && (
        <>
          {/* Not before the end: who looks at each run and stops when it pleases finds too much. */}
          {former && state !== 'running' && <Verdict luck={luck} former={former} />}
          <Spread luck={luck} />
          <BandChart luck={luck} />
          <ErrorDots luck={luck} former={former} />
          <p className="muted">{t('luck.choose')}</p>
          <Figures luck={luck} />
        </>
      )}
    </div>
  );
}

function reasonText(problem: RunProblem, { t }: RunsWords): string {
  switch (problem.code) {
    case 'windows':
      return t('luck.noWindows');
    case 'samples':
      return t('luck.noSamples');
    case 'not-arrived':
      return t(`absence.${problem.absence}`, { file: problem.file });
    case 'crashed':
      return problem.message;
  }
}

const enginesText = ({ runs }: LuckMeasurement, { t }: RunsWords): string =>
  [...new Set(runs.map(({ engine }) => engine))].map((name) => t(`engine.${name}`)).join(', ');

/** Whether the settings are better than those before by more than luck. */
function Verdict({ luck, former }: { luck: LuckMeasurement; former: LuckMeasurement }) {
  const words = useRunsWords();
  const { t, figure } = words;
  const series = usePlayground((state) => state.series);
  const isTask = luck.config.task !== 'forecasting';
  const unit = series && !isTask ? unitOf(series, words) : '';
  const verdict = luck.luck?.verdict;
  if (!verdict) return null;
  const { before, after } = verdict;
  const numbers = { before: figure(before), n: former.runs.length, after: figure(after), n2: luck.runs.length };
  return (
    <div className={styles['verdict']} data-verdict={verdict.code}>
      <p>
        <strong>{verdictText(verdict, unit, words)}</strong>
      </p>
      <p>{t('luck.was', { ...numbers, changes: changesText(former.config, luck.config, words) })}</p>
      <p className="muted">{t('luck.pMeaning')}</p>
    </div>
  );
}

/** What the errors are spread over, and where that of the page's own seed lies. */
function Spread({ luck }: { luck: LuckMeasurement }) {
  const { t, figure } = useRunsWords();
  const { n, mean, min, max, sd, apart } = luck.luck!.spread.validation;
  const own = luck.runs.find(({ seed }) => seed === luck.config.seed);
  const ofRun = (run: LuckMeasurement['runs'][number]) => errorOf(run, 'validation');
  const measure = t(`luck.measure.${luck.runs[0] ? measureOf(luck.runs[0]) : 'mae'}`);
  const rank = own && 1 + luck.runs.filter((run) => ofRun(run) < ofRun(own)).length;
  const diverged = luck.runs.filter(({ divergedAt }) => divergedAt !== null);
  const seedsText = diverged.map(({ seed }) => `${t('luck.seed')} ${seed}`).join(', ');
  const numbers = {
    measure,
    mean: figure(mean),
    min: figure(min),
    max: figure(max),
    sd: figure(sd),
    apart: figure(apart),
  };
  return (
    <p className={styles['spread']}>
      {n > 1 ? t('luck.spread', numbers) : t('luck.spreadOne', { measure, mean: figure(mean) })}{' '}
      {n > 1 && rank !== undefined && t('luck.own', { seed: luck.config.seed, rank, of: n })}{' '}
      {diverged.length > 0 && t('luck.diverged', { seeds: seedsText })}
    </p>
  );
}

function Figures({ luck: { runs } }: { luck: LuckMeasurement }) {
  const { t, figure } = useRunsWords();
  const sorted = runs.toSorted((a, b) => a.seed - b.seed);
  return (
    <FiguresTable
      summary={t('luck.figures')}
      caption={t('luck.errors', { measure: t(`luck.measure.${runs[0] ? measureOf(runs[0]) : 'mae'}`) })}
      columns={[t('luck.seed'), t('luck.validation'), t('luck.test'), t('luck.lastLoss')]}
      rows={() =>
        sorted.map((run) => [
          String(run.seed),
          figure(errorOf(run, 'validation')),
          figure(errorOf(run, 'test')),
          figure(run.losses.at(-1)?.validation ?? Number.NaN),
        ])
      }
    />
  );
}
