/** Two waves on one another. With the periods 20 and 33 no two windows of a series of 400 are the same. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** x(t) = sin(2πt / p₁) + a sin(2πt / p₂): a sum of harmonic oscillations (Fourier 1822, Théorie analytique de la chaleur). */
export const sines: Generator<ParametersOf<'sines'>> = ({ length, parameters }) => {
  const { period, secondPeriod, share } = parameters;
  return signal(
    length,
    (time) => Math.sin((2 * Math.PI * time) / period) + share * Math.sin((2 * Math.PI * time) / secondPeriod),
  );
};
