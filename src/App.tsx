import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { fetched } from './components/controls/browser/fetched';
import { whenIdle } from './components/controls/browser/whenIdle';
import { useMediaQuery } from './components/controls/browser/useMediaQuery';
import { DataPanel } from './components/panels/data/DataPanel';
import { EvaluationPanel } from './components/panels/evaluation/EvaluationPanel';
import { ForecastPanel } from './components/panels/forecast/ForecastPanel';
import { Questions } from './components/panels/evaluation/Questions';
import { LessonPlace } from './components/panels/lessons/LessonPlace';
import { useKeys } from './components/panels/page/keys/useKeys';
import { LossPanel } from './components/panels/loss/LossPanel';
import { ModelPanel } from './components/panels/model/ModelPanel';
import { Notices } from './components/panels/page/Notices';
import { PanelBoundary } from './components/panels/page/PanelBoundary';
import { usePlayground, useWords } from './components/panels/page/playgroundContext';
import { RestartNote } from './components/panels/settings/restartNote';
import { RareNotes } from './components/panels/page/RareNotes';
import { RunMarks } from './components/panels/page/RunMarks';
import { StatusLine } from './components/panels/page/StatusLine';
import { TopBar } from './components/panels/bar/TopBar';
import { PreparingNote } from './components/panels/training/PreparingNote';
import { TrainingPanel } from './components/panels/training/TrainingPanel';
import { UnitPanel } from './components/panels/unit/UnitPanel';
import { isShown } from './store/shown/selectors';
import type { AreaName } from './store/shown/areas';
import styles from './App.module.css';

/** What the page is on paper must be there before anybody prints, and may come after all else. */
const Handout = fetched(async () => (await import('./components/panels/exporting/handout/Handout')).Handout);

function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  const hasSeries = usePlayground((state) => state.series !== null);
  useEffect(() => {
    if (hasSeries) whenIdle(() => setIdle(true));
  }, [hasSeries]);
  return isIdle;
}

const CONTROLS = [
  ['data', DataPanel],
  ['model', ModelPanel],
  ['training', TrainingPanel],
] as const;

const Room = fetched(async () => (await import('./components/panels/page/room/Room')).Room);

/** A panel that fails leaves the others standing; texts of the page call it by its place. */
const Guarded = ({ place, children }: { place: AreaName; children: ReactNode }) => (
  <div className={styles['panel']} data-place={place}>
    <PanelBoundary>{children}</PanelBoundary>
  </div>
);

/**
 * One screen: settings at the left, pictures in the middle, results at the right. Where there is no room, one column in
 * the order of reading, which is the order here: settings, forecast, results, the inside.
 */
export function App() {
  const { t } = useWords();
  const roomy = useMediaQuery('(min-width: 1000px)');
  const isIdle = useIdle();
  useKeys();
  const hasLesson = usePlayground((state) => state.lesson !== null || state.wantedLesson !== null);
  const hasRoom = usePlayground(({ room }) => room.presented > 0 || room.spotlight > 0 || room.listsKeys);
  const wide = useMediaQuery('(min-width: 1180.01px)');
  const shown = usePlayground((state) => state.shown);
  const shows = (...areas: readonly AreaName[]) => areas.some((area) => isShown({ shown }, area));
  const controls = CONTROLS.filter(([area]) => shows(area));
  const unit = shows('unit') && (
    <Guarded place="unit">
      <UnitPanel />
    </Guarded>
  );
  return (
    <RunMarks className={styles['app']}>
      <TopBar />
      <Suspense fallback={null}>
        <ErrorBoundary fallback={null}>{isIdle && <Handout />}</ErrorBoundary>
      </Suspense>
      <StatusLine />
      <main>
        <div className={styles['notices']}>
          <RareNotes />
          <Notices />
          <PreparingNote />
        </div>
        <RestartNote />
        <div className={styles['areas']} data-areas data-lesson-on={hasLesson || undefined}>
          {(controls.length > 0 || hasLesson) && (
            <div className={styles['controls']} data-area="controls" role="group" aria-label={t('app.controls')}>
              <LessonPlace>
                {controls.map(([area, Panel]) => (
                  <Guarded key={area} place={area}>
                    <Panel roomy={roomy} />
                  </Guarded>
                ))}
              </LessonPlace>
            </div>
          )}
          {shows('forecast') && (
            <div className={styles['forecast']} data-area="forecast">
              <Guarded place="forecast">
                <ForecastPanel />
              </Guarded>
            </div>
          )}
          {(shows('loss', 'evaluation') || (wide && unit)) && (
            <div className={styles['results']} data-area="results" role="group" aria-label={t('app.results')}>
              {shows('loss') && (
                <Guarded place="loss">
                  <LossPanel />
                </Guarded>
              )}
              {shows('evaluation') && (
                <Guarded place="evaluation">
                  <EvaluationPanel />
                </Guarded>
              )}
              {wide && unit}
            </div>
          )}
          {(shows('inside', 'quality', 'runs') || (!wide && unit)) && (
            <div className={styles['inside']} data-area="inside">
              {shows('inside', 'quality', 'runs') && (
                <PanelBoundary>
                  <Questions />
                </PanelBoundary>
              )}
              {!wide && unit}
            </div>
          )}
        </div>
      </main>
      {hasRoom && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <Room />
          </Suspense>
        </PanelBoundary>
      )}
    </RunMarks>
  );
}
