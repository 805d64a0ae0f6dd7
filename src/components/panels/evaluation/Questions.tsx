import { Suspense } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { Tabs } from '../../controls/layout/Tabs';
import { InsidePanel } from '../inside/InsidePanel';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { isShown } from '../../../store/shown/selectors';
import { useIsTask } from '../tasks/useIsTask';
import { FIRST_VIEWS, questionOf, type Question } from './questionOf';
import styles from './Questions.module.css';

const QualityPanel = fetched(async () => (await import('./QualityPanel')).QualityPanel);
const TaskQuality = fetched(async () => (await import('../tasks/score/TaskQuality')).TaskQuality);
const RunsPanel = fetched(async () => (await import('../runs/RunsPanel')).RunsPanel);
const QUESTIONS_ID = 'questions';

/** What is asked: what happens in the network, whether it is any good, or what has been tried. */
export function Questions() {
  const { t } = useWords();
  const { ask } = useCommands();
  const isTask = useIsTask();
  const shown = usePlayground((state) => state.shown);
  const asked = usePlayground((state) => questionOf(state.qualityView));
  const options = (['inside', 'quality', 'runs'] as const).filter((name) => isShown({ shown }, name));
  const question = options.includes(asked) ? asked : (options[0] ?? asked);
  return (
    <>
      {options.length > 1 && (
        <div className={styles['questions']}>
          <Tabs<Question>
            label={t('app.questions')}
            value={question}
            controls={QUESTIONS_ID}
            onChoose={(chosen) => ask(FIRST_VIEWS[chosen])}
            options={options.map((value) => ({ value, label: t(`${value}.title`) }))}
          />
        </div>
      )}
      <div id={QUESTIONS_ID} data-place={question}>
        {question === 'inside' ? (
          <InsidePanel />
        ) : (
          <PanelBoundary key={question}>
            <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
              {question === 'runs' ? <RunsPanel /> : isTask ? <TaskQuality /> : <QualityPanel />}
            </Suspense>
          </PanelBoundary>
        )}
      </div>
    </>
  );
}
