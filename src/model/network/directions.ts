/** Reading a sequence from its end, and joining what both directions say of it. */
import type { Numbers, PassTrace } from '../cells/cell';

/** The same with the time steps in the other order; of a mask, `width` 1. */
export function turnedInTime(values: Numbers, batch: number, time: number): Float64Array {
  const width = values.length / (batch * time);
  const turned = new Float64Array(values.length);
  for (let row = 0; row < batch; row++) {
    for (let t = 0; t < time; t++) {
      const from = (row * time + t) * width;
      turned.set(values.subarray(from, from + width), (row * time + time - 1 - t) * width);
    }
  }
  return turned;
}

/** The hidden states of both directions at each time step [batch, time, 2·units]. */
export function sideBySide(
  onward: PassTrace,
  reversed: PassTrace, // in the order of its own reading
  batch: number,
  time: number,
  units: number,
): Float64Array {
  const joined = new Float64Array(batch * time * 2 * units);
  const back = turnedInTime(reversed.h, batch, time);
  for (let step = 0; step < batch * time; step++) {
    joined.set(onward.h.subarray(step * units, (step + 1) * units), 2 * step * units);
    joined.set(back.subarray(step * units, (step + 1) * units), (2 * step + 1) * units);
  }
  return joined;
}

/** A gradient by what both directions say, parted: that of each, in the order of its own reading. */
export function parted(
  joined: Numbers, // [batch, time, 2·units]
  batch: number,
  time: number,
  units: number,
): { readonly onward: Float64Array; readonly reversed: Float64Array } {
  const onward = new Float64Array(batch * time * units);
  const back = new Float64Array(onward.length);
  for (let step = 0; step < batch * time; step++) {
    onward.set(joined.subarray(2 * step * units, (2 * step + 1) * units), step * units);
    back.set(joined.subarray((2 * step + 1) * units, (2 * step + 2) * units), step * units);
  }
  return { onward, reversed: turnedInTime(back, batch, time) };
}
