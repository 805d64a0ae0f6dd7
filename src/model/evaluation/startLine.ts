/** Where a linear shortcut begins: at the ridge regression that stands beside the network as the baseline `linear`. */
import type { Windows } from '../windows/windows';
import { fitLine } from './models/linear';

/** Its bias, then its weights, as the kernel of a linear shortcut [1 + time·inputs, horizon]; null where there is no solution. */
export function* startLine(windows: Windows): Generator<void, Float64Array | null> {
  const line = yield* fitLine(windows);
  if (!line) return null;
  const { bias, weights } = line;
  const start = new Float64Array(bias.length + weights.length);
  start.set(bias);
  start.set(weights, bias.length);
  return start;
}
