/** A search as it is kept beyond the page, and back. */
import {
  MOST_SEARCHED,
  MOST_SEARCH_RUNS,
  SEED_COUNTS,
  type Search,
  type SearchPlan,
} from '../../model/protocol/search';
import { parseConfig } from '../../model/settings/config';
import { isAllowed, isSearchable } from '../../model/settings/searchable';
import type { Config } from '../../model/settings/settings';
import type { KeptProblem, RunsFacts, SearchState } from './facts';

const VERSION = 1;

/** Plain data, as a structured clone takes it. What follows from the runs is worked out again. */
export type KeptSearch = { readonly version: typeof VERSION } & Omit<
  SearchState,
  'id' | 'progress' | 'judged' | 'halt'
>;

/** Null where there is nothing to keep. */
export function searchToKeep({ search }: Pick<RunsFacts, 'search'>): KeptSearch | null {
  if (!search?.current) return null;
  const { id: _id, progress: _progress, judged: _judged, halt: _halt, ...kept } = search.current;
  return { version: VERSION, ...kept };
}

type Restored =
  { readonly ok: true; readonly current: SearchState } | { readonly ok: false; readonly problem: KeptProblem };

/** Whatever is given. What was running stands still: it goes on when it is told to. */
export function restoreSearch(kept: unknown): Restored {
  const no = (at: string): Restored => ({ ok: false, problem: { code: 'not-a-search', at } });
  if (!isRecord(kept)) return no('');
  if (typeof kept['version'] === 'number' && kept['version'] > VERSION) {
    return { ok: false, problem: { code: 'newer-version', at: String(kept['version']) } };
  }
  if (kept['version'] !== VERSION) return no('version');
  const at = Object.keys(CHECKS).find((name) => !CHECKS[name as keyof typeof CHECKS](kept[name]));
  if (at) return no(at);
  const { version: _version, ...state } = kept as unknown as KeptSearch;
  if (!isOfPlan(state)) return no('runs');
  const config = parseConfig(state.config as unknown as Record<string, unknown>).config;
  const after = state.state === 'running' ? 'stopped' : state.state;
  return { ok: true, current: { ...state, config, state: after, id: 0, progress: {}, judged: null, halt: null } };
}

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isListOf = (each: (value: Unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every((one) => isRecord(one) && each(one));

const isChange = (change: unknown): boolean =>
  isRecord(change) &&
  Object.entries(change).every(
    ([name, value]) => isSearchable(name) && (typeof value === 'string' || isNumber(value)) && isAllowed(name, value),
  );

function isSearch(value: unknown): value is Search {
  if (!isRecord(value)) return false;
  const { settings, kind, budget, seeds, seed } = value;
  const isSetting = isListOf(
    ({ name, values }) =>
      typeof name === 'string' &&
      Array.isArray(values) &&
      values.length > 0 &&
      values.every((each: unknown) => isChange({ [name]: each })),
  );
  return (
    isSetting(settings) &&
    (settings as readonly unknown[]).length <= MOST_SEARCHED &&
    (kind === 'grid' || kind === 'random') &&
    [budget, seed].every(isNumber) &&
    SEED_COUNTS.some((count) => count === seeds)
  );
}

function isPlan(value: unknown): value is SearchPlan {
  if (!isRecord(value)) return false;
  const { trials, leftOut, leftOutCount, combinations, stepWork } = value;
  const isTrials = isListOf(({ number, change, work }) => isNumber(number) && isNumber(work) && isChange(change));
  return (
    isTrials(trials) &&
    (trials as SearchPlan['trials']).every(({ number }, at) => number === at + 1) &&
    (trials as SearchPlan['trials']).length <= MOST_SEARCH_RUNS &&
    isListOf(({ change, reason }) => isChange(change) && isRecord(reason))(leftOut) &&
    [leftOutCount, combinations, stepWork].every(isNumber)
  );
}

const CHECKS = {
  search: isSearch,
  config: (value: unknown): value is Config => isRecord(value),
  series: (value: unknown) =>
    isRecord(value) &&
    ['source', 'name', 'print'].every((name) => typeof value[name] === 'string') &&
    isNumber(value['length']),
  plan: isPlan,
  scale: (value: unknown) => value === null || isNumber(value),
  looksBefore: isNumber,
  state: (value: unknown) => ['running', 'stopped', 'done', 'failed'].some((each) => each === value),
  runs: isListOf(
    ({ divergedAt, ...run }) =>
      ['trial', 'seed', 'validation', 'test', 'epoch', 'best', 'ms'].every((name) => isNumber(run[name])) &&
      (divergedAt === null || isNumber(divergedAt)),
  ),
  failed: isListOf(
    ({ trial, seed, problem }) =>
      isNumber(trial) && isNumber(seed) && isRecord(problem) && typeof problem['code'] === 'string',
  ),
} as const;

/** Runs are of trials that there are, and each is there once. */
function isOfPlan({ plan, runs }: Pick<SearchState, 'plan' | 'runs'>): boolean {
  const keys = new Set(runs.map(({ trial, seed }) => `${trial} ${seed}`));
  return keys.size === runs.length && runs.every(({ trial }) => plan.trials[trial - 1] !== undefined);
}
