import { CELLS } from '../../cells/cells';
import type { NetworkShape } from '../../network/layout';

/** Products of two numbers that a time step of one window takes, in all layers. */
export function productsOf({ cell, inputs, units, layers }: NetworkShape): number {
  const gates = Math.max(1, CELLS[cell].gates.length);
  return gates * units * (inputs + units + (layers - 1) * 2 * units);
}
