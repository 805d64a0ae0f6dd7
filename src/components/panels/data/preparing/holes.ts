/** The missing values of a series and its range, found once: a long one must not be gone through at every drawing. */
import { blocksOf, extremesOf } from '../../../charts/lines/blocks';

const FOUND = new WeakMap<Float64Array, Int32Array>();

/** Indices of the values that are NaN, rising. */
export function holesOf(values: Float64Array): Int32Array {
  const found = FOUND.get(values) ?? findHoles(values);
  FOUND.set(values, found);
  return found;
}

function findHoles(values: Float64Array): Int32Array {
  const holes = new Int32Array(blocksOf(values).missing);
  let at = 0;
  for (let index = 0; at < holes.length; index++) {
    if (Number.isNaN(values[index])) holes[at++] = index;
  }
  return holes;
}

/** Lowest and highest of the values from `from` to `to`, both included, that are there. */
export function rangeOf(values: Float64Array, from = 0, to = values.length - 1): readonly [number, number] {
  const { low, high } = extremesOf(values, from, to + 1);
  return [values[low] ?? Number.POSITIVE_INFINITY, values[high] ?? Number.NEGATIVE_INFINITY];
}
