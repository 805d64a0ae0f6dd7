/**
 * The shortcut of the head: a line beside the network, s·S, so that the network learns only what a line cannot (the
 * autoregressive part of LSTNet, Lai et al. 2018, Modeling long- and short-term temporal patterns with deep neural networks).
 *
 *   last     s is the target's last value; S [1, outputs] begins at 1
 *   linear   s is 1 and the whole window, so that the first row of S is the line's own bias;
 *            S [1 + time·inputs, outputs] begins at the ridge solution of the training part
 *
 * Each quantile has a line of its own, and all begin alike. All on the network's scale. With a shortcut the head's kernel begins at 0: the untrained network is the line.
 */
import type { Numbers } from '../cells/cell';
import { layerParameters, outputsOf, type NetworkShape, type ParameterSlot, type Shortcut } from './layout';

/** Whether the seed alone does not make the start values. */
export const beginsWithFit = ({ shortcut }: NetworkShape): boolean => shortcut?.kind === 'linear';

/** Every number s that a shortcut sees of windows [batch, time, inputs], with its place in s [batch, seen]. */
function eachSeen(
  x: Numbers,
  batch: number,
  inputs: number,
  { kind, seen }: Shortcut,
  see: (row: number, at: number, value: number) => void,
): void {
  const size = x.length / batch;
  for (let row = 0; row < batch; row++) {
    const from = kind === 'last' ? (row + 1) * size - inputs : row * size - 1;
    for (let at = 0; at < seen; at++) see(row, at, kind === 'linear' && at === 0 ? 1 : x[from + at]!);
  }
}

/** What a shortcut sees of windows, s [batch, seen]. */
export function seenOf(x: Float32Array, batch: number, { inputs }: NetworkShape, shortcut: Shortcut): Float32Array {
  const { seen } = shortcut;
  const values = new Float32Array(batch * seen);
  eachSeen(x, batch, inputs, shortcut, (row, at, value) => (values[row * seen + at] = value));
  return values;
}

/** The part of the line in what the head says [batch, outputs]; zeros where there is no shortcut. */
export function lineOf(
  x: Numbers, // [batch, time, inputs]
  batch: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
): Float64Array {
  const { inputs, shortcut } = shape;
  const width = outputsOf(shape);
  const line = new Float64Array(batch * width);
  if (!shortcut) return line;
  const { kernel } = layerParameters(parameters, layout, 'shortcut');
  eachSeen(x, batch, inputs, shortcut, (row, at, value) => {
    for (let output = 0; output < width; output++) {
      line[row * width + output]! += value * kernel[at * width + output]!;
    }
  });
  return line;
}

/** The gradient of S. */
export function backThroughLine(
  dOutputs: Float64Array, // [batch, outputs]
  x: Numbers,
  batch: number,
  shape: NetworkShape,
  shortcut: Shortcut,
): Float64Array {
  const width = outputsOf(shape);
  const gradient = new Float64Array(shortcut.seen * width);
  eachSeen(x, batch, shape.inputs, shortcut, (row, at, value) => {
    for (let output = 0; output < width; output++) {
      gradient[at * width + output]! += value * dOutputs[row * width + output]!;
    }
  });
  return gradient;
}
