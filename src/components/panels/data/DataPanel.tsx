import { lazy, Suspense } from 'react';
import { isGenerated } from '../../../store/settings/selectors';
import { FoldingPanel } from '../../controls/layout/Panel';
import { DataDialogs } from './DataDialogs';
import { DifferenceControl } from './preparing/DifferenceControl';
import { PageImportProgress } from './importing/ImportProgress';
import { ImportSummary } from './importing/ImportSummary';
import { InputsControl } from './preparing/InputsControl';
import { MissingControl } from './preparing/MissingControl';
import { PageIntake } from '../page/PageIntake';
import { usePlayground, useWords } from '../page/playgroundContext';
import { SettingChoice } from '../settings/SettingChoice';
import { SettingSlider } from '../settings/SettingSlider';
import { sizeText } from './sizeText';
import { SourceCards } from './sources/SourceCards';
import { SourceFacts } from './sources/SourceFacts';
import { SplitControl } from './preparing/SplitControl';
import { SuggestionNote } from './sources/SuggestionNote';
import { UploadBox } from './sources/UploadBox';

const GeneratorControls = lazy(async () => ({
  default: (await import('./generator/GeneratorControls')).GeneratorControls,
}));

/** Where the series comes from, and how it is cut and scaled. */
export function DataPanel({ roomy }: { roomy: boolean }) {
  const words = useWords();
  const { t } = words;
  const series = usePlayground((state) => state.series);
  const generated = usePlayground((state) => isGenerated(state.config));
  const offHint = generated ? {} : { hint: t('set.onlyGenerated') };
  return (
    <>
      <FoldingPanel
        name={t('data.title')}
        heading={`1 · ${t('data.title')}`}
        aside={series ? sizeText(series, words) : ''}
        roomy={roomy}
      >
        <SourceCards />
        <UploadBox />
        <ImportSummary />
        <SourceFacts />
        {generated && (
          <Suspense fallback={null}>
            <GeneratorControls />
          </Suspense>
        )}
        <SettingSlider name="noise" disabled={!generated} {...(generated ? { hint: t('set.noiseHint') } : offHint)} />
        <SettingSlider name="length" disabled={!generated} {...offHint} />
        {generated && <SettingSlider name="dataSeed" />}
        <SuggestionNote />
        <InputsControl />
        <MissingControl />
        <SplitControl />
        <SettingChoice name="transform" hint={t('transform.hint')} />
        <DifferenceControl />
        <SettingChoice name="scaling" />
      </FoldingPanel>
      {/* Beside the panel, so that they are there while it is folded. */}
      <PageIntake />
      <PageImportProgress />
      <DataDialogs />
    </>
  );
}
