import { Suspense, useRef } from 'react';
import type { SequenceTaskName } from '../../../../model/settings/sources/tasks';
import { Panel } from '../../../controls/layout/Panel';
import { FigureMenu } from '../../exporting/FigureMenu';
import { PanelBoundary } from '../../page/PanelBoundary';
import { usePlayground } from '../../page/playgroundContext';
import { CheckpointMark } from '../../training/CheckpointMark';
import { CheckpointTimeline } from '../../training/CheckpointTimeline';
import { useTaskWords } from '../taskWords';
import { DRAWINGS } from './drawings';
import { TryOwn } from './own/TryOwn';
import { useOwnSample } from './own/useOwnSample';
import { SampleBar } from './SampleBar';
import { SamplesAlert } from './SamplesAlert';
import { useShownSample } from './useShownSample';
import { Verdict } from './Verdict';
import styles from './SamplePanel.module.css';

/** One sample of the task, and what the network says of it step by step. */
export function SamplePanel() {
  const { t } = useTaskWords();
  const picture = useRef<HTMLDivElement>(null);
  const task = usePlayground((state) => state.config.task) as SequenceTaskName;
  const problem = usePlayground((state) => state.samplesProblem);
  const shown = useShownSample();
  const own = useOwnSample(shown);
  const Drawing = DRAWINGS[task];
  const title = `${t('sample.title')}: ${t(`task.${task}`)}`;
  return (
    <Panel
      name={t('sample.title')}
      heading={
        <>
          {t('sample.title')} <span className={styles['task']}>{t(`task.${task}`)}</span> <CheckpointMark />
        </>
      }
      aside={<FigureMenu figure={picture} title={title} fileName={`lstm-${task}`} />}
    >
      {problem ? (
        <SamplesAlert problem={problem} />
      ) : shown ? (
        <>
          <SampleBar shown={shown} />
          <TryOwn task={task} own={own} />
          <PanelBoundary key={task}>
            <div
              ref={picture}
              data-figure="forecast"
              data-step={shown.step}
              data-title={title}
              className={styles['figure']}
            >
              <Suspense fallback={<p className={styles['waiting']}>{t('sample.waiting')}</p>}>
                <Drawing shown={shown} editing={own.editing} />
              </Suspense>
              <Verdict shown={shown} />
            </div>
          </PanelBoundary>
        </>
      ) : (
        <p className={styles['waiting']}>{t('sample.waiting')}</p>
      )}
      <CheckpointTimeline />
    </Panel>
  );
}
