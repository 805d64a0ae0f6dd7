import type { SamplesSummary } from '../../../../../model/protocol/tasks';
import { nearestMarker, raised, withMarker } from '../own/editing';

/** The numbers to be added after a key at a step; null where the key means nothing. */
export function addingKeys(x: Float32Array, samples: SamplesSummary, key: string, step: number): Float32Array | null {
  if (key === 'ArrowUp') return raised(x, samples, step, 1);
  if (key === 'ArrowDown') return raised(x, samples, step, -1);
  if (key.toLowerCase() !== 'm') return null;
  const from = nearestMarker(x, samples, step);
  return from === undefined ? null : withMarker(x, samples, from, step);
}
