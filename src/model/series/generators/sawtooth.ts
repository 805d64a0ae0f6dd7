/** A ramp that breaks off: all but one step of a period are easy. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/**
 * Rises linearly from -1 to 1 within the share `rise` of each period, and falls back linearly in the rest: the sawtooth
 * for 1, the triangle for 0.5, the falling sawtooth for 0 (the asymmetric triangle wave of function generators).
 */
export const sawtooth: Generator<ParametersOf<'sawtooth'>> = ({ length, parameters }) => {
  const { period, rise } = parameters;
  return signal(length, (time) => {
    const phase = (time % period) / period; // in [0, 1)
    return 2 * (phase < rise ? phase / rise : (1 - phase) / (1 - rise)) - 1;
  });
};
