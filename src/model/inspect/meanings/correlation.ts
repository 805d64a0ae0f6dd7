/** How closely one list of numbers follows another, or two others together. */

export type Correlation = {
  /** From -1 to 1; 0 where something is constant. */
  readonly r: number;
  /** The sum of the signals with these weights is what is followed. */
  readonly weights: readonly number[];
};

/** What rounding to float32 leaves of a constant, as a share of its own size. */
const ROUNDING = 1e-7;
/** So much of the variance must two signals not share to be two. */
const APART = 1e-6;

/** Sums of products of the distances from the mean, over the rows in which every list has a number. */
function products(lists: readonly ArrayLike<number>[]): readonly (readonly number[])[] {
  const rows: number[] = [];
  for (let row = 0; row < lists[0]!.length; row++) {
    if (lists.every((list) => Number.isFinite(list[row]))) rows.push(row);
  }
  const centred = lists.map((list) => {
    let sum = 0;
    for (const row of rows) sum += list[row]!;
    const mean = sum / rows.length;
    const distances = Float64Array.from(rows, (row) => list[row]! - mean);
    const spread = Math.sqrt(distances.reduce((total, distance) => total + distance * distance, 0) / rows.length);
    return spread > ROUNDING * Math.abs(mean) ? distances : distances.fill(0);
  });
  return centred.map((one) => centred.map((other) => one.reduce((sum, value, row) => sum + value * other[row]!, 0)));
}

const ratio = (product: number, one: number, other: number): number =>
  one > 0 && other > 0 ? Math.max(-1, Math.min(1, product / Math.sqrt(one * other))) : 0;

/** Pearson's r. */
export function correlation(of: ArrayLike<number>, signal: ArrayLike<number>): Correlation {
  const [[own = 0, both = 0] = [], [, other = 0] = []] = products([of, signal]);
  return { r: ratio(both, own, other), weights: [1] };
}

/**
 * The multiple correlation R with two signals, here the sine and the cosine of a position on a circle: Pearson's r with the
 * sum of the two that fits best, whatever its phase. It has no sign: R² = (r₁² + r₂² − 2 r₁ r₂ r₁₂) / (1 − r₁₂²).
 */
export function multipleCorrelation(
  of: ArrayLike<number>,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): Correlation {
  const [[own = 0, with1 = 0, with2 = 0] = [], [, of1 = 0, both = 0] = [], [, , of2 = 0] = []] = products([
    of,
    first,
    second,
  ]);
  const [r1, r2, r12] = [ratio(with1, own, of1), ratio(with2, own, of2), ratio(both, of1, of2)];
  const apart = 1 - r12 * r12;
  // Two that say the same are one.
  if (apart < APART || of1 === 0 || of2 === 0) {
    return Math.abs(r1) >= Math.abs(r2)
      ? { r: Math.abs(r1), weights: [Math.sign(r1), 0] }
      : { r: Math.abs(r2), weights: [0, Math.sign(r2)] };
  }
  const square = (r1 * r1 + r2 * r2 - 2 * r1 * r2 * r12) / apart;
  return {
    r: Math.min(1, Math.sqrt(Math.max(0, square))),
    weights: [(r1 - r2 * r12) / apart / Math.sqrt(of1), (r2 - r1 * r12) / apart / Math.sqrt(of2)],
  };
}
