import { costOfTimeStep } from '../../network/cost';
import { windowsAtOnce } from '../../forecasting/sample';
import type { NetworkShape } from '../../network/layout';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { fillBatch, type Windows } from '../../windows/windows';

/** Windows with their targets, on the network's scale. */
export type LoadedWindows = {
  readonly size: number;
  readonly x: Float32Array; // [size, lookBack, channels]
  readonly y: Float32Array; // [size, horizon]
};

const MOST_WINDOWS = 512;
/** Fewer would say nothing. */
const LEAST_WINDOWS = 32;

/**
 * Evenly spaced windows of a part, in batches: at most 512, and for `passes` of a large network over them as many as take no
 * more than so many multiply-adds.
 */
export function loadedWindows(
  windows: Windows,
  targets: Int32Array, // first target of each window
  shape: NetworkShape,
  passes: number,
  most: number,
): readonly LoadedWindows[] {
  const affordable = Math.floor(most / (costOfTimeStep(shape) * windows.lookBack * passes));
  const some = evenlySpaced(targets, Math.max(LEAST_WINDOWS, Math.min(MOST_WINDOWS, affordable)));
  const atOnce = windowsAtOnce(windows, shape);
  return Array.from({ length: Math.ceil(some.length / atOnce) }, (_, batch) => {
    const own = some.subarray(batch * atOnce, (batch + 1) * atOnce);
    const x = new Float32Array(own.length * windows.lookBack * windows.channels.length);
    const y = new Float32Array(own.length * windows.horizon);
    fillBatch(windows, own, x, y);
    return { size: own.length, x, y };
  });
}
