/** The missing values of a series and its range, found once: a long one must not be gone through at every drawing. */
const FOUND = new WeakMap<Float64Array, Int32Array>();

/** Indices of the values that are NaN, rising. */
export function holesOf(values: Float64Array): Int32Array {
  const found = FOUND.get(values) ?? findHoles(values);
  FOUND.set(values, found);
  return found;
}

/** Lowest and highest of the values that are there, by the same array. */
const RANGES = new WeakMap<Float64Array, readonly [number, number]>();

export function rangeOf(values: Float64Array): readonly [number, number] {
  const found = RANGES.get(values) ?? findRange(values);
  RANGES.set(values, found);
  return found;
}

function findRange(values: Float64Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function findHoles(values: Float64Array): Int32Array {
  const holes: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index])) holes.push(index);
  }
  return Int32Array.from(holes);
}
