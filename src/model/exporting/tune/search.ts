/** A search over settings, and why one cannot be written as a script. */
import type { WindowsProblem } from '../../protocol/inspection';
import type { WindowSource } from '../../protocol/series';
import { parseConfig } from '../../settings/config';
import { carriesStates } from '../../settings/stateful';
import { leaksOf } from '../../settings/sources/leaks';
import { SETTINGS, type Config, type SettingName } from '../../settings/settings';
import { cutWindows, type Windows } from '../../windows/windows';

/** Settings that a script can vary: those of the network and its training, and of what is done to the values that are given. */
export const TUNABLE = [
  'transform',
  'difference',
  'scaling',
  'cell',
  'activation',
  'inputGate',
  'forgetGate',
  'outputGate',
  'candidateActivation',
  'outputActivation',
  'forgetBias',
  'units',
  'layers',
  'lookBack',
  'horizon',
  'shortcut',
  'shortcutHeld',
  'dropout',
  'optimizer',
  'momentum',
  'loss',
  'learningRate',
  'schedule',
  'scheduleEpochs',
  'scheduleFactor',
  'batchSize',
  'clipNorm',
  'epochs',
  'patience',
] as const satisfies readonly SettingName[];
export type TunableName = (typeof TUNABLE)[number];

/** The values of each setting that are tried. */
export type SearchSpace = { readonly [K in TunableName]?: readonly Config[K][] };
export type Search = {
  readonly space: SearchSpace;
  /** Every combination, or so many of them as the budget allows, drawn at random. */
  readonly kind: 'grid' | 'random';
  /** Combinations that are drawn; each is trained once from each seed. */
  readonly budget: number;
  readonly seeds: readonly number[];
};

export type SearchProblem =
  /** With a leak the best is the one that leaks best: to be taken back first. */
  | { readonly code: 'leaks'; readonly leaks: string }
  /** A script cannot vary it. */
  | { readonly code: 'setting'; readonly name: string }
  | { readonly code: 'no-values'; readonly name: TunableName }
  /** `allowed`: the nearest value that the setting allows. */
  | {
      readonly code: 'value';
      readonly name: TunableName;
      readonly value: string | number;
      readonly allowed: string | number;
    }
  /** Whole, and at least 1. */
  | { readonly code: 'budget'; readonly budget: number }
  /** At least one, each whole and in the range of the setting `seed`. */
  | { readonly code: 'seeds'; readonly seeds: readonly number[] }
  /** No combination has windows: why the first has none. */
  | { readonly code: 'windows'; readonly change: Partial<Config>; readonly problem: WindowsProblem };

const isTunable = (name: string): name is TunableName => TUNABLE.some((each) => each === name);

/** The windows of a combination that has some, or what is wrong with the search. */
export function checkedSearch(
  config: Config,
  series: WindowSource,
  { space, kind, budget, seeds }: Search,
): { readonly ok: true; readonly windows: Windows } | { readonly ok: false; readonly problem: SearchProblem } {
  const refuse = (problem: SearchProblem) => ({ ok: false, problem }) as const;
  if (carriesStates(config)) return refuse({ code: 'setting', name: 'stateful' });
  if (leaksOf(config).length > 0) return refuse({ code: 'leaks', leaks: config.leaks });
  for (const [name, values] of Object.entries(space)) {
    if (!isTunable(name)) return refuse({ code: 'setting', name });
    if (values.length === 0) return refuse({ code: 'no-values', name });
    for (const value of values) {
      const allowed = parseConfig({ data: config.data, [name]: value }).config[name];
      if (allowed !== value) return refuse({ code: 'value', name, value, allowed });
    }
  }
  if (kind === 'random' && !(Number.isInteger(budget) && budget >= 1)) return refuse({ code: 'budget', budget });
  const { min, max } = SETTINGS.seed;
  if (seeds.length === 0 || seeds.some((seed) => !Number.isInteger(seed) || seed < min || seed > max)) {
    return refuse({ code: 'seeds', seeds });
  }
  // A script leaves out combinations without windows.
  let refusal: SearchProblem | null = null;
  for (const change of windowChanges(space)) {
    const cut = cutWindows(series, { ...config, ...change });
    if (cut.ok) return cut;
    refusal ??= { code: 'windows', change, problem: cut.problem };
  }
  return refuse(refusal!);
}

/** Combinations of what decides whether there are windows. */
function windowChanges({ lookBack, horizon, difference }: SearchSpace): readonly Partial<Config>[] {
  let changes: readonly Partial<Config>[] = [{}];
  for (const [name, values] of Object.entries({ lookBack, horizon, difference })) {
    if (values) changes = changes.flatMap((change) => values.map((value) => ({ ...change, [name]: value })));
  }
  return changes;
}
