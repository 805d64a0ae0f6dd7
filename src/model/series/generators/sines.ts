import { sampled, type Generator } from './generator';

/** Time steps; their sum repeats after 660, so no two windows of a series of 400 are the same. */
const PERIODS = [20, 33] as const;
const AMPLITUDES = [1, 0.6] as const;

/** x(t) = Σ aₖ sin(2πt / pₖ): a sum of harmonic oscillations (Fourier 1822, Théorie analytique de la chaleur). */
export const sines: Generator = (length) =>
  sampled(length, (time) =>
    PERIODS.reduce((sum, period, k) => sum + AMPLITUDES[k]! * Math.sin((2 * Math.PI * time) / period), 0),
  );
