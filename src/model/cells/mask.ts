/** Time steps that are not there: see `PassOptions`. */
import type { Numbers } from './cell';

export const isSkipped = (mask: Numbers | null, now: number): boolean => mask !== null && mask[now] === 0;

/** A state of one unit before time step t: of the step before, or the start's; 0 where there is none. */
export function stateBefore(
  states: Numbers, // [batch, time, units]
  start: Numbers | undefined, // [batch, units]
  row: number,
  t: number,
  time: number,
  units: number,
  unit: number,
): number {
  if (t > 0) return states[(row * time + t - 1) * units + unit]!;
  return start ? start[row * units + unit]! : 0;
}
