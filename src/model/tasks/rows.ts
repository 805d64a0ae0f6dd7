/** Samples by name, as the arrays that a pass over them takes. */
import { targetsOf } from './targets';
import type { SampleRows, Samples } from './task';

/** What is read and what is asked of these samples, one after the other; of a forecast so many steps ahead. */
export function filledRows(samples: Samples, names: Int32Array, horizon = 1): SampleRows {
  const { time, inputs, isMasked } = samples;
  const rows = {
    x: new Float32Array(names.length * time * inputs),
    y: new Float32Array(names.length * targetsOf(samples, horizon)),
    mask: isMasked ? new Float32Array(names.length * time) : null,
  };
  samples.fill(names, rows);
  return rows;
}

/** Time steps of one sample that are there: the rest of a shorter one is masked. */
export const stepsThere = (mask: Float32Array | null /* [time] */, time: number): number =>
  mask ? mask.lastIndexOf(1) + 1 : time;
