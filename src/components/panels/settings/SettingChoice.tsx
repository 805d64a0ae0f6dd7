import { SETTINGS, type Config, type SettingName } from '../../../model/settings/settings';
import type { PlainKey } from '../../../i18n/words';
import { Choice } from '../../controls/fields/Choice';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { restartNote } from './restartNote';
import { settingHint, settingLabel } from './settingLabel';

export type ChoiceName = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly options: readonly string[] } ? K : never;
}[SettingName];

/** With more, the options stand below the label. */
const MOST_BESIDE = 4;

/** A choice of the configuration: the options of the table of settings, with their names in the catalog. */
export function SettingChoice({ name }: { name: ChoiceName }) {
  const words = useWords();
  const value = usePlayground((state) => state.config[name]);
  const { change } = useCommands();
  const options: readonly Config[ChoiceName][] = SETTINGS[name].options;
  return (
    <Choice<Config[ChoiceName]>
      label={settingLabel(name, words)}
      inline={options.length <= MOST_BESIDE}
      value={value}
      options={options.map((option) => ({ value: option, label: words.t(`${name}.${option}` as PlainKey) }))}
      note={restartNote(name, words)}
      hint={settingHint(name, words)}
      onChoose={(option) => change({ [name]: option })}
    />
  );
}
