/** The parameters by their roles, beside the seed's. */
import { CELLS } from '../../cells/cells';
import { PEEPHOLE_ORDER } from '../../cells/lstm';
import type { NetworkShape, ParameterSlot } from '../../network/layout';
import { QUANTILES } from '../../network/losses';
import type { WeightsAnswer } from '../../protocol/inside/weights';
import type { TraceName } from '../../protocol/inside/traces';
import type { Inside } from '../inspectedNetwork';

export function weights({ shape, layout, trained, start }: Inside): WeightsAnswer {
  const slots = layout.map((slot) => ({
    layer: slot.layer,
    role: slot.role,
    shape: slot.shape,
    blocks: blocksOf(slot, shape),
    quantiles: shape.quantiles && typeof slot.layer !== 'number' ? QUANTILES.map((share) => 100 * share) : [],
    values: trained.slice(slot.offset, slot.offset + slot.size),
    start: start.slice(slot.offset, slot.offset + slot.size),
  }));
  return { name: 'weights', slots };
}

function blocksOf({ layer, role }: ParameterSlot, { cell }: NetworkShape): readonly TraceName[] {
  if (typeof layer !== 'number') return [];
  if (role === 'peephole') return PEEPHOLE_ORDER;
  const { gates } = CELLS[cell];
  // A simple RNN has no gates: its weights make the state itself.
  return gates.length > 0 ? gates : ['h'];
}
