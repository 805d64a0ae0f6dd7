/** What takes the place of missing values before windows are cut. Measured values never change. */
import type { MissingChoice } from '../settings/settings';

/**
 * `values` with every NaN filled; the first value may be missing, all may not.
 * - `interpolate`, `leave-out`: on the straight line between its neighbours (for `leave-out` only so that differences and
 *   scales can be computed: no window that touches it is used).
 * - `carry`, `mask`: the last value before it; a mask tells the network.
 * - `seasonal`: the value one season before, else the last.
 * `season` in time steps, 0 where none is known. `ends`: where a part ends, what comes later does not fill what is before.
 */
export function filled(
  values: Float64Array,
  choice: MissingChoice,
  season: number,
  ends: readonly number[] = [],
): Float64Array {
  const first = firstOf(values, ends[0]);
  switch (choice) {
    case 'interpolate':
    case 'leave-out':
      return interpolated(values, first, ends);
    case 'carry':
    case 'mask':
      return carried(values, 0, first);
    case 'seasonal':
      return carried(values, season, first);
  }
}

/** What holes at the start take; 0 where all are missing. */
const firstOf = (values: Float64Array, end = values.length): number =>
  values.subarray(0, end).find((value) => !Number.isNaN(value)) ?? 0;

function interpolated(values: Float64Array, first: number, ends: readonly number[]): Float64Array {
  const result = carried(values, 0, first);
  let before = -1;
  for (let at = 0; at < values.length; at++) {
    const after = values[at]!;
    if (Number.isNaN(after)) continue;
    const known = ends.findLast((end) => end > before && end <= at) ?? 0;
    const start = before < 0 ? first : values[before]!;
    if (before >= 0 || known === 0) {
      for (let hole = Math.max(before + 1, known); hole < at; hole++) {
        result[hole] = before < 0 ? after : start + ((after - start) * (hole - before)) / (at - before);
      }
    }
    before = at;
  }
  return result;
}

function carried(values: Float64Array, season: number, first: number): Float64Array {
  const result = values.slice();
  let last = first;
  for (let at = 0; at < result.length; at++) {
    if (Number.isNaN(result[at])) result[at] = season > 0 && at >= season ? result[at - season]! : last;
    last = result[at]!;
  }
  return result;
}
