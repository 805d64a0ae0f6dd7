import { useDeferredValue, useEffect, useId, useState } from 'react';
import { Alert } from '../../../controls/layout/Alert';
import { Tabs } from '../../../controls/layout/Tabs';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { FEWEST_COMPARED, useComparedRuns, type ComparedRun } from './comparedRuns';
import { InPlaceTick } from './InPlaceTick';
import { Overlaid } from './Overlaid';
import { RunMark } from './RunMark';
import { TaskOverlaid } from './TaskOverlaid';
import { subjectText } from './seriesName';
import { SideBySide } from './beside/SideBySide';
import styles from './compare.module.css';
import { useCompareWords } from './words';

type How = 'together' | 'side';

/** Two to six runs laid over one another, or two side by side. */
export function CompareView() {
  const { t } = useCompareWords();
  const { layBeside, dropBeside } = useCommands();
  const { runs: latest, opened, isTooMany } = useComparedRuns();
  // Deferred: what comes in is drawn in small pieces between which the page answers.
  const runs = useDeferredValue(latest);
  const [how, setHow] = useState<How>('together');
  const body = useId();
  const isEnough = opened.length >= FEWEST_COMPARED;
  const tasks = [...new Set(runs.map(({ run }) => run.config.task))];
  // Forecasts are judged, and held against one another; another task has its score.
  const isJudged = isEnough && opened.every(({ config }) => config.task === 'forecasting');
  useEffect(() => {
    if (isJudged) layBeside(opened);
    else dropBeside();
  }, [isJudged, opened, layBeside, dropBeside]);
  useEffect(() => dropBeside, [dropBeside]);
  return (
    <div className={styles['view']} data-compare={how}>
      <div className={styles['head']}>
        <Tabs<How>
          label={t('compare.how')}
          value={how}
          controls={body}
          onChoose={setHow}
          options={[
            { value: 'together', label: t('compare.together') },
            { value: 'side', label: t('compare.side') },
          ]}
        />
        <InPlaceTick />
      </div>
      {isTooMany && <p>{t('compare.tooMany')}</p>}
      <RunList runs={runs} />
      <div id={body} className={styles['view']} role="tabpanel" aria-label={t(`compare.${how}`)}>
        {!isEnough || runs.length < FEWEST_COMPARED ? (
          <p className="empty">{t('compare.tooFew')}</p>
        ) : tasks.length > 1 ? (
          <p role="status">{t('compare.otherTasks', { tasks: tasks.map((task) => t(`task.${task}`)).join(', ') })}</p>
        ) : how === 'together' && tasks[0] !== 'forecasting' ? (
          <TaskOverlaid runs={runs} />
        ) : how === 'together' ? (
          <>
            <Progress runs={runs} onAgain={() => layBeside(opened)} />
            <Overlaid runs={runs} />
          </>
        ) : (
          <SideBySide runs={runs} />
        )}
      </div>
    </div>
  );
}

/** Which letter is which run. */
function RunList({ runs }: { runs: readonly ComparedRun[] }) {
  const words = useCompareWords();
  if (runs.length === 0) return null;
  return (
    <ul className={styles['runs']} aria-label={words.t('compare.runs')}>
      {runs.map((one) => (
        <li key={one.letter} data-run={one.letter}>
          <RunMark mark={one} /> {one.name} <span className="muted">{subjectText(one.run, words)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How far it is, and what could not be judged. */
function Progress({ runs, onAgain }: { runs: readonly ComparedRun[]; onAgain: () => void }) {
  const { t } = useCompareWords();
  const compared = usePlayground((state) => state.compared);
  if (!compared) return null;
  const { failed, problem, pairs } = compared;
  const done = runs.filter(({ judged }) => judged !== null).length;
  return (
    <>
      {!pairs && !problem && <p className="muted">{t('compare.judging', { done, of: runs.length })}</p>}
      {problem && (
        <Alert
          title={t('compare.trouble')}
          actions={
            <button type="button" className="button button-small" onClick={onAgain}>
              {t('compare.again')}
            </button>
          }
        >
          <p>
            {problem.code === 'crashed' ? problem.message : t(`absence.${problem.absence}`, { file: problem.file })}
          </p>
        </Alert>
      )}
      {runs.map(({ run, letter, name }) => {
        const found = failed[run.id];
        if (!found) return null;
        const named = `${letter} (${name})`;
        return (
          <p key={letter} role="alert">
            {found.code === 'windows'
              ? t('compare.failed.windows', { run: named })
              : t('compare.failed.other-network', { run: named, parameters: found.parameters, needed: found.needed })}
          </p>
        );
      })}
    </>
  );
}
