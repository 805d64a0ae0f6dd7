/** What is asked of a search while it is put together. */
import { MOST_SEARCHED, MOST_VALUES, type Search, type SearchedSetting } from '../../../../model/protocol/search';
import {
  isAllowed,
  offeredValues,
  SEARCHABLE,
  type SearchedName,
  type SettingValue,
} from '../../../../model/settings/searchable';
import type { Config } from '../../../../model/settings/settings';

/** Values that a setting begins with where it has many, and how far they are apart among its stops. */
const FIRST = 4;

/** Those that are offered, the one on the page among them; numbers in their order. */
export function shownValues(name: SearchedName, config: Config, chosen: readonly SettingValue[] = []): SettingValue[] {
  const own = isAllowed(name, config[name]) ? [config[name]] : [];
  const all = [...new Set([...offeredValues(name), ...own, ...chosen])];
  return all.every((value) => typeof value === 'number') ? all.toSorted((a, b) => a - b) : all;
}

/** Around the value on the page; of a choice every option. */
export function firstValues(name: SearchedName, config: Config): readonly SettingValue[] {
  const all = shownValues(name, config);
  if (typeof all[0] === 'string' || all.length <= FIRST) return all;
  const at = Math.max(0, all.indexOf(config[name]));
  const from = Math.min(Math.max(0, at - FIRST / 2), all.length - FIRST);
  return all.slice(from, from + FIRST);
}

/** Learning rate and size matter most often (Greff et al. 2017, LSTM: a search space odyssey). */
const BEGUN_WITH = ['learningRate', 'units'] as const satisfies readonly SearchedName[];

export const firstDraft = (config: Config): Search => ({
  settings: BEGUN_WITH.map((name) => ({ name, values: firstValues(name, config) })),
  kind: 'grid',
  budget: 24,
  seeds: 1,
  seed: 1,
});

export const canAdd = ({ settings }: Search): readonly SearchedName[] =>
  settings.length < MOST_SEARCHED ? SEARCHABLE.filter((name) => settings.every((each) => each.name !== name)) : [];

export const withSetting = (search: Search, name: SearchedName, config: Config): Search => ({
  ...search,
  settings: [...search.settings, { name, values: firstValues(name, config) }],
});

export const withoutSetting = (search: Search, name: SearchedName): Search => ({
  ...search,
  settings: search.settings.filter((each) => each.name !== name),
});

/** With a value chosen or no longer; they stay in the order in which they are shown. */
export function withValue(
  search: Search,
  { name, values }: SearchedSetting,
  value: SettingValue,
  config: Config,
): Search {
  const isChosen = values.includes(value);
  if (!isChosen && values.length >= MOST_VALUES) return search;
  const next = shownValues(name, config, values).filter((each) => (each === value ? !isChosen : values.includes(each)));
  return {
    ...search,
    settings: search.settings.map((each) => (each.name === name ? { name, values: next } : each)),
  };
}
