/** Which settings a search may vary, the values that it offers, and where a setting has no effect. */
import { cellParts, hasForgetBias, isLstm } from './cellParts';
import { parseConfig } from './config';
import { SETTINGS, type Config, type SettingName } from './settings';

/**
 * All that change the network or its training. What changes the truths that the validation error is measured on (the split,
 * the horizon, missing values, leaks) is none of them: such errors are not to be compared.
 */
export const SEARCHABLE = [
  'learningRate',
  'units',
  'layers',
  'cell',
  'lookBack',
  'dropout',
  'batchSize',
  'epochs',
  'patience',
  'optimizer',
  'momentum',
  'loss',
  'clipNorm',
  'schedule',
  'scheduleEpochs',
  'scheduleFactor',
  'activation',
  'inputGate',
  'forgetGate',
  'outputGate',
  'candidateActivation',
  'outputActivation',
  'forgetBias',
  'shortcut',
  'shortcutHeld',
  'scaling',
  'transform',
  'difference',
] as const satisfies readonly SettingName[];

export type SearchedName = (typeof SEARCHABLE)[number];
export type SettingValue = string | number;
/** Values of the settings that are searched. */
export type SettingChange = Readonly<Partial<Record<SearchedName, SettingValue>>>;

/** Whose values are allowed. */
export const withChange = (config: Config, change: SettingChange): Config => ({ ...config, ...change }) as Config;

export const isSearchable = (name: string): name is SearchedName => SEARCHABLE.some((each) => each === name);

/** The stops or options of a setting. A run of a search has an end. */
export function offeredValues(name: SearchedName): readonly SettingValue[] {
  const setting = SETTINGS[name];
  if (setting.kind === 'choice') return setting.options;
  return name === 'epochs' ? setting.stops.filter((stop) => stop > 0) : setting.stops;
}

/** Whether the setting may have the value as it is. */
export function isAllowed(name: SearchedName, value: SettingValue): boolean {
  if (name === 'epochs' && value === 0) return false;
  return parseConfig({ [name]: value }).problems.length === 0;
}

/** Settings that do nothing beside certain others. */
const EFFECTLESS: Partial<Record<SettingName, (config: Config) => boolean>> = {
  // It drops between layers.
  dropout: ({ layers }) => layers === 1,
  momentum: ({ optimizer }) => optimizer !== 'sgd',
  // Only an LSTM has parts that can be left out.
  inputGate: ({ cell }) => !isLstm(cell),
  forgetGate: ({ cell }) => !isLstm(cell),
  outputGate: ({ cell }) => !isLstm(cell),
  candidateActivation: ({ cell }) => !isLstm(cell),
  outputActivation: ({ cell }) => !isLstm(cell),
  forgetBias: (config) => !hasForgetBias(config),
  activation: (config) =>
    isLstm(config.cell) && cellParts(config).candidate === 'none' && cellParts(config).output === 'none',
  shortcutHeld: ({ shortcut }) => shortcut === 'none',
  // A cosine has its wave over the run where that has an end.
  scheduleEpochs: ({ schedule, epochs }) => schedule === 'constant' || (schedule === 'cosine' && epochs > 0),
  scheduleFactor: ({ schedule }) => schedule !== 'step' && schedule !== 'plateau',
};

export const hasEffect = (name: SettingName, config: Config): boolean => !EFFECTLESS[name]?.(config);

/** The same run in other words: settings without an effect stand at their defaults. */
export function withoutEffectless(config: Config): Config {
  const idle = (Object.keys(EFFECTLESS) as SettingName[]).filter((name) => !hasEffect(name, config));
  return { ...config, ...Object.fromEntries(idle.map((name) => [name, SETTINGS[name].default])) };
}
