/** Short pulses with long pauses, as a clock or a customer has them. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';

/**
 * x(t) = Σₖ Π((t - kp - jₖ) / w): rectangular pulses of `width` steps each period, each moved by a whole number of steps
 * jₖ that is uniform between -jitter and jitter (the jittered pulse train of renewal processes, Cox 1962). A pulse is
 * never moved so far that it could reach the next.
 */
export const pulse: Generator<ParametersOf<'pulse'>> = ({ length, parameters, random }) => {
  const { period } = parameters;
  const width = Math.min(parameters.width, period - 1);
  const jitter = Math.min(parameters.jitter, Math.floor((period - width) / 2));
  const values = sampled(length, () => 0);
  for (let start = 0; start < length + jitter; start += period) {
    const moved = start + random.integer(2 * jitter + 1) - jitter;
    values.fill(1, Math.max(0, moved), Math.max(0, moved + width));
  }
  return [{ name: 'signal', values }];
};
