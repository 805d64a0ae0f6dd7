/** Settings in which several runs differ, and their values in words. */
import { inputNames } from '../../../../model/settings/sources/inputs';
import { SETTING_NAMES, type Config, type SettingName } from '../../../../model/settings/settings';
import { hasSetting } from '../../../../model/settings/sources/taskSettings';
import { wordsWith } from '../../../../i18n/words';
import { leaksText } from '../../evaluation/leaks/leakWords';
import { leaking } from '../../evaluation/texts/leaking';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import type { CompareWords } from './words';

/** Where the browser keeps a series says nothing of a run. */
const SAYS_NOTHING: ReadonlySet<SettingName> = new Set(['saved']);

export const differing = (configs: readonly Config[]): readonly SettingName[] =>
  SETTING_NAMES.filter(
    (name) =>
      !SAYS_NOTHING.has(name) &&
      configs.some((config) => config[name] !== configs[0]?.[name]) &&
      configs.some(({ task }) => hasSetting(task, name)),
  );

/** Those that no panel names by themselves. */
const NAMED_HERE = ['data', 'column', 'parameters', 'formula', 'train', 'validation', 'knownAhead'] as const;

export function nameOfSetting(name: SettingName, words: CompareWords): string {
  const own = NAMED_HERE.find((one) => one === name);
  return own ? words.t(`compare.set.${own}`) : settingLabel(name, words);
}

export function textOfSetting(name: SettingName, config: Config, words: CompareWords): string {
  const { t, language } = words;
  const value = config[name];
  if (name === 'data') return t(`source.${config.data}`);
  if (name === 'epochs' && value === 0) return t('set.endless');
  if (name === 'clipNorm' && value === 0) return t('set.clipNone');
  if (name === 'leaks') return config.leaks === '' ? '–' : leaksText(config.leaks, wordsWith(leaking, language));
  if (name === 'inputs' || name === 'knownAhead') {
    const names = inputNames(config[name]);
    const textOf = (input: (typeof names)[number]) =>
      input.kind === 'calendar' ? t(`inputs.${input.name}`) : input.name;
    return names.map(textOf).join(', ') || '–';
  }
  return valueText(name, value, words);
}
