/**
 * A series cut into windows: split in time order, filled, transformed, differenced, scaled by the training part, and cut. A
 * window is named by the index of its first target in the series: its inputs are the `lookBack` time steps before, its
 * targets the `horizon` values from there on. Windows of the validation and test parts may look back into earlier parts;
 * their targets may not. Leaks break these rules on purpose, where they are set.
 */
import type { Config } from '../settings/settings';
import { leaksOf } from '../settings/sources/leaks';
import { readSteps } from '../settings/stateful';
import type { WindowsProblem } from '../protocol/inspection';
import type { Part } from '../protocol/parts';
import type { WindowSource } from '../protocol/series';
import { buildInputs, holesIn, type Channel, type Cutting, type InputSettings } from './channels';
import { difference, undoDifference } from './difference';
import { dealtAtRandom, smoothed } from './leaks';
import { filled } from './missing';
import { SCALERS, scaled, unscaled, type Scaler } from './scaler';
import { partsOf, problemOf } from './parts';
import { splitInTime } from './split';
import { fitTransform, restored, transformed, type Transform } from './transform';

export type Windows = Cutting & {
  /** The target in the unit of the data, holes filled. */
  readonly values: Float64Array; // [time]
  /** 1 where the target was missing: no truth to measure a forecast by. */
  readonly missing: Uint8Array; // [time]
  /** The values transformed: what differences are taken of. */
  readonly levels: Float64Array; // [time]
  /** The target as the network sees it: transformed, differenced, scaled. */
  readonly targets: Float64Array; // [time]
  /** What the network sees at each time step; the first channel is the target. */
  readonly channels: readonly Channel[];
  readonly inputs: Float64Array; // [time, channels]
  readonly transform: Transform;
  readonly lag: number;
  readonly scaler: Scaler;
  /** Time steps that a forecast reads. */
  readonly lookBack: number;
  /** Those of a window in training: less where states are carried on from the windows before. */
  readonly piece: number;
  readonly horizon: number;
  /** The windows of each part by their first targets, in time order. */
  readonly parts: Readonly<Record<Part, Int32Array>>;
};

export type WindowSettings = Pick<
  Config,
  | 'train'
  | 'validation'
  | 'difference'
  | 'transform'
  | 'lookBack'
  | 'horizon'
  | 'leaks'
  | 'seed'
  | 'stateful'
  | 'shortcut'
> &
  InputSettings;
type Cut = { readonly ok: true; readonly windows: Windows } | { readonly ok: false; readonly problem: WindowsProblem };

/**
 * With `fitUntil` the training part is all before that index, whatever the settings say, and the rest is the test part: there
 * is no validation part, and there may be no test part.
 */
export function cutWindows(source: WindowSource, settings: WindowSettings, fitUntil?: number): Cut {
  const { difference: lag, lookBack: piece, horizon } = settings;
  const lookBack = readSteps(settings);
  const { length } = source.values;
  const isRefit = fitUntil !== undefined;
  const split = isRefit
    ? { trainEnd: fitUntil, validationEnd: fitUntil }
    : splitInTime(length, settings.train, settings.validation);
  const problem = isRefit ? null : problemOf(length, split, settings);
  if (problem) return { ok: false, problem };

  const leaks = leaksOf(settings);
  const fitEnd = leaks.includes('scaler') ? length : split.trainEnd;
  const late = leaks.includes('target') ? 1 : 0;
  const measured = leaks.includes('smoothing') ? smoothed(source.values) : source.values;
  const values = filled(measured, settings.missing, source.season, [split.trainEnd, split.validationEnd]);
  const transform = fitTransform(settings.transform, values.subarray(0, fitEnd));
  const levels = values.map((value) => transformed(transform, value));
  const changes = difference(levels, lag);
  const scaler = SCALERS[settings.scaling](changes.subarray(lag, fitEnd));
  const targets = changes.map((value) => scaled(scaler, value));
  const cutting: Cutting = { ...split, fitEnd, late };
  const { channels, rows } = buildInputs(source, targets, settings, cutting);
  const inTime = partsOf(holesIn(source, settings.inputs), split, settings);
  const parts = leaks.includes('split') && !isRefit ? dealtAtRandom(inTime, settings.seed) : inTime;
  if ((isRefit ? [parts.train] : Object.values(parts)).some((part) => part.length === 0)) {
    return { ok: false, problem: { code: 'holes', missing: source.values.filter(Number.isNaN).length } };
  }
  const missing = Uint8Array.from(source.values, (value) => (Number.isNaN(value) ? 1 : 0));
  const series = { values, missing, levels, targets, channels, inputs: rows };
  return { ok: true, windows: { ...cutting, ...series, transform, lag, scaler, lookBack, piece, horizon, parts } };
}

/** First index that can be a target at all. */
export const firstTarget = (windows: Windows): number => windows.lag + windows.lookBack;

/** Copies the inputs and, where asked for, the targets of windows into a batch. */
export function fillBatch(
  windows: Windows,
  targets: Int32Array, // first target of each window
  x: Float32Array, // [batch, lookBack, channels]
  y: Float32Array | null, // [batch, horizon]
): void {
  const { inputs, lookBack, horizon, channels } = windows;
  const width = channels.length;
  const size = lookBack * width;
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row]!;
    const from = (target - lookBack) * width;
    for (let at = 0; at < size; at++) x[row * size + at] = inputs[from + at]!;
    if (!y) continue;
    for (let ahead = 0; ahead < horizon; ahead++) y[row * horizon + ahead] = windows.targets[target + ahead]!;
  }
}

/**
 * A forecast for the times from `start` on, from the network's scale to levels, in place. `known` are the levels as far as
 * they are known at `start`.
 */
export function toLevels(windows: Windows, forecast: Float64Array, known: Float64Array, start: number): void {
  for (let ahead = 0; ahead < forecast.length; ahead++) {
    forecast[ahead] = unscaled(windows.scaler, forecast[ahead]!);
  }
  undoDifference(forecast, known, start, windows.lag);
}

/** A forecast from the true values before `start`, from the network's scale to the unit of the data, in place. */
export function toDataUnit(windows: Windows, forecast: Float64Array, start: number): void {
  toLevels(windows, forecast, windows.levels, start);
  for (let ahead = 0; ahead < forecast.length; ahead++) {
    forecast[ahead] = restored(windows.transform, forecast[ahead]!);
  }
}
