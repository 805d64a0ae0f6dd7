/**
 * Every setting of the playground, once: its type, default, range, and what a change of it rebuilds.
 * The panels, the URL's hash and imported configurations are all checked against this table.
 */
import { SOURCE_NAMES } from './sources/names';

/**
 * What a change of a setting does: opens another series, cuts new windows, builds a new network (each starts the
 * training afresh), or applies to the running network.
 */
export type Effect = 'series' | 'windows' | 'model' | 'now';

export type ChoiceSetting<T extends string = string> = {
  readonly kind: 'choice';
  readonly effect: Effect;
  readonly default: T;
  readonly options: readonly T[];
};
export type NumberSetting = {
  readonly kind: 'integer' | 'real';
  readonly effect: Effect;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** The few values that a slider offers; any number between min and max can be typed. */
  readonly stops: readonly number[];
};
export type TextSetting = {
  readonly kind: 'text';
  readonly effect: Effect;
  readonly default: string;
  readonly maxLength: number;
};
export type Setting = ChoiceSetting | NumberSetting | TextSetting;

function choice<const T extends string>(effect: Effect, options: readonly T[], initial: NoInfer<T>): ChoiceSetting<T> {
  return { kind: 'choice', effect, default: initial, options };
}
/** A whole number; the first and last stop are its range unless a wider range is given. */
function integer(effect: Effect, initial: number, stops: readonly number[], max?: number): NumberSetting {
  return { kind: 'integer', effect, default: initial, min: stops[0] ?? 0, max: max ?? stops.at(-1) ?? 0, stops };
}
function real(effect: Effect, initial: number, stops: readonly number[]): NumberSetting {
  return { kind: 'real', effect, default: initial, min: stops[0] ?? 0, max: stops.at(-1) ?? 1, stops };
}

function text(effect: Effect, maxLength: number): TextSetting {
  return { kind: 'text', effect, default: '', maxLength };
}

export const SETTINGS = {
  // Data: where the series comes from, how it is split, differenced and scaled.
  data: choice('series', SOURCE_NAMES, 'air-passengers'),
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
  /** Time steps of a generated series. */
  length: integer('series', 400, [60, 120, 240, 400, 600, 800, 1200, 2000, 3000, 5000]),
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
  scaling: choice('windows', ['standard', 'minmax', 'robust', 'none'], 'standard'),
  lookBack: integer('windows', 24, [2, 4, 8, 12, 16, 24, 36, 48, 64, 96, 128, 192, 256]),
  horizon: integer('windows', 1, [1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 48]),

  // Model: the stack of recurrent layers.
  cell: choice('model', ['lstm', 'peephole', 'gru', 'rnn'], 'lstm'),
  /** Activation of the candidate and of the output; gates are always the logistic sigmoid. */
  activation: choice('model', ['tanh', 'relu'], 'tanh'),
  units: integer('model', 16, [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]),
  layers: integer('model', 1, [1, 2, 3, 4]),
  /** Share of the hidden states dropped between recurrent layers while training. */
  dropout: real('model', 0, [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]),

  // Training.
  optimizer: choice('model', ['adam', 'rmsprop', 'sgd'], 'adam'),
  /** Momentum of SGD. */
  momentum: real('now', 0.9, [0, 0.5, 0.8, 0.9, 0.95, 0.99]),
  loss: choice('model', ['mse', 'mae', 'huber'], 'mse'),
  learningRate: real('now', 0.01, [0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]),
  batchSize: integer('model', 32, [1, 2, 4, 8, 16, 32, 64, 128, 256]),
  /** Largest norm of the gradient over all parameters; 0 = not clipped. */
  clipNorm: real('now', 1, [0, 0.1, 0.25, 0.5, 1, 2, 5, 10]),
  /** Epochs until training stops by itself; 0 = endless. */
  epochs: integer('now', 200, [0, 10, 20, 50, 100, 200, 300, 500, 1000, 2000, 5000], 1_000_000),
  /** Seed of the start values, the order of the batches and dropout. */
  seed: integer('model', 7, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 999_999),
  engine: choice('now', ['auto', 'webgl', 'wasm', 'reference'], 'auto'),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
type ValueOf<S> = S extends ChoiceSetting<infer T> ? T : S extends NumberSetting ? number : string;

/** One value for every setting: all that is needed to do a run again. */
export type Config = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };

/** Settings that were tried on a source and work; applied when it is chosen. */
export type Suggestion = Partial<Omit<Config, 'data'>>;

export type CellName = Config['cell'];
export type OptimizerName = Config['optimizer'];
export type LossName = Config['loss'];
export type ScalingName = Config['scaling'];
export type TransformName = Config['transform'];
export type MissingChoice = Config['missing'];
export type ActivationName = Config['activation'];
/** An engine that computes, as opposed to `auto`, which picks one. */
export type EngineName = Exclude<Config['engine'], 'auto'>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
