/**
 * What least squares leaves: columns are made orthogonal one after the other (modified Gram & Schmidt, twice for each, as
 * Giraud, Langou & Rozložník 2005 find enough), and those that say nothing new are left out.
 */
export type Fitted = {
  /** Sum of squared residuals. */
  readonly squares: number;
  /** Columns that say something new. */
  readonly rank: number;
};

/** A column of which so small a part is new is a sum of others. */
const NEW = 1e-8;

export function residualOf(columns: readonly Float64Array[], values: Float64Array): Fitted {
  const basis: Float64Array[] = [];
  const rest = values.slice();
  for (const column of columns) {
    const fresh = column.slice();
    const size = Math.sqrt(dot(fresh, fresh));
    for (let pass = 0; pass < 2; pass++) for (const known of basis) takeAway(fresh, known);
    const left = Math.sqrt(dot(fresh, fresh));
    if (!(left > NEW * size)) continue;
    for (let at = 0; at < fresh.length; at++) fresh[at]! /= left;
    basis.push(fresh);
    takeAway(rest, fresh);
  }
  return { squares: dot(rest, rest), rank: basis.length };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** The part of `from` along a unit vector goes. */
function takeAway(from: Float64Array, unit: Float64Array): void {
  const along = dot(from, unit);
  for (let at = 0; at < from.length; at++) from[at]! -= along * unit[at]!;
}
