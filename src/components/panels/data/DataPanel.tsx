import { Suspense } from 'react';
import { isGenerated } from '../../../store/settings/selectors';
import { fetched } from '../../controls/browser/fetched';
import { useMediaQuery } from '../../controls/browser/useMediaQuery';
import { FoldingPanel } from '../../controls/layout/Panel';
import { PageIntake } from '../page/PageIntake';
import { PanelBoundary } from '../page/PanelBoundary';
import { usePlayground, useWords } from '../page/playgroundContext';
import { SettingList, type OwnControls } from '../settings/SettingList';
import { DataDialogs } from './DataDialogs';
import styles from './DataPanel.module.css';
import { PageImportProgress } from './importing/ImportProgress';
import { DifferenceControl } from './preparing/DifferenceControl';
import { InputsControl, useHasInputs } from './preparing/InputsControl';
import { MissingControl, useMissing } from './preparing/MissingControl';
import { SplitControl } from './preparing/SplitControl';
import { sizeText } from './sizeText';
import { SourceFacts } from './sources/SourceFacts';
import { SourcePicker } from './sources/SourcePicker';
import { SuggestionNote } from './sources/SuggestionNote';
import { UploadBox } from './sources/UploadBox';

const ImportSummary = fetched(async () => (await import('./importing/ImportSummary')).ImportSummary);
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

/** Where the series comes from, and how it is cut and scaled. */
export function DataPanel({ roomy }: { roomy: boolean }) {
  const words = useWords();
  const { t } = words;
  const series = usePlayground((state) => state.series);
  const generated = usePlayground((state) => isGenerated(state.config));
  const { isShown: hasMissing } = useMissing();
  const hasInputs = useHasInputs();
  // Where the screen is low, they are in the gallery alone.
  const high = useMediaQuery('(min-height: 860px)');
  const own: OwnControls<'data'> = {
    data: SourceControl,
    // Other tasks than forecasting, and what they are made of, are not on the page.
    task: null,
    delay: null,
    samples: null,
    column: null,
    saved: null,
    formula: null,
    parameters: generated ? ShapeControl : null,
    ...(generated ? {} : { noise: null, length: null, dataSeed: null }),
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
        aside={series ? sizeText(series, words) : ''}
        roomy={roomy}
      >
        <SettingList section="data" inSight={['data', 'parameters', 'noise', 'length']} own={own} />
        {high && <SourceFacts />}
      </FoldingPanel>
      {/* Beside the panel, so that they are there while it is folded. */}
      <PageIntake />
      <PageImportProgress />
      <DataDialogs />
    </>
  );
}
