/** Settings that differ, in words. */
import { SETTINGS, type Config, type SettingName } from '../../../model/settings/settings';
import type { PlainKey, Words } from '../../../i18n/words';
import { settingsThatDiffer } from '../../../store/runs/luck';
import { settingLabel } from '../settings/settingLabel';
import type { RunsWords } from './words';

/** The value of a setting as its control shows it. */
export function valueText(
  name: SettingName,
  value: string | number,
  { t, number }: Pick<Words, 't' | 'number'>,
): string {
  if (typeof value === 'number') return number(value);
  return SETTINGS[name].kind === 'choice' ? t(`${name}.${value}` as PlainKey) : value || '–';
}

/** "Units 8 → 16, Cell LSTM → GRU"; empty where nothing differs. */
export const changesText = (before: Config, after: Config, words: RunsWords): string =>
  settingsThatDiffer(before, after)
    .map((name) =>
      words.t('luck.change', {
        setting: settingLabel(name, words),
        before: valueText(name, before[name], words),
        after: valueText(name, after[name], words),
      }),
    )
    .join(', ');
