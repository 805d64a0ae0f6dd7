/** What a network costs to run, counted before anything is tried. */
import { CELLS } from '../cells/cells';
import { outputsOf, type NetworkShape } from './layout';

/** Multiply-adds of one time step of one window, forward: the products with the kernels of all layers. */
export function costOfTimeStep(shape: NetworkShape): number {
  const { cell, inputs, units, layers, shortcut } = shape;
  const blocks = Math.max(1, CELLS[cell].gates.length);
  const line = shortcut?.kind === 'linear' ? inputs * outputsOf(shape) : 0;
  return line + blocks * units * (inputs + units + (layers - 1) * 2 * units);
}
