/** The settings of the data: where the series comes from, how it is split, differenced and scaled. */
import { choice, integer, real, several, text, type Setting } from '../setting';
import { LEAK_NAMES } from '../sources/leaks';
import { SOURCE_NAMES } from '../sources/names';
import { TASK_NAMES } from '../sources/tasks';

export const data = {
  /** The first: without a difference its untrained forecast is plainly wrong, and a few units learn it in two seconds. */
  data: choice('series', SOURCE_NAMES, 'sunspots'),
  /** What is asked of the network. */
  task: choice('series', TASK_NAMES, 'forecasting'),
  /** The column of a user's own file; empty = the one that the importer suggests. */
  column: text('series', 200),
  /** Where the browser keeps the series of a user's own; empty = it does not. */
  saved: text('series', 60),
  /** Parameters of a generator, as `period=20,duty=0.3`; what is left out has its default. */
  parameters: text('series', 400),
  /** f(t) of the generator `formula`. */
  formula: text('series', 500),
  /** Seed of a generated series. */
  dataSeed: integer('series', 1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 999_999),
  /** Standard deviation of the added noise, as a share of the clean series' own. */
  noise: real('series', 0.1, [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1]),
  /** Time steps of a generated series, or of a sample of a task. */
  length: integer('series', 400, [10, 30, 60, 120, 240, 400, 600, 800, 1200, 2000, 3000, 5000]),
  /** Time steps between what is to be remembered and what is asked, in tasks that have such. */
  delay: integer('series', 20, [1, 2, 5, 10, 20, 30, 50, 100, 200, 300], 1000),
  /** Samples of an epoch, of a task that draws them from its seed. */
  samples: integer('series', 1000, [100, 200, 500, 1000, 2000, 5000, 10_000]),
  /** Share of the series for training, per cent, in time order. */
  train: integer('windows', 70, [30, 40, 50, 60, 65, 70, 75, 80, 85, 90]),
  /** Share of the series for validation, per cent; the rest is the test part. */
  validation: integer('windows', 15, [5, 10, 15, 20, 25, 30, 35, 40]),
  /** What takes the place of missing values. */
  missing: choice('windows', ['interpolate', 'carry', 'seasonal', 'leave-out', 'mask'], 'interpolate'),
  /** Further inputs beside the target, by name, each as `encodeURIComponent` writes it, parted by commas. */
  inputs: text('windows', 2000),
  /** Those of them whose values are known ahead, written likewise. */
  knownAhead: text('windows', 2000),
  /** Taken before the difference. */
  transform: choice('windows', ['none', 'log', 'boxcox'], 'none'),
  /** Lag of the difference taken before scaling: 0 none, 1 the step before, a season's length the season before. */
  difference: integer('windows', 0, [0, 1, 4, 7, 12, 24, 52, 365], 1000),
  /** Time steps of a season, for baselines and measures; 0 = found. The network does not see it. */
  season: integer('now', 0, [0, 1, 4, 7, 12, 24, 52, 168, 365], 10_000),
  scaling: choice('windows', ['standard', 'minmax', 'robust', 'none'], 'standard'),
  /** Errors made on purpose, by name, joined by commas: what they show is that they pay. */
  leaks: several('windows', LEAK_NAMES),
} as const satisfies Record<string, Setting>;
