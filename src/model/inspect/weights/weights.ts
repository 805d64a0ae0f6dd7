/** The parameters by their roles, beside the seed's. */
import { CELLS } from '../../cells/cells';
import { weighedGates } from '../../cells/parts';
import { blocksOf } from '../../network/gateBlocks';
import type { ParameterSlot } from '../../network/layout';
import { QUANTILES } from '../../network/losses';
import type { WeightsAnswer } from '../../protocol/inside/weights';
import type { Inside } from '../inspectedNetwork';

/**
 * Of a network that reads from both ends those of the reading from the start, as in all views, and the head. Blocks of gates that
 * are left out, or coupled to another, are parameters that nothing reads: they are not among the weights.
 */
export function weights({ shape, layout, trained, start }: Inside): WeightsAnswer {
  const slots = layout.filter(readsOnward).map((slot) => {
    const all = blocksOf(slot, shape);
    const weighed = weighedGates(shape);
    const blocks = CELLS[shape.cell].gates.length === 0 ? all : all.filter((name) => weighed.includes(name));
    const used = blocks.map((name) => all.indexOf(name));
    const valuesOf = (parameters: Float32Array) => {
      const values = parameters.slice(slot.offset, slot.offset + slot.size);
      return blocks.length < all.length ? ofBlocks(values, all.length, shape.units, used) : values;
    };
    return {
      layer: slot.layer,
      role: slot.role,
      shape: shapeOf(slot, all.length, used.length),
      blocks,
      quantiles: shape.quantiles && typeof slot.layer !== 'number' ? QUANTILES.map((share) => 100 * share) : [],
      values: valuesOf(trained),
      start: valuesOf(start),
    };
  });
  return { name: 'weights', slots: slots.filter(({ values }) => values.length > 0) };
}

/** Not of the reading from the end. */
export const readsOnward = ({ direction }: ParameterSlot): boolean => direction !== 'backward';

/** With the blocks that are left of all; a peephole [3, units] has one a row. */
function shapeOf({ role, shape }: ParameterSlot, all: number, left: number): readonly number[] {
  if (left === all) return shape;
  if (role === 'peephole') return [left, shape[1]!];
  return [...shape.slice(0, -1), (shape.at(-1)! / all) * left];
}

/** Of each row of `all` blocks of `units` numbers, those that are named; a peephole is one row. */
function ofBlocks(values: Float32Array, all: number, units: number, named: readonly number[]): Float32Array {
  const rows = values.length / (all * units);
  const left = new Float32Array(rows * named.length * units);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (const block of named) {
      const from = (row * all + block) * units;
      left.set(values.subarray(from, from + units), at);
      at += units;
    }
  }
  return left;
}
