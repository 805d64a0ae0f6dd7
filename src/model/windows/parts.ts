/** Which windows belong to which part, by their first targets; and why there are none, where a part has none. */
import type { WindowsProblem } from '../protocol/inspection';
import type { Part } from '../protocol/parts';
import type { WindowSource } from '../protocol/series';
import type { Config } from '../settings/settings';
import { readSteps } from '../settings/stateful';
import { splitInTime, type Split } from './split';

type PartSettings = Pick<
  Config,
  'train' | 'validation' | 'difference' | 'lookBack' | 'horizon' | 'missing' | 'stateful' | 'shortcut' | 'leaks'
>;

/** Each part needs one window at least; the largest value that gives it one is offered. */
export function problemOf(length: number, split: Split, settings: PartSettings): WindowsProblem | null {
  const { difference: lag, lookBack, horizon } = settings;
  const read = readSteps(settings);
  const shortestPart = Math.min(split.validationEnd - split.trainEnd, length - split.validationEnd);
  const longestHorizon = Math.min(shortestPart, split.trainEnd - lag - 2);
  if (longestHorizon < 1) {
    return { code: 'series-too-short', length, needed: Math.ceil((lag + 3) / (settings.train / 100)) };
  }
  if (horizon > longestHorizon) return { code: 'horizon-too-long', longest: longestHorizon };
  const longestLookBack = Math.floor(((split.trainEnd - lag - horizon) * lookBack) / read);
  return lookBack > longestLookBack ? { code: 'look-back-too-long', longest: longestLookBack } : null;
}

/**
 * With `leave-out` no window that touches a missing value, be it through the difference, belongs to a part. With
 * `interpolate` no window of validation and test part that begins within a hole does: its line leads to what comes later.
 */
export function partsOf(
  holes: Uint8Array, // [time]
  split: Split,
  settings: PartSettings,
): Readonly<Record<Part, Int32Array>> {
  const { difference: lag, horizon } = settings;
  const lookBack = readSteps(settings);
  const { length } = holes;
  const isLeftOut = settings.missing === 'leave-out';
  const touched = new Uint32Array(length + 1); // how many time steps before each have a hole in them
  for (let at = 0; at < length; at++) {
    touched[at + 1] = touched[at]! + (isLeftOut ? holes[at]! | (at < lag ? 0 : holes[at - lag]!) : 0);
  }
  const part = (start: number, end: number): Int32Array => {
    const first = Math.max(start, lag + lookBack);
    const all = Int32Array.from({ length: Math.max(0, end - horizon - first + 1) }, (_, index) => first + index);
    return all.filter((target) => touched[target - lookBack] === touched[target + horizon]);
  };
  const unseen = (start: number, end: number): Int32Array => {
    const all = part(start, end);
    return settings.missing === 'interpolate' ? all.filter((target) => target === start || !holes[target - 1]) : all;
  };
  return {
    train: part(0, split.trainEnd),
    validation: unseen(split.trainEnd, split.validationEnd),
    test: unseen(split.validationEnd, length),
  };
}

export type WindowCount =
  | { readonly ok: true; readonly windows: Readonly<Record<Part, number>> }
  | { readonly ok: false; readonly problem: WindowsProblem };

/**
 * How many windows each part would have, without cutting them: `cutWindows` has the same, and the same problems. All features
 * of the series are inputs.
 */
export function countWindows({ values, features }: WindowSource, settings: PartSettings): WindowCount {
  const split = splitInTime(values.length, settings.train, settings.validation);
  const problem = problemOf(values.length, split, settings);
  if (problem) return { ok: false, problem };
  const columns = [values, ...features.map((feature) => feature.values)];
  const holes = Uint8Array.from(values, (_, at) => (columns.some((column) => Number.isNaN(column[at])) ? 1 : 0));
  const { train, validation, test } = partsOf(holes, split, settings);
  const windows = { train: train.length, validation: validation.length, test: test.length };
  if (Object.values(windows).every((count) => count > 0)) return { ok: true, windows };
  return { ok: false, problem: { code: 'holes', missing: values.filter(Number.isNaN).length } };
}
