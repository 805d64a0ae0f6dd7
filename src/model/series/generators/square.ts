/** Two levels in turn: only counting tells when the next edge comes. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** x(t) = 1 in the first part of each period and -1 in the rest: sgn sin(2πt / p) without its zeros, for a duty of 0.5. */
export const square: Generator<ParametersOf<'square'>> = ({ length, parameters }) => {
  const { period, duty } = parameters;
  const up = Math.min(period - 1, Math.max(1, Math.round(period * duty)));
  return signal(length, (time) => (time % period < up ? 1 : -1));
};
