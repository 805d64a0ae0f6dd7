/** What a search goes by: its runs, the series that it was begun on, and the looks before it. */
import type { Series, WindowSource } from '../../model/protocol/series';
import { withChange } from '../../model/settings/searchable';
import { SETTING_NAMES, SETTINGS, type Config, type SettingName } from '../../model/settings/settings';
import type { EvaluationFacts } from '../evaluation/slice';
import type { TrainingFacts } from '../training/facts';
import type { SearchedSeries, SearchState } from './facts';
import { MEASURED_ON, SEED_LIMIT } from './luck';

/** Names a run of a search. */
export const searchKey = (trial: number, seed: number): string => `${trial} ${seed}`;

/** All that makes a trial, but not what belongs to the page: its series, its engine, its leaks. */
const OF_THE_PAGE: ReadonlySet<SettingName> = new Set(['engine', 'leaks', 'season']);
export const TAKEN = SETTING_NAMES.filter((name) => SETTINGS[name].effect !== 'series' && !OF_THE_PAGE.has(name));

const seedsOf = ({ config, search }: Pick<SearchState, 'config' | 'search'>): readonly number[] =>
  Array.from({ length: search.seeds }, (_, at) => (config.seed + at) % SEED_LIMIT);

/** The runs that have no result yet, a trial's seeds one after the other. */
export function missingRuns(
  state: Pick<SearchState, 'config' | 'search' | 'plan' | 'runs'>,
): readonly { readonly trial: number; readonly seed: number; readonly config: Config }[] {
  const isIn = new Set(state.runs.map(({ trial, seed }) => searchKey(trial, seed)));
  return state.plan.trials.flatMap(({ number, change }) => {
    const config = withChange(state.config, change);
    return seedsOf(state)
      .filter((seed) => !isIn.has(searchKey(number, seed)))
      .map((seed) => ({ trial: number, seed, config }));
  });
}

/** What the validation error is measured on, beside the values of the series. */
const SAME_PART = [...MEASURED_ON, 'missing', 'inputs'] as const satisfies readonly SettingName[];

/** Configurations that were looked at by the search before, where it was on the same validation part. */
export function looksBeforeOf(before: SearchState | null, after: Pick<SearchState, 'config' | 'series'>): number {
  if (before?.series.print !== after.series.print) return 0;
  if (SAME_PART.some((name) => before.config[name] !== after.config[name])) return 0;
  const own = before.judged?.ranking.filter(({ rank }) => rank !== null).length ?? 0;
  return before.looksBefore + own;
}

/** What MASE divides by, from the errors of a baseline; null where they are not known, or not of honest windows. */
export function maseScaleOf(state: Pick<EvaluationFacts, 'baselines'> & TrainingFacts): number | null {
  const { baselines, runConfig, runId } = state;
  if (baselines?.runId !== runId || runConfig?.leaks !== '') return null;
  const scales = baselines.reports.map(({ parts: { train } }) => train.mae / train.mase);
  return scales.find((scale) => Number.isFinite(scale) && scale > 0) ?? null;
}

export const searchedSeries = ({ source, fileName, values }: Series, of: WindowSource): SearchedSeries => ({
  source,
  name: fileName,
  length: values.length,
  print: printOf(of),
});

/** 64 bits of values, further inputs and dates, by FNV-1a over halves of numbers, two times from different starts. */
function printOf({ values, season, features, time }: WindowSource): string {
  const arrays = [
    values,
    ...features.map((feature) => feature.values),
    ...(time.kind === 'index' ? [] : [time.values]),
  ];
  let [a, b] = [0x811c9dc5 ^ season, 0x9747b28c ^ season];
  for (const array of arrays) {
    const halves = new Uint32Array(array.buffer, array.byteOffset, 2 * array.length);
    for (const half of halves) {
      a = Math.imul(a ^ half, 0x01000193);
      b = Math.imul(b ^ half ^ (b >>> 15), 0x85ebca6b);
    }
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
