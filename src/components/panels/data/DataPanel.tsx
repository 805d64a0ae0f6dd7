import { Suspense } from 'react';
import { isGenerated } from '../../../store/settings/selectors';
import { fetched } from '../../controls/browser/fetched';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { FoldingPanel } from '../../controls/layout/Panel';
import { PageIntake } from '../page/PageIntake';
import { PanelBoundary } from '../page/PanelBoundary';
import { usePlayground, useWords } from '../page/playgroundContext';
import { Locked } from '../shown/Locked';
import { SettingList, type OwnControls } from '../settings/SettingList';
import { DataDialogs } from './DataDialogs';
import styles from './DataPanel.module.css';
import { PageImportProgress } from './importing/ImportProgress';
import { DifferenceControl } from './preparing/DifferenceControl';
import { InputsControl, useHasInputs } from './preparing/InputsControl';
import { MissingControl, useMissing } from './preparing/MissingControl';
import { SplitControl } from './preparing/SplitControl';
import { sizeText } from './sizeText';
import { TaskControl } from '../tasks/TaskControl';
import { useIsTask } from '../tasks/useIsTask';
import { SourceFacts } from './sources/SourceFacts';
import { SourcePicker } from './sources/SourcePicker';
import { SuggestionNote } from './sources/SuggestionNote';
import { UploadBox } from './sources/UploadBox';

const ImportSummary = fetched(async () => (await import('./importing/ImportSummary')).ImportSummary);
const TaskMaterial = fetched(async () => (await import('../tasks/material/TaskMaterial')).TaskMaterial);
const GeneratorControls = fetched(async () => (await import('./generator/GeneratorControls')).GeneratorControls);

/** The series that is chosen, the ways to another, and what was understood of a file. */
function SourceControl() {
  const isFile = usePlayground((state) => state.report !== null && state.series?.source === 'csv');
  return (
    <>
      <SourcePicker />
      <UploadBox />
      {isFile && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <ImportSummary />
          </Suspense>
        </PanelBoundary>
      )}
      <SuggestionNote />
    </>
  );
}

/** What shapes a generated series; a formula is there at once, since without it there is nothing to shape. */
function ShapeControl() {
  const { t } = useWords();
  const isFormula = usePlayground((state) => state.config.data === 'formula');
  return (
    <details className={styles['shape']} open={isFormula}>
      <summary>{t('parameters.title')}</summary>
      <PanelBoundary>
        <Suspense fallback={null}>
          <GeneratorControls />
        </Suspense>
      </PanelBoundary>
    </details>
  );
}

const IN_SIGHT = ['data', 'parameters', 'noise', 'length', 'delay', 'samples'] as const;

/** What is asked, where the series or the samples come from, and how they are cut and scaled. */
export function DataPanel({ roomy }: { roomy: boolean }) {
  const words = useWords();
  const { t } = words;
  const series = usePlayground((state) => state.series);
  const isForecast = !useIsTask();
  const generated = usePlayground((state) => isForecast && isGenerated(state.config));
  const { isShown: hasMissing } = useMissing();
  const hasInputs = useHasInputs();
  // Where the screen is low, they are in the gallery alone.
  const high = useMediaQuery('(min-height: 860px)');
  const own: OwnControls<'data'> = {
    data: SourceControl,
    task: null,
    column: null,
    saved: null,
    formula: null,
    parameters: generated ? ShapeControl : null,
    ...(generated || !isForecast ? {} : { noise: null, length: null, dataSeed: null }),
    train: SplitControl,
    validation: null,
    missing: hasMissing ? MissingControl : null,
    inputs: hasInputs ? InputsControl : null,
    knownAhead: null,
    difference: DifferenceControl,
    leaks: null,
  };
  return (
    <>
      <FoldingPanel
        name={t('data.title')}
        heading={`1 · ${t('data.title')}`}
        aside={series && isForecast ? sizeText(series, words) : ''}
        roomy={roomy}
      >
        <Locked name="task">
          <TaskControl />
          {!isForecast && (
            <PanelBoundary>
              <Suspense fallback={null}>
                <TaskMaterial />
              </Suspense>
            </PanelBoundary>
          )}
        </Locked>
        <SettingList section="data" inSight={IN_SIGHT} own={own} />
        {high && isForecast && <SourceFacts />}
      </FoldingPanel>
      {/* Beside the panel, so that they are there while it is folded. */}
      <PageIntake />
      <PageImportProgress />
      <DataDialogs />
    </>
  );
}
