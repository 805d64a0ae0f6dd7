import { SETTINGS, type SettingName } from '../../../model/settings/settings';
import type { Key } from '../../../i18n/en';
import { Slider } from '../../controls/fields/Slider';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { restartNote } from './restartNote';

type NumericName = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly stops: readonly number[] } ? K : never;
}[SettingName];
/** Settings whose name in the catalog is `set.` and their own name. */
type NamedSetting = { [K in NumericName]: `set.${K}` extends Key ? K : never }[NumericName];

type SettingSliderProps = {
  name: NamedSetting;
  disabled?: boolean;
  hint?: string;
  aside?: string | undefined;
  /** Words for a value that is more than a number. */
  say?: (value: number) => string | undefined;
};

/** A number of the configuration as a slider, with the range and stops of the table of settings. */
export function SettingSlider({ name, disabled = false, hint, aside, say }: SettingSliderProps) {
  const words = useWords();
  const value = usePlayground((state) => state.config[name]);
  const { change } = useCommands();
  const { stops, min, max, kind } = SETTINGS[name];
  const label = words.t(`set.${name}`);
  return (
    <Slider
      label={label}
      exactLabel={words.t('exact', { name: label })}
      value={value}
      stops={stops}
      min={min}
      max={max}
      whole={kind === 'integer'}
      disabled={disabled}
      note={restartNote(name, words)}
      hint={hint}
      aside={aside}
      format={(number) => say?.(number) ?? words.number(number)}
      onCommit={(number) => change({ [name]: number })}
    />
  );
}
