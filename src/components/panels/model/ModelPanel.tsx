import { FoldingPanel } from '../../controls/layout/Panel';
import { usePlayground, useWords } from '../page/playgroundContext';
import { SettingChoice } from '../settings/SettingChoice';
import { SettingList } from '../settings/SettingList';
import { SettingSlider } from '../settings/SettingSlider';

/** Works between recurrent layers, so it needs two or more. */
function DropoutSlider() {
  const single = usePlayground((state) => state.config.layers < 2);
  return <SettingSlider name="dropout" disabled={single} />;
}

function ShortcutHeld() {
  return usePlayground((state) => state.config.shortcut) === 'none' ? null : <SettingChoice name="shortcutHeld" />;
}

/** The stack of recurrent layers, and what it sees and says. */
export function ModelPanel({ roomy }: { roomy: boolean }) {
  const { t, count } = useWords();
  const parameters = usePlayground((state) => state.summary?.parameters);
  return (
    <FoldingPanel
      name={t('model.title')}
      heading={`2 · ${t('model.title')}`}
      aside={parameters === undefined ? '' : count('count.parameters', parameters)}
      roomy={roomy}
    >
      <SettingList
        section="model"
        inSight={['cell', 'units', 'layers', 'lookBack', 'horizon']}
        own={{ shortcutHeld: ShortcutHeld, dropout: DropoutSlider }}
      />
    </FoldingPanel>
  );
}
