/** Missing values: those at the ends are cut off, those inside are put on the straight line between their neighbours. */

/** First and last + 1 of the values that are there; both 0 where none is. */
export function presentRange(values: Float64Array): { readonly start: number; readonly end: number } {
  const start = values.findIndex((value) => !Number.isNaN(value));
  return start < 0 ? { start: 0, end: 0 } : { start, end: values.findLastIndex((value) => !Number.isNaN(value)) + 1 };
}

export type Filled = { readonly values: Float64Array; readonly interpolated: Int32Array };

/** The first and the last value are there. `interpolated` are the indices of those that were NaN. */
export function interpolate(values: Float64Array): Filled {
  const filled = values.slice();
  const interpolated: number[] = [];
  let before = 0;
  for (let at = 1; at < filled.length; at++) {
    if (Number.isNaN(filled[at]!)) continue;
    const from = filled[before]!;
    const to = filled[at]!;
    for (let hole = before + 1; hole < at; hole++) {
      filled[hole] = from + ((to - from) * (hole - before)) / (at - before);
      interpolated.push(hole);
    }
    before = at;
  }
  return { values: filled, interpolated: Int32Array.from(interpolated) };
}
