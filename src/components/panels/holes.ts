/** The missing values of a series, found once: a long one must not be gone through at every drawing. */
const FOUND = new WeakMap<Float64Array, Int32Array>();

/** Indices of the values that are NaN, rising. */
export function holesOf(values: Float64Array): Int32Array {
  const found = FOUND.get(values) ?? findHoles(values);
  FOUND.set(values, found);
  return found;
}

function findHoles(values: Float64Array): Int32Array {
  const holes: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index])) holes.push(index);
  }
  return Int32Array.from(holes);
}
