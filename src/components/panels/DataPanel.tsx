import { lazy, Suspense } from 'react';
import { isGenerated } from '../../store/selectors';
import { FoldingPanel } from '../controls/Panel';
import { DataDialogs } from './DataDialogs';
import { DifferenceControl } from './DifferenceControl';
import { PageImportProgress } from './ImportProgress';
import { ImportSummary } from './ImportSummary';
import { InputsControl } from './InputsControl';
import { MissingControl } from './MissingControl';
import { PageIntake } from './PageIntake';
import { usePlayground, useWords } from './playgroundContext';
import { SettingChoice } from './SettingChoice';
import { SettingSlider } from './SettingSlider';
import { sizeText } from './sizeText';
import { SourceCards } from './SourceCards';
import { SourceFacts } from './SourceFacts';
import { SplitControl } from './SplitControl';
import { SuggestionNote } from './SuggestionNote';
import { UploadBox } from './UploadBox';

const GeneratorControls = lazy(async () => ({ default: (await import('./GeneratorControls')).GeneratorControls }));

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
