/** Residuals of a table of forecasts, one step ahead: truth less forecast. */
import type { BaselinesEvent } from '../../../model/protocol/evaluator';

export type Residuals = {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly said: readonly number[];
  readonly mean: number;
  readonly sd: number;
};

/** Of validation and test part, where the truth is known. */
export function residualsOf(
  { origins, rows, horizon }: Pick<BaselinesEvent, 'origins' | 'rows' | 'horizon'>,
  forecasts: Float64Array,
  truth: Float64Array,
): Residuals {
  const at: number[] = [];
  const values: number[] = [];
  const said: number[] = [];
  for (let row = rows.validation.start; row < rows.test.end; row++) {
    const time = origins[row]!;
    const residual = truth[time]! - forecasts[row * horizon]!;
    if (!Number.isFinite(residual)) continue;
    at.push(time);
    values.push(residual);
    said.push(forecasts[row * horizon]!);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { at, values, said, mean, sd };
}

/** Their mean size where the forecast is in the lower half of all forecasts, and in the upper; NaN where there is none. */
export function sizesByHalf({ said, values }: Pick<Residuals, 'said' | 'values'>): readonly [number, number] {
  const order = said.map((_, at) => at).toSorted((one, other) => said[one]! - said[other]!);
  const middle = order.length >> 1;
  const size = (rows: readonly number[]) => rows.reduce((sum, at) => sum + Math.abs(values[at]!), 0) / rows.length;
  return [size(order.slice(0, middle)), size(order.slice(middle))];
}

/** By lag from 1 on; with the bound within which 95 % of white noise lie, 1.96/√n. */
export function correlogram({ values, mean }: Residuals, most: number) {
  const n = values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const lags = Math.max(0, Math.min(most, n - 2));
  const correlations = Array.from({ length: lags }, (_, index) => {
    let sum = 0;
    for (let at = index + 1; at < n; at++) sum += (values[at]! - mean) * (values[at - index - 1]! - mean);
    return squares > 0 ? sum / squares : 0;
  });
  return { correlations, bound: 1.96 / Math.sqrt(Math.max(1, n)) };
}

/** Counts in bars of equal width; about √n of them (the square-root rule). */
export function histogram(values: readonly number[]) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const bars = Math.max(1, Math.min(30, Math.round(Math.sqrt(values.length))));
  const width = (high - low) / bars || 1;
  const counts = Array.from({ length: bars }, () => 0);
  for (const value of values) counts[Math.min(bars - 1, Math.floor((value - low) / width))]! += 1;
  return { low, high, width, counts };
}
