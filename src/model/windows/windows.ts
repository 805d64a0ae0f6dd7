/**
 * A series cut into windows: split in time order, differenced, scaled by the training part, and cut. A window is named by
 * the index of its first target in the series: its inputs are the `lookBack` values before, its targets the `horizon`
 * values from there on. Windows of the validation and test parts may look back into earlier parts; their targets may not.
 */
import type { Config } from '../config/settings';
import type { Part, WindowsProblem } from '../protocol/inspection';
import { difference, undoDifference } from './difference';
import { SCALERS, scaled, unscaled, type Scaler } from './scaler';
import { splitInTime, type Split } from './split';

/** The windows of one part: `count` of them, the first with its first target at `first`, each one time step further. */
export type WindowRange = { readonly first: number; readonly count: number };

export type Windows = Split & {
  /** The series in the unit of the data. */
  readonly values: Float64Array; // [time]
  /** The series as the network sees it: differenced, scaled. */
  readonly inputs: Float64Array; // [time]
  readonly lag: number;
  readonly scaler: Scaler;
  readonly lookBack: number;
  readonly horizon: number;
  readonly parts: Readonly<Record<Part, WindowRange>>;
};

export type WindowSettings = Pick<Config, 'train' | 'validation' | 'difference' | 'scaling' | 'lookBack' | 'horizon'>;
type Cut = { readonly ok: true; readonly windows: Windows } | { readonly ok: false; readonly problem: WindowsProblem };

export function cutWindows(values: Float64Array, settings: WindowSettings): Cut {
  const { difference: lag, lookBack, horizon } = settings;
  const split = splitInTime(values.length, settings.train, settings.validation);
  const problem = problemOf(values.length, split, settings);
  if (problem) return { ok: false, problem };

  const changes = difference(values, lag);
  const scaler = SCALERS[settings.scaling](changes.subarray(lag, split.trainEnd));
  const inputs = changes.map((value) => scaled(scaler, value));
  const firstTarget = lag + lookBack;
  const range = (start: number, end: number): WindowRange => {
    const first = Math.max(start, firstTarget);
    return { first, count: Math.max(0, end - horizon - first + 1) };
  };
  const parts = {
    train: range(0, split.trainEnd),
    validation: range(split.trainEnd, split.validationEnd),
    test: range(split.validationEnd, values.length),
  };
  return { ok: true, windows: { ...split, values, inputs, lag, scaler, lookBack, horizon, parts } };
}

/** Each part needs one window at least; the largest value that gives it one is offered. */
function problemOf(length: number, split: Split, settings: WindowSettings): WindowsProblem | null {
  const { difference: lag, lookBack, horizon } = settings;
  const shortestPart = Math.min(split.validationEnd - split.trainEnd, length - split.validationEnd);
  const longestHorizon = Math.min(shortestPart, split.trainEnd - lag - 2);
  if (longestHorizon < 1) {
    return { code: 'series-too-short', length, needed: Math.ceil((lag + 3) / (settings.train / 100)) };
  }
  if (horizon > longestHorizon) return { code: 'horizon-too-long', longest: longestHorizon };
  const longestLookBack = split.trainEnd - lag - horizon;
  return lookBack > longestLookBack ? { code: 'look-back-too-long', longest: longestLookBack } : null;
}

/** First index that can be a target at all. */
export const firstTarget = (windows: Windows): number => windows.lag + windows.lookBack;

/** Copies the inputs and, where asked for, the targets of windows into a batch. */
export function fillBatch(
  windows: Windows,
  targets: Int32Array, // first target of each window
  x: Float32Array, // [batch, lookBack, 1]
  y: Float32Array | null, // [batch, horizon]
): void {
  const { inputs, lookBack, horizon } = windows;
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row]!;
    for (let time = 0; time < lookBack; time++) x[row * lookBack + time] = inputs[target - lookBack + time]!;
    if (!y) continue;
    for (let ahead = 0; ahead < horizon; ahead++) y[row * horizon + ahead] = inputs[target + ahead]!;
  }
}

/**
 * A forecast for the times from `start` on, from the network's scale to the unit of the data, in place. `known` is the
 * series as far as it is known at `start`.
 */
export function toDataUnit(windows: Windows, forecast: Float64Array, known: Float64Array, start: number): void {
  for (let ahead = 0; ahead < forecast.length; ahead++) {
    forecast[ahead] = unscaled(windows.scaler, forecast[ahead]!);
  }
  undoDifference(forecast, known, start, windows.lag);
}
