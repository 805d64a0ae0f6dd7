/** What a hand does to the values of a series: pure functions to new values. NaN is a time step without a value. */

/** A place on the board: a time step and the value there. */
export type Place = { readonly index: number; readonly value: number };

export const holesOnly = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

/** Gives every time step between two places a value on the straight line between them, both ends included. */
export function withLine(values: Float64Array, start: Place, end: Place): Float64Array {
  const [left, right] = start.index <= end.index ? [start, end] : [end, start];
  const drawn = values.slice();
  const span = right.index - left.index;
  for (let index = Math.max(0, left.index); index <= Math.min(values.length - 1, right.index); index++) {
    const share = span === 0 ? 1 : (index - left.index) / span;
    drawn[index] = left.value + (right.value - left.value) * share;
  }
  // Of two places at one time step, the later counts.
  if (span === 0 && end.index >= 0 && end.index < values.length) drawn[end.index] = end.value;
  return drawn;
}

/** Takes the values of the time steps away, both ends included, in either order. */
export function without(values: Float64Array, one: number, other: number): Float64Array {
  return values.slice().fill(Number.NaN, Math.max(0, Math.min(one, other)), Math.max(one, other) + 1);
}

/** Known values joined by straight lines; what is before the first and after the last stays as it is. */
export function joined(values: Float64Array): Float64Array {
  const whole = values.slice();
  let known = -1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const before = values[known] ?? Number.NaN;
    for (let hole = known + 1; known >= 0 && hole < index; hole++) {
      whole[hole] = before + ((value - before) * (hole - known)) / (index - known);
    }
    known = index;
  }
  return whole;
}

/**
 * A mean over `radius` time steps to both sides, twice, so that it has no corners; only values within [from, to] take part,
 * holes stay holes, and towards the ends the mean is taken over as many steps as there are on the shorter side.
 */
export function smoothed(values: Float64Array, from: number, to: number, radius: number): Float64Array {
  return meansOf(meansOf(values, from, to, radius), from, to, radius);
}

function meansOf(values: Float64Array, from: number, to: number, radius: number): Float64Array {
  const means = values.slice();
  // Running sums of the known values and of their number before each time step.
  const sums = new Float64Array(to - from + 2);
  const counts = new Float64Array(to - from + 2);
  for (let index = from; index <= to; index++) {
    const value = values[index] ?? Number.NaN;
    const at = index - from;
    sums[at + 1] = (sums[at] ?? 0) + (Number.isNaN(value) ? 0 : value);
    counts[at + 1] = (counts[at] ?? 0) + (Number.isNaN(value) ? 0 : 1);
  }
  for (let index = from; index <= to; index++) {
    if (Number.isNaN(values[index] ?? Number.NaN)) continue;
    const reach = Math.min(radius, index - from, to - index);
    if (reach === 0) continue;
    const [first, last] = [index - from - reach, index - from + reach + 1];
    means[index] = ((sums[last] ?? 0) - (sums[first] ?? 0)) / ((counts[last] ?? 0) - (counts[first] ?? 0));
  }
  return means;
}

/** The same shape over another number of time steps, at least 2: between the old steps it is read off their straight lines. */
export function resampled(values: Float64Array, length: number): Float64Array {
  const whole = joined(values);
  return Float64Array.from({ length }, (_, index) => {
    const place = (index * (values.length - 1)) / (length - 1);
    const left = Math.floor(place);
    const [before, after] = [whole[left] ?? Number.NaN, whole[left + 1] ?? Number.NaN];
    const share = place - left;
    if (share === 0) return before;
    // Beside an end that is not drawn, the nearer of both decides.
    if (Number.isNaN(before)) return share > 0.5 ? after : Number.NaN;
    if (Number.isNaN(after)) return share < 0.5 ? before : Number.NaN;
    return before + (after - before) * share;
  });
}
