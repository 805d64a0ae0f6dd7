/**
 * Split conformal bands (Lei et al. 2018; by step of the horizon as Stankevičiūtė, Alaa & van der Schaar 2021): the
 * ⌈(n + 1)·level⌉-th smallest absolute residual of the validation part, by step. They hold what they promise where
 * residuals are exchangeable; in time they need not be, so the share of the test part's truths inside is counted.
 */
import { BAND_LEVELS, type Band, type ForecastTable } from '../../protocol/evaluation';
import type { RowRange } from '../metrics';
import type { Origins, Truth } from '../table';

/** Of absolute residuals the width that holds `level` per cent; Infinity where they are too few to say. */
export function conformalWidth(residuals: Float64Array, level: number): number {
  const rank = Math.ceil(((residuals.length + 1) * level) / 100);
  return rank > residuals.length ? Infinity : residuals.toSorted()[rank - 1]!;
}

export function conformalBands(table: ForecastTable, truth: Truth, { rows }: Origins): readonly Band[] {
  const residuals = Array.from({ length: table.horizon }, (_, ahead) =>
    absoluteResiduals(table, truth, rows.validation, ahead),
  );
  return BAND_LEVELS.map((level) => {
    const byHorizon = residuals.map((step) => conformalWidth(step, level));
    return {
      kind: 'conformal',
      level,
      byHorizon,
      coverage: {
        validation: coverage(table, truth, rows.validation, byHorizon),
        test: coverage(table, truth, rows.test, byHorizon),
      },
    };
  });
}

function absoluteResiduals(
  { origins, horizon, forecasts }: ForecastTable,
  { values, missing }: Truth,
  { start, end }: RowRange,
  ahead: number,
): Float64Array {
  const found: number[] = [];
  for (let row = start; row < end; row++) {
    const at = origins[row]! + ahead;
    if (!missing[at]) found.push(Math.abs(values[at]! - forecasts[row * horizon + ahead]!));
  }
  return Float64Array.from(found);
}

function coverage(table: ForecastTable, truth: Truth, rows: RowRange, widths: readonly number[]): number {
  let [inside, all] = [0, 0];
  widths.forEach((width, ahead) => {
    for (const residual of absoluteResiduals(table, truth, rows, ahead)) {
      all += 1;
      if (residual <= width) inside += 1;
    }
  });
  return inside / all;
}
