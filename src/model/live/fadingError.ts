/**
 * The error of a stream that is tested before it is trained on, with a fading factor α: M = S/N with S ← e + αS, N ← 1 + αN
 * (Gama, Sebastião & Rodrigues 2013, On evaluating stream learning algorithms). An error counts half after ln 2 / (1 - α) points.
 */

/** Some fifty points count. */
export const FADING = 0.98;

export type FadingError = {
  take(error: number): void;
  /** NaN before the first. */
  mean(): number;
};

export function createFadingError(fading = FADING): FadingError {
  let [sum, weight] = [0, 0];
  return {
    take(error) {
      sum = error + fading * sum;
      weight = 1 + fading * weight;
    },
    mean: () => sum / weight,
  };
}
