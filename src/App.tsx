import { useMediaQuery } from './components/controls/useMediaQuery';
import { DataPanel } from './components/panels/DataPanel';
import { EvaluationPanel } from './components/panels/EvaluationPanel';
import { ForecastPanel } from './components/panels/ForecastPanel';
import { InsidePanel } from './components/panels/inside/InsidePanel';
import { LossPanel } from './components/panels/LossPanel';
import { ModelPanel } from './components/panels/ModelPanel';
import { Notices } from './components/panels/Notices';
import { PanelBoundary } from './components/panels/PanelBoundary';
import { useWords } from './components/panels/playgroundContext';
import { RestartNote } from './components/panels/restartNote';
import { RunMarks } from './components/panels/RunMarks';
import { StatusLine } from './components/panels/StatusLine';
import { TopBar } from './components/panels/TopBar';
import { TrainingPanel } from './components/panels/TrainingPanel';
import { UnitPanel } from './components/panels/UnitPanel';
import { WindowsAlert } from './components/panels/WindowsAlert';
import styles from './App.module.css';

const PANELS = {
  controls: [DataPanel, ModelPanel, TrainingPanel],
  pictures: [ForecastPanel, InsidePanel],
  results: [LossPanel, EvaluationPanel, UnitPanel],
} as const;

/** One screen in the order of the computation: settings, pictures, results; one column where there is no room. */
export function App() {
  const { t } = useWords();
  const roomy = useMediaQuery('(min-width: 1000px)');
  return (
    <RunMarks className={styles['app']}>
      <TopBar />
      <StatusLine />
      <main>
        <div className={styles['notices']}>
          <Notices />
          <WindowsAlert />
        </div>
        <RestartNote />
        <div className={styles['columns']}>
          <div className={styles['column']} role="group" aria-label={t('app.controls')}>
            {PANELS.controls.map((Panel, index) => (
              <PanelBoundary key={index}>
                <Panel roomy={roomy} />
              </PanelBoundary>
            ))}
          </div>
          <div className={styles['column']}>
            {PANELS.pictures.map((Panel, index) => (
              <PanelBoundary key={index}>
                <Panel />
              </PanelBoundary>
            ))}
          </div>
          <div className={styles['column']} role="group" aria-label={t('app.results')}>
            {PANELS.results.map((Panel, index) => (
              <PanelBoundary key={index}>
                <Panel />
              </PanelBoundary>
            ))}
          </div>
        </div>
      </main>
    </RunMarks>
  );
}
