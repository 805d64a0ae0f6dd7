import { FoldingPanel } from '../../controls/layout/Panel';
import { usePlayground, useWords } from '../page/playgroundContext';
import { SettingChoice } from '../settings/SettingChoice';
import { SettingSlider } from '../settings/SettingSlider';

/** The stack of recurrent layers. */
export function ModelPanel({ roomy }: { roomy: boolean }) {
  const { t, count } = useWords();
  const parameters = usePlayground((state) => state.summary?.parameters);
  const single = usePlayground((state) => state.config.layers < 2);
  return (
    <FoldingPanel
      name={t('model.title')}
      heading={`2 · ${t('model.title')}`}
      aside={parameters === undefined ? '' : count('count.parameters', parameters)}
      roomy={roomy}
    >
      <SettingChoice name="cell" />
      <SettingSlider name="units" />
      <SettingSlider name="layers" />
      <SettingSlider name="lookBack" />
      <SettingSlider name="horizon" />
      <SettingChoice name="activation" />
      <SettingSlider name="dropout" disabled={single} hint={t('set.dropoutHint')} />
    </FoldingPanel>
  );
}
