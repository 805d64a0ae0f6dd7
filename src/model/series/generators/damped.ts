/** A string that is plucked again and again: what was long ago matters less and less. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** Decay times after which a swing is no longer seen: e⁻²⁰ is 2·10⁻⁹. */
const OVER = 20;

/**
 * x(t) = Σₖ exp(-(t - kI) / τ) sin(2π(t - kI) / p) over the plucks kI before t: impulse responses of a damped harmonic
 * oscillator (Strutt 1877, The Theory of Sound, § 45), one every `interval` time steps.
 */
export const damped: Generator<ParametersOf<'damped'>> = ({ length, parameters }) => {
  const { period, decay, interval } = parameters;
  return signal(length, (time) => {
    let sum = 0;
    for (let age = time % interval; age <= time && age < OVER * decay; age += interval) {
      sum += Math.exp(-age / decay) * Math.sin((2 * Math.PI * age) / period);
    }
    return sum;
  });
};
