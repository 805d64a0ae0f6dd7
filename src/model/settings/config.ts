/** Making a whole configuration out of anything: a link, a file, a change in a panel. Never throws; says what it mended. */
import type { Effect, Setting } from './setting';
import { SETTINGS, SETTING_NAMES, type Config, type SettingName } from './settings';
import { SOURCES } from './sources/sources';
import { isSourceName, type SourceName } from './sources/names';
import { TASK_NAMES, type TaskName } from './sources/tasks';
import { TASK_SUGGESTIONS } from './sources/taskSuggestions';

export type ConfigProblem =
  | { readonly code: 'unknown-setting'; readonly name: string }
  | {
      readonly code: 'bad-value' | 'out-of-range';
      readonly name: SettingName;
      readonly value: string;
      readonly used: string;
    };

type Checked = { readonly value: string | number; readonly problem: 'bad-value' | 'out-of-range' | null };

/** Those that are names, each once and in their order. */
function checkedNames(names: readonly string[], given: string): Checked {
  const parts = given.split(',').filter((part) => part !== '');
  const value = names.filter((name) => parts.includes(name)).join();
  return { value, problem: parts.every((part) => names.includes(part)) ? null : 'bad-value' };
}

/** The nearest value that the setting allows, and whether the given one was it. */
function checked(setting: Setting, given: unknown, fallback: string | number): Checked {
  const bad: Checked = { value: fallback, problem: 'bad-value' };
  switch (setting.kind) {
    case 'choice': {
      const option = setting.options.find((name) => name === given);
      return option === undefined ? bad : { value: option, problem: null };
    }
    case 'text':
      if (typeof given !== 'string') return bad;
      if (setting.names) return checkedNames(setting.names, given);
      return given.length > setting.maxLength
        ? { value: given.slice(0, setting.maxLength), problem: 'out-of-range' }
        : { value: given, problem: null };
    case 'integer':
    case 'real': {
      const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
      if (typeof number !== 'number' || !Number.isFinite(number)) return bad;
      const whole = setting.kind === 'integer' ? Math.round(number) : number;
      const value = Math.min(setting.max, Math.max(setting.min, whole));
      return { value, problem: value === number ? null : 'out-of-range' };
    }
  }
}

/** Names that settings had in older links. */
const FORMER_NAMES: ReadonlyMap<string, SettingName> = new Map([['kept', 'saved']]);
/** The name of today for one that stands in a link. */
export const nameOfToday = (written: string): string => FORMER_NAMES.get(written) ?? written;

/** The defaults with the settings that a source suggests, or a task that asks for something else than a forecast. */
export function configFor(data: SourceName, task: TaskName = 'forecasting'): Config {
  const defaults = Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].default])) as Config;
  const suggestion = task === 'forecasting' ? SOURCES[data].suggestion : TASK_SUGGESTIONS[task];
  return { ...defaults, ...suggestion, data, task };
}

const isTaskName = (name: unknown): name is TaskName => TASK_NAMES.some((known) => known === name);

/** Whatever is given, over the defaults of its source; each value checked and clamped. */
export function parseConfig(given: Readonly<Record<string, unknown>>): {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
} {
  const problems: ConfigProblem[] = [];
  const data = given['data'];
  const task = given['task'];
  const base = configFor(isSourceName(data) ? data : SETTINGS.data.default, isTaskName(task) ? task : 'forecasting');
  const values: Record<string, string | number> = { ...base };
  for (const [written, value] of Object.entries(given)) {
    const name = nameOfToday(written);
    if (!Object.hasOwn(SETTINGS, name)) {
      problems.push({ code: 'unknown-setting', name });
      continue;
    }
    const known = name as SettingName;
    const result = checked(SETTINGS[known], value, base[known]);
    values[known] = result.value;
    if (result.problem) {
      problems.push({ code: result.problem, name: known, value: String(value), used: String(result.value) });
    }
  }
  return { config: withTestPart(ofTask(values as Config)), problems };
}

/** Only a series leaks, and only of a forecast is there a choice of losses. */
const ofTask = (config: Config): Config =>
  config.task === 'forecasting' ? config : { ...config, leaks: '', loss: SETTINGS.loss.default };

/** At least 5 % of the series stay for the test part: training gives way to validation. */
function withTestPart(config: Config): Config {
  const train = Math.min(config.train, 95 - config.validation);
  return train === config.train ? config : { ...config, train };
}

/** The configuration after a change in a panel; the values are clamped to their ranges. */
export function changedConfig(config: Config, change: Partial<Config>): Config {
  return parseConfig({ ...config, ...change }).config;
}

const EFFECTS: readonly Effect[] = ['now', 'model', 'windows', 'series'];
/** The furthest-reaching effect among the settings that differ; null where none differs. */
export function effectOf(before: Config, after: Config): Effect | null {
  const ranks = SETTING_NAMES.filter((name) => before[name] !== after[name]).map((name) =>
    EFFECTS.indexOf(SETTINGS[name].effect),
  );
  return ranks.length === 0 ? null : (EFFECTS[Math.max(...ranks)] ?? null);
}
