import { SETTINGS, type Config } from '../../../model/settings/settings';
import type { PlainKey } from '../../../i18n/words';
import { Choice } from '../../controls/fields/Choice';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { restartNote } from './restartNote';

type ChoiceName = 'scaling' | 'transform' | 'cell' | 'activation' | 'optimizer' | 'loss' | 'engine';

/** A choice of the configuration: the options of the table of settings, with their names in the catalog. */
export function SettingChoice({ name, hint }: { name: ChoiceName; hint?: string }) {
  const words = useWords();
  const value = usePlayground((state) => state.config[name]);
  const { change } = useCommands();
  const options: readonly Config[ChoiceName][] = SETTINGS[name].options;
  return (
    <Choice<Config[ChoiceName]>
      label={words.t(`set.${name}`)}
      value={value}
      options={options.map((option) => ({ value: option, label: words.t(`${name}.${option}` as PlainKey) }))}
      note={restartNote(name, words)}
      hint={hint}
      onChoose={(option) => change({ [name]: option })}
    />
  );
}
