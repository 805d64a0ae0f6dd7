import { SETTINGS, type SettingName } from '../../../model/settings/settings';
import { Slider } from '../../controls/fields/Slider';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { restartNote } from './restartNote';
import { settingHint, settingLabel } from './settingLabel';

export type NumericName = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly stops: readonly number[] } ? K : never;
}[SettingName];

type SettingSliderProps = {
  name: NumericName;
  disabled?: boolean;
  aside?: string | undefined;
  /** Words for a value that is more than a number. */
  say?: (value: number) => string | undefined;
};

/** A number of the configuration as a slider, with the range and stops of the table of settings. */
export function SettingSlider({ name, disabled = false, aside, say }: SettingSliderProps) {
  const words = useWords();
  const value = usePlayground((state) => state.config[name]);
  const { change } = useCommands();
  const { stops, min, max, kind } = SETTINGS[name];
  const label = settingLabel(name, words);
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
      hint={settingHint(name, words)}
      aside={aside}
      format={(number) => say?.(number) ?? words.number(number)}
      onCommit={(number) => change({ [name]: number })}
    />
  );
}
