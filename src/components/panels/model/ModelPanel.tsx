import { presetOf } from '../../../model/settings/cellPresets';
import { FoldingPanel } from '../../controls/layout/Panel';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { VIEWS_ID } from '../inside/aboutView';
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

/** With the way to the builder of the cell, which stands among the views of the inside, and the preset that it is. */
function CellChoice() {
  const { t } = useWords();
  const { showView } = useCommands();
  const preset = usePlayground((state) => presetOf(state.config));
  const open = () => {
    showView('cell');
    document.getElementById(VIEWS_ID)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div>
      <SettingChoice name="cell" />
      <button type="button" className="link-button" onClick={open}>
        {t('model.build')}
        {preset !== 'own' && ` (${preset})`}
      </button>
    </div>
  );
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
        own={{
          cell: CellChoice,
          // The cell builder has them.
          inputGate: null,
          forgetGate: null,
          outputGate: null,
          candidateActivation: null,
          outputActivation: null,
          forgetBias: null,
          shortcutHeld: ShortcutHeld,
          dropout: DropoutSlider,
        }}
      />
    </FoldingPanel>
  );
}
