import type { LayerMemory } from '../../../../model/protocol/inside/memory';

/**
 * How often each unit's gates are nearly shut or nearly open: a mean over its gates, from 0 to 1. The size of a simple RNN's
 * h saturates at 1 alone.
 */
export function saturationByUnit({ gates, keeps }: LayerMemory): Float64Array {
  const sums = new Float64Array(keeps.length);
  for (const { name, low, high } of gates) {
    for (let unit = 0; unit < sums.length; unit++) sums[unit]! += high[unit]! + (name === 'h' ? 0 : low[unit]!);
  }
  return sums.map((sum) => sum / Math.max(1, gates.length));
}
