/**
 * The plan of a search: which configurations are tried, in an order that the search's own seed makes. A random search draws
 * without putting back from the combinations of the values (Bergstra & Bengio 2012, Random search for hyper-parameter
 * optimization); a grid has all of them, and in a random order, so that one that is stopped early has met every value.
 */
import {
  MOST_LEFT_OUT,
  MOST_SEARCH_RUNS,
  type LeftOut,
  type Search,
  type SearchPlanned,
  type Trial,
} from '../../protocol/search';
import type { WindowSource } from '../../protocol/series';
import { seededRandom, shuffle } from '../../random';
import { withChange, withoutEffectless, type SettingChange } from '../../settings/searchable';
import { SETTING_NAMES, type Config } from '../../settings/settings';
import { countWindows, type WindowCount } from '../../windows/parts';
import { problemOf } from './check';
import { runWork, stepWork } from './work';

/** The combination of a number: its digits, the last setting's first, are places among the values. */
export function combinationAt({ settings }: Pick<Search, 'settings'>, number: number): SettingChange {
  let rest = number;
  const values = settings.toReversed().map((setting) => {
    const value = setting.values[rest % setting.values.length]!;
    rest = Math.floor(rest / setting.values.length);
    return value;
  });
  return Object.fromEntries(settings.map(({ name }, at) => [name, values[settings.length - 1 - at]!]));
}

export const combinationsOf = ({ settings }: Pick<Search, 'settings'>): number =>
  settings.reduce((product, { values }) => product * values.length, 1);

/** The same text for two configurations whose runs are the same. */
function identityOf(config: Config): string {
  const plain = withoutEffectless(config);
  return JSON.stringify(SETTING_NAMES.map((name) => plain[name]));
}

/** Combinations that are looked at between two pauses. */
const AT_ONCE = 1000;

/**
 * `config` is what all trials share; the features of `source` are its inputs. Pauses (yields) now and then: of a long series
 * windows take their time.
 */
export function* planSearch(search: Search, config: Config, source: WindowSource): Generator<void, SearchPlanned> {
  const problem = problemOf(search);
  if (problem) return { ok: false, problem };
  const combinations = combinationsOf(search);
  const isGrid = search.kind === 'grid';
  const most = Math.floor((isGrid ? MOST_SEARCH_RUNS : search.budget) / search.seeds);
  const order = new Int32Array(combinations);
  shuffle(order, seededRandom(search.seed));
  const counted = windowCounter(source);
  const inputs = 1 + source.features.length;
  const trials: Trial[] = [];
  const leftOut: LeftOut[] = [];
  const met = new Map<string, number>();
  for (const [turn, at] of order.entries()) {
    if (trials.length === most && !isGrid) break;
    const change = combinationAt(search, at);
    const one = withChange(config, change);
    const { count, isNew } = counted(one);
    if (isNew || turn % AT_ONCE === AT_ONCE - 1) yield;
    const identity = identityOf(one);
    const same = met.get(identity);
    if (!count.ok) leftOut.push({ change, reason: { code: 'windows', problem: count.problem } });
    else if (same !== undefined) leftOut.push({ change, reason: { code: 'same', as: same } });
    else if (trials.length === most) {
      const runs = combinations * search.seeds;
      return { ok: false, problem: { code: 'too-many-runs', runs, most: MOST_SEARCH_RUNS } };
    } else {
      const number = trials.length + 1;
      met.set(identity, number);
      trials.push({ number, change, work: runWork(one, inputs, count.windows) });
    }
  }
  const [reason] = leftOut.map((each) => each.reason);
  if (trials.length === 0 && reason?.code === 'windows') {
    return { ok: false, problem: { code: 'none-possible', windows: reason.problem } };
  }
  return {
    ok: true,
    plan: {
      trials,
      leftOut: leftOut.slice(0, MOST_LEFT_OUT),
      leftOutCount: leftOut.length,
      combinations,
      stepWork: stepWork(config, inputs),
    },
  };
}

/** Counts windows once for all configurations that cut the same. */
function windowCounter(source: WindowSource) {
  const known = new Map<string, WindowCount>();
  return (config: Config): { readonly count: WindowCount; readonly isNew: boolean } => {
    const key = `${config.lookBack} ${config.difference}`;
    const before = known.get(key);
    const count = before ?? countWindows(source, config);
    known.set(key, count);
    return { count, isNew: !before };
  };
}
