/** What the layers end each of many windows with: the states after the window's last input. */
import { costOfTimeStep } from '../../network/cost';
import { forward } from '../../network/forward';
import { CELLS } from '../../cells/cells';
import { filledRows } from '../../tasks/rows';
import type { Inside } from '../inspectedNetwork';

export type EndStates = {
  readonly h: Float32Array; // [windows, units]
  readonly c: Float32Array; // [windows, units]; empty for a cell without c
};
type Network = Pick<Inside, 'samples' | 'shape' | 'layout' | 'parameters'>;

/** Multiplications between two pauses: a few milliseconds of the plain cells. */
const SLICE = 2e6;
const LARGEST_BATCH = 32;
/** Multiplications that an answer may take in all where there is a choice of windows: a few seconds. */
const MOST = 4e9;

/** Multiplications that one window takes. */
const costOf = ({ samples, shape }: Pick<Network, 'samples' | 'shape'>): number => costOfTimeStep(shape) * samples.time;

/** How many windows can be looked at: `most`, fewer for a very large network, but never less than `least`. */
export function affordable(network: Pick<Network, 'samples' | 'shape'>, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.floor(MOST / costOf(network))));
}

/** For each layer. Pauses (yields) after each batch of windows, which are named by their first targets, or of samples. */
export function* endStates(network: Network, targets: Int32Array): Generator<void, readonly EndStates[]> {
  const { samples, shape, layout, parameters } = network;
  const { time } = samples;
  const { units } = shape;
  const size = targets.length * units;
  const hasMemory = CELLS[shape.cell].states.includes('c');
  const layers = Array.from({ length: shape.layers }, () => ({
    h: new Float32Array(size),
    c: new Float32Array(hasMemory ? size : 0),
  }));
  const largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(SLICE / costOf(network))));
  for (let start = 0; start < targets.length; start += largest) {
    const batch = Math.min(largest, targets.length - start);
    const { x, mask } = filledRows(samples, targets.subarray(start, start + batch), shape.horizon);
    const traces = forward(x, batch, time, shape, layout, parameters, { mask }).layers;
    traces.forEach((trace, layer) => {
      for (let row = 0; row < batch; row++) {
        const last = ((row + 1) * time - 1) * units;
        const { h, c } = layers[layer]!;
        h.set(trace.h.subarray(last, last + units), (start + row) * units);
        if (hasMemory) c.set(trace.c.subarray(last, last + units), (start + row) * units);
      }
    });
    yield;
  }
  return layers;
}
