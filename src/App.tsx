import { useMediaQuery } from './components/controls/browser/useMediaQuery';
import { DataPanel } from './components/panels/data/DataPanel';
import { EvaluationPanel } from './components/panels/evaluation/EvaluationPanel';
import { ForecastPanel } from './components/panels/forecast/ForecastPanel';
import { InsidePanel } from './components/panels/inside/InsidePanel';
import { LossPanel } from './components/panels/loss/LossPanel';
import { ModelPanel } from './components/panels/model/ModelPanel';
import { Notices } from './components/panels/page/Notices';
import { PanelBoundary } from './components/panels/page/PanelBoundary';
import { useWords } from './components/panels/page/playgroundContext';
import { RestartNote } from './components/panels/settings/restartNote';
import { RunMarks } from './components/panels/page/RunMarks';
import { StatusLine } from './components/panels/page/StatusLine';
import { TopBar } from './components/panels/bar/TopBar';
import { TrainingPanel } from './components/panels/training/TrainingPanel';
import { UnitPanel } from './components/panels/unit/UnitPanel';
import { WindowsAlert } from './components/panels/page/WindowsAlert';
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
