/**
 * Whether one forecast is better than another by more than chance: the test of Diebold & Mariano (1995) on the absolute
 * errors, a mean over each window, paired over windows, with the small-sample correction and Student's distribution of
 * Harvey, Leybourne & Newbold (1997).
 */
import type { Comparison, ForecastTable } from '../protocol/evaluation';
import type { RowRange } from './metrics';
import { twoSided } from './student';
import type { Truth } from './table';

/** With fewer windows nothing is said. */
const LEAST_WINDOWS = 8;

/** Mean absolute error of each window; NaN where no truth is known. */
export function windowErrors(
  { origins, horizon, forecasts }: ForecastTable,
  truth: Truth,
  rows: RowRange,
): Float64Array {
  return Float64Array.from({ length: rows.end - rows.start }, (_, index) => {
    const row = rows.start + index;
    let [sum, count] = [0, 0];
    for (let ahead = 0; ahead < horizon; ahead++) {
      const at = origins[row]! + ahead;
      if (truth.missing[at]) continue;
      sum += Math.abs(truth.values[at]! - forecasts[row * horizon + ahead]!);
      count += 1;
    }
    return sum / count;
  });
}

/** The mean of `first` − `second`, both [windows], and its standard error: NaN with fewer windows than say anything. */
export type MeanDifference = { readonly windows: number; readonly mean: number; readonly standardError: number };

/** In time order; neighbouring windows share up to `horizon` − 1 truths. */
export function meanDifference(first: Float64Array, second: Float64Array, horizon: number): MeanDifference {
  const differences = first.map((error, at) => error - second[at]!).filter(Number.isFinite);
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  if (n < LEAST_WINDOWS) return { windows: n, mean, standardError: Number.NaN };
  const covariance = (lag: number) => {
    let sum = 0;
    for (let at = lag; at < n; at++) sum += (differences[at]! - mean) * (differences[at - lag]! - mean);
    return sum / n;
  };
  const lags = Math.min(horizon, n - 1);
  let longRun = covariance(0);
  if (longRun === 0) return { windows: n, mean, standardError: 0 };
  for (let lag = 1; lag < lags; lag++) longRun += 2 * covariance(lag);
  // A sum of sample covariances may be negative: then those of Newey & West (1987), which cannot be.
  if (longRun <= 0) {
    longRun = covariance(0);
    for (let lag = 1; lag < lags; lag++) longRun += 2 * (1 - lag / lags) * covariance(lag);
  }
  const h = lags;
  const correction = Math.sqrt(Math.max(0, (n + 1 - 2 * h + (h * (h - 1)) / n) / n));
  return { windows: n, mean, standardError: Math.sqrt(longRun / n) / correction };
}

/** Whether `first` and `second` [windows], in time order, differ by more than chance. */
export function compareErrors(first: Float64Array, second: Float64Array, horizon: number): Comparison {
  const { windows, mean, standardError } = meanDifference(first, second, horizon);
  const unknown = { windows, difference: mean, statistic: Number.NaN, p: Number.NaN };
  if (Number.isNaN(standardError)) return unknown;
  // Equal errors throughout differ by nothing at all.
  if (standardError === 0) return mean === 0 ? { ...unknown, statistic: 0, p: 1 } : unknown;
  const statistic = mean / standardError;
  return { windows, difference: mean, statistic, p: twoSided(statistic, windows - 1) };
}
