import type { Random } from '../../random';

/** A clean series of `length` time steps. `random` is for series that are random in themselves; noise is added later. */
export type Generator = (length: number, random: Random) => Float64Array;

/** The series whose value at time step t is `value(t)`. */
export const sampled = (length: number, value: (time: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, time) => value(time));
