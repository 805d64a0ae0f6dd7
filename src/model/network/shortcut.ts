/**
 * The shortcut of the head: a line beside the network, s·S, so that the network learns only what a line cannot (the
 * autoregressive part of LSTNet, Lai et al. 2018, Modeling long- and short-term temporal patterns with deep neural networks).
 *
 *   last     s is the target's last value; S [1, horizon] begins at 1
 *   linear   s is 1 and the whole window, so that the first row of S is the line's own bias;
 *            S [1 + time·inputs, horizon] begins at the ridge solution of the training part
 *
 * All on the network's scale. With a shortcut the head's kernel begins at 0: the untrained network is the line.
 */
import type { Numbers } from '../cells/cell';
import { layerParameters, type NetworkShape, type ParameterSlot, type Shortcut } from './layout';

/** What the shortcut sees of windows: s [batch, seen]. */
export function seenOf<T extends Numbers>(
  x: T, // [batch, time, inputs]
  batch: number,
  { inputs }: Pick<NetworkShape, 'inputs'>,
  { kind, seen }: Shortcut,
): T {
  const size = x.length / batch;
  const values = (x instanceof Float32Array ? new Float32Array(batch * seen) : new Float64Array(batch * seen)) as T;
  for (let row = 0; row < batch; row++) {
    if (kind === 'last') values[row] = x[(row + 1) * size - inputs]!;
    else {
      values[row * seen] = 1;
      values.set(x.subarray(row * size, (row + 1) * size), row * seen + 1);
    }
  }
  return values;
}

/** The part of the line in a forecast [batch, horizon]; zeros where there is no shortcut. */
export function lineOf(
  x: Numbers, // [batch, time, inputs]
  batch: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Numbers,
): Float64Array {
  const { horizon, shortcut } = shape;
  const line = new Float64Array(batch * horizon);
  if (!shortcut) return line;
  const { kernel } = layerParameters(parameters, layout, 'shortcut');
  const s = seenOf(x, batch, shape, shortcut);
  const { seen } = shortcut;
  for (let row = 0; row < batch; row++) {
    for (let at = 0; at < seen; at++) {
      const value = s[row * seen + at]!;
      for (let ahead = 0; ahead < horizon; ahead++)
        line[row * horizon + ahead]! += value * kernel[at * horizon + ahead]!;
    }
  }
  return line;
}

/** The gradient of S. */
export function backThroughLine(
  dForecast: Float64Array, // [batch, horizon]
  x: Numbers,
  batch: number,
  shape: NetworkShape,
  shortcut: Shortcut,
): Float64Array {
  const { horizon } = shape;
  const s = seenOf(x, batch, shape, shortcut);
  const { seen } = shortcut;
  const gradient = new Float64Array(seen * horizon);
  for (let row = 0; row < batch; row++) {
    for (let at = 0; at < seen; at++) {
      const value = s[row * seen + at]!;
      for (let ahead = 0; ahead < horizon; ahead++)
        gradient[at * horizon + ahead]! += value * dForecast[row * horizon + ahead]!;
    }
  }
  return gradient;
}
