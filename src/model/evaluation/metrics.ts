/**
 * Measures of a table of forecasts, in the unit of the data; over all steps and by step. A missing truth counts in none.
 *
 *   MAE = mean |y − ŷ|, RMSE = √mean (y − ŷ)²
 *   sMAPE = mean 200·|y − ŷ| / (|y| + |ŷ|), 0 where both are 0
 *   MASE = MAE ÷ mean |y_t − y_{t−m}| over the training part (Hyndman & Koehler 2006), m the season, 1 without one
 *   R² = 1 − Σ(y − ŷ)² / Σ(y − mean y)² over the truths of the part
 *   skill = 1 − MAE ÷ MAE of the baseline
 */
import type { ForecastTable, Measures, PartMeasures } from '../protocol/evaluation';
import type { Windows } from '../windows/windows';
import type { Truth } from './table';

export type RowRange = { readonly start: number; readonly end: number };

/** What MASE divides by; NaN where nothing ever changes over a season. */
export function maseScale({ values, missing, trainEnd }: Windows, season: number): number {
  const m = Math.max(1, season);
  let [sum, count] = [0, 0];
  for (let at = m; at < trainEnd; at++) {
    if (missing[at] || missing[at - m]) continue;
    sum += Math.abs(values[at]! - values[at - m]!);
    count += 1;
  }
  return count > 0 && sum > 0 ? sum / count : Number.NaN;
}

/** `reference`: the baseline's table for the skill, of the same origins. */
export function measure(
  table: ForecastTable,
  truth: Truth,
  { start, end }: RowRange,
  scale: number,
  reference: ForecastTable | null,
): PartMeasures {
  const byHorizon = Array.from({ length: table.horizon }, (_, ahead) =>
    measuresOf(table, truth, start, end, ahead, ahead + 1, scale, reference),
  );
  const all = measuresOf(table, truth, start, end, 0, table.horizon, scale, reference);
  return { windows: end - start, ...all, byHorizon };
}

function measuresOf(
  { origins, horizon, forecasts }: ForecastTable,
  { values, missing }: Truth,
  start: number,
  end: number,
  from: number,
  to: number,
  scale: number,
  reference: ForecastTable | null,
): Measures {
  let [count, mean, absolute, squares, shares, other, total] = [0, 0, 0, 0, 0, 0, 0];
  for (let row = start; row < end; row++) {
    for (let ahead = from; ahead < to; ahead++) {
      const at = origins[row]! + ahead;
      if (missing[at]) continue;
      const place = row * horizon + ahead;
      const [y, said] = [values[at]!, forecasts[place]!];
      const error = Math.abs(y - said);
      count += 1;
      absolute += error;
      squares += error * error;
      const size = Math.abs(y) + Math.abs(said);
      if (size > 0) shares += (200 * error) / size;
      if (reference) other += Math.abs(y - reference.forecasts[place]!);
      // Welford: the spread of the truths without losing digits.
      const step = y - mean;
      mean += step / count;
      total += step * (y - mean);
    }
  }
  const mae = absolute / count;
  return {
    mae,
    rmse: Math.sqrt(squares / count),
    smape: shares / count,
    mase: mae / scale,
    r2: total > 0 ? 1 - squares / total : Number.NaN,
    skill: reference && other > 0 ? 1 - absolute / other : Number.NaN,
  };
}
