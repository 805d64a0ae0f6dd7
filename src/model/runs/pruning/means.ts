/** What the units of a network say on average, to each of those who read them. */
import { forward } from '../../network/forward';
import type { LoadedWindows } from './loadedWindows';
import type { SizedNetwork } from './sizedNetwork';

export type LayerMeans = {
  /** Over all times that the layer itself reads later: all but the last. */
  readonly past: Float64Array; // [units]
  /** Over all times that the next layer reads; what the head reads is the last. */
  readonly next: Float64Array; // [units]
};

/** By layer. Pauses (yields) after each batch of windows. */
export function* stateMeans(
  { shape, layout, parameters }: SizedNetwork,
  batches: Iterable<LoadedWindows>,
): Generator<void, readonly LayerMeans[]> {
  const { units, layers } = shape;
  const sums = Array.from({ length: layers }, () => ({ past: new Float64Array(units), next: new Float64Array(units) }));
  let [windows, time] = [0, 0];
  for (const { size, x } of batches) {
    time = x.length / (size * shape.inputs);
    windows += size;
    const traces = forward(x, size, time, shape, layout, parameters).layers;
    traces.forEach(({ h }, layer) => {
      const { past, next } = sums[layer]!;
      const isSequence = layer < layers - 1;
      for (let at = 0; at < h.length; at++) {
        const isLast = Math.floor(at / units) % time === time - 1;
        if (!isLast) past[at % units]! += h[at]!;
        if (isSequence || isLast) next[at % units]! += h[at]!;
      }
    });
    yield;
  }
  return sums.map(({ past, next }, layer) => ({
    past: past.map((sum) => sum / (windows * Math.max(1, time - 1))),
    next: next.map((sum) => sum / (windows * (layer < layers - 1 ? time : 1))),
  }));
}
