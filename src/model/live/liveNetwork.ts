/** The network of a stream: that of the page's settings, with what cannot be had of data that never end left out. */
import { initialParameters } from '../network/initialize';
import { networkShape, type NetworkShape } from '../network/layout';
import type { Config } from '../settings/settings';

/** Inputs are the target alone. */
const INPUTS = 1;

/** A line that begins at a fit has nothing to be fitted to: it begins at the last value, and is always trained along. */
export const liveShape = (config: Config): NetworkShape => networkShape({ ...config, shortcutHeld: 'trained' }, INPUTS);

export function liveParameters(config: Config): Float32Array {
  const shape = liveShape(config);
  if (shape.shortcut?.kind !== 'linear') return initialParameters(shape, config);
  const { horizon, shortcut } = shape;
  const line = new Float64Array(shortcut.seen * horizon).fill(1, (shortcut.seen - 1) * horizon);
  return initialParameters(shape, config, line);
}

/** Two settings with the same key have the same network, fed in the same way. */
export function networkKey(config: Config): string {
  const { optimizer, loss, lookBack, difference, scaling, seed, forgetBias, dropout } = config;
  const fed = { optimizer, loss, lookBack, difference, scaled: scaling !== 'none', seed, forgetBias, dropout };
  return JSON.stringify([liveShape(config), fed]);
}
