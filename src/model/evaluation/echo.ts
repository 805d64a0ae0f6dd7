/**
 * Whether a one-step forecast is an echo: the series repeated some steps late. Its mean absolute error is taken against
 * the series moved by each delay; one that fits best one step late, and is no better than the last value repeated, has
 * learned to repeat it.
 */
import type { Echo, ForecastTable } from '../protocol/evaluation';
import type { RowRange } from './metrics';
import type { Truth } from './table';

/** Delays that are tried where the season does not say more. */
const LEAST_REACH = 6;
const MOST_REACH = 60;

/** `season` in time steps; `naive`: the naive forecast's table of the same origins. */
export function echoOf(table: ForecastTable, naive: ForecastTable, truth: Truth, rows: RowRange, season: number): Echo {
  // Half of the windows at least are measured at every delay.
  const half = Math.floor((rows.end - rows.start) / 2);
  const reach = Math.max(1, Math.min(MOST_REACH, Math.max(LEAST_REACH, season), half));
  const errorAt = (of: ForecastTable, delay: number) => {
    let [sum, count] = [0, 0];
    for (let row = rows.start; row < rows.end; row++) {
      const at = of.origins[row]! - delay;
      // Every delay is measured on the same windows.
      const [first, last] = [of.origins[row]! - reach, of.origins[row]! + reach];
      if (first < 0 || last >= truth.values.length || truth.missing[at]) continue;
      sum += Math.abs(of.forecasts[row * of.horizon]! - truth.values[at]!);
      count += 1;
    }
    return sum / count;
  };
  const byShift = Array.from({ length: 2 * reach + 1 }, (_, at) => errorAt(table, at - reach));
  let best = reach;
  byShift.forEach((error, at) => {
    if (error < byShift[best]!) best = at;
  });
  const shift = best - reach;
  const onTime = byShift[reach]!;
  return { shift, mae: byShift[best]!, first: -reach, byShift, isEcho: shift === 1 && onTime >= errorAt(naive, 0) };
}
