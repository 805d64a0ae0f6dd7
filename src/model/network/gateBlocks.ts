/** Parameters by the gate that they make: side by side along the columns, a peephole's one below the other. */
import { CELLS } from '../cells/cells';
import { PEEPHOLE_ORDER } from '../cells/lstm';
import { weighedGates } from '../cells/parts';
import type { TraceName } from '../protocol/inside/traces';
import type { NetworkShape, ParameterSlot } from './layout';

/** The gates that a parameter has blocks of, in their order; of the head none. */
export function blocksOf({ layer, role }: ParameterSlot, { cell }: NetworkShape): readonly TraceName[] {
  if (typeof layer !== 'number') return [];
  if (role === 'peephole') return PEEPHOLE_ORDER;
  const { gates } = CELLS[cell];
  // A simple RNN has no gates: its weights make the state itself.
  return gates.length > 0 ? gates : ['h'];
}

export type GateBlock = {
  /** Null of the head, and of its shortcut. */
  readonly gate: TraceName | null;
  /** Where its numbers lie among all parameters. */
  readonly places: Int32Array;
};

/** The blocks whose weights are in use. */
export function gateBlocks(slot: ParameterSlot, shape: NetworkShape): readonly GateBlock[] {
  const names = blocksOf(slot, shape);
  const { offset, size, role } = slot;
  if (names.length === 0) return [{ gate: null, places: Int32Array.from({ length: size }, (_, at) => offset + at) }];
  const weighed = weighedGates(shape);
  const width = role === 'peephole' ? size : names.length * shape.units;
  const rows = size / width;
  return names.flatMap((gate, block) => {
    if (shape.cell !== 'rnn' && !weighed.includes(gate)) return [];
    const places = Int32Array.from({ length: rows * shape.units }, (_, at) => {
      const [row, unit] = [Math.floor(at / shape.units), at % shape.units];
      return offset + row * width + block * shape.units + unit;
    });
    return [{ gate, places }];
  });
}
