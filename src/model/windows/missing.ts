/** What takes the place of missing values before windows are cut. Measured values never change. */
import type { MissingChoice } from '../settings/settings';

/**
 * `values` with every NaN filled; the first value may be missing, all may not.
 * - `interpolate`, `leave-out`: on the straight line between its neighbours (for `leave-out` only so that differences and
 *   scales can be computed: no window that touches it is used).
 * - `carry`, `mask`: the last value before it; a mask tells the network.
 * - `seasonal`: the value one season before, else the last.
 * `season` in time steps, 0 where none is known.
 */
export function filled(values: Float64Array, choice: MissingChoice, season: number): Float64Array {
  switch (choice) {
    case 'interpolate':
    case 'leave-out':
      return interpolated(values);
    case 'carry':
    case 'mask':
      return carried(values, 0);
    case 'seasonal':
      return carried(values, season);
  }
}

function interpolated(values: Float64Array): Float64Array {
  const result = carried(values, 0);
  let before = -1;
  for (let at = 0; at < values.length; at++) {
    const after = values[at]!;
    if (Number.isNaN(after)) continue;
    const start = before < 0 ? after : values[before]!;
    for (let hole = before + 1; hole < at; hole++) {
      result[hole] = start + ((after - start) * (hole - before)) / (at - before);
    }
    before = at;
  }
  return result;
}

function carried(values: Float64Array, season: number): Float64Array {
  const result = values.slice();
  let last = values.find((value) => !Number.isNaN(value)) ?? 0;
  for (let at = 0; at < result.length; at++) {
    if (Number.isNaN(result[at])) result[at] = season > 0 && at >= season ? result[at - season]! : last;
    last = result[at]!;
  }
  return result;
}
