import type { TaskScore } from '../../../../model/protocol/history';
import type { PlaygroundState } from '../../../../store/state';
import { IN_PLACE } from '../../../../store/runs/inPlace';
import { usePlayground } from '../../page/playgroundContext';
import { measureText } from '../../tasks/score/scoreText';
import { useTaskWords } from '../../tasks/taskWords';
import type { ComparedRun } from './comparedRuns';
import { DifferencesTable } from './DifferencesTable';
import { LossesChart, lowestLoss } from './LossesChart';
import { RunMark } from './RunMark';
import styles from './compare.module.css';
import { useCompareWords } from './words';

/** Runs of one task other than forecasting: their losses, what differs, and what each came to beside chance. */
export function TaskOverlaid({ runs }: { runs: readonly ComparedRun[] }) {
  return (
    <>
      <LossesChart runs={runs} />
      <div className={styles['figures']}>
        <Scores runs={runs} />
        <DifferencesTable runs={runs} />
      </div>
    </>
  );
}

type Known = Pick<PlaygroundState, 'runs' | 'scored' | 'runId'>;

/** As the evaluation has said it: of a run of the history, or of the one in place as it stands. */
function scoreOf({ runs, scored, runId }: Known, { run }: ComparedRun): TaskScore | null {
  if (run.id !== IN_PLACE) return runs?.find(({ id }) => id === run.id)?.score ?? null;
  const isOfIt = scored?.runId === runId && scored.step === run.standing.checkpoint.step;
  return isOfIt ? scored.score : null;
}

function Scores({ runs }: { runs: readonly ComparedRun[] }) {
  const words = useCompareWords();
  const ofTask = useTaskWords();
  const { t, figure, number } = words;
  const known = usePlayground((state) => state.runs);
  const scored = usePlayground((state) => state.scored);
  const runId = usePlayground((state) => state.runId);
  const scores = runs.map((one) => scoreOf({ runs: known, scored, runId }, one));
  const measure = scores.find((score) => score !== null)?.test.measure ?? null;
  const title = t('compare.results');
  return (
    <section aria-label={title}>
      <h3>
        {title} {measure && <span className="muted">({ofTask.t(`score.${measure}`)})</span>}
      </h3>
      {/* It scrolls by itself, so the keyboard has to reach it. */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={title}>
        <table className={styles['table']} data-compare="results">
          <thead>
            <tr>
              {[
                t('compare.run'),
                t('compare.epochs'),
                t('compare.parameters'),
                t('compare.best'),
                t('compare.validationScore'),
                t('compare.testScore'),
                t('compare.chance'),
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((one, at) => {
              const { run, letter, name } = one;
              const score = scores[at];
              const text = (value: number | undefined) =>
                score && value !== undefined ? measureText(score.test.measure, value, words) : '–';
              return (
                <tr key={letter} data-run={letter}>
                  <th scope="row" title={name}>
                    <RunMark mark={one} />
                  </th>
                  <td>{number(run.standing.checkpoint.epoch)}</td>
                  <td>{number(run.standing.checkpoint.learned.w.length)}</td>
                  <td>{figure(lowestLoss(run.standing.losses))}</td>
                  <td>{text(score?.validation.value)}</td>
                  <td>{text(score?.test.value)}</td>
                  <td>{text(score?.test.chance)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {scores.includes(null) && <p className="muted">{t('compare.noScore')}</p>}
    </section>
  );
}
