/** Chance with a memory: the next value is a weighted sum of the last ones, and a shock. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';

/** Multiplies the polynomial Σ cₖzᵏ by another. */
function times(a: readonly number[], b: readonly number[]): readonly number[] {
  const product = Array.from({ length: a.length + b.length - 1 }, () => 0);
  a.forEach((x, i) => b.forEach((y, j) => (product[i + j]! += x * y)));
  return product;
}

/**
 * The weights φ₁ … φₚ of 1 - Σφₖzᵏ = Π(1 - rⱼz), whose rⱼ all have the modulus `memory` < 1, so that the series is
 * stationary: pairs at the angles 2π/period and its multiples, and a real one where the order is odd.
 */
export function weightsOf({ order, memory, period }: ParametersOf<'autoregressive'>): readonly number[] {
  let polynomial: readonly number[] = order % 2 === 1 ? [1, -memory] : [1];
  for (let pair = 1; pair <= Math.floor(order / 2); pair++) {
    const angle = (2 * Math.PI * pair) / period;
    polynomial = times(polynomial, [1, -2 * memory * Math.cos(angle), memory ** 2]);
  }
  return polynomial.slice(1).map((coefficient) => -coefficient);
}

/**
 * x(t) = Σₖ φₖ x(t-k) + ε(t), ε standard normal: AR(p) (Yule 1927, Philosophical Transactions A 226, with p = 2 for the
 * sunspots). What comes before time step 0 is run through unseen.
 */
export const autoregressive: Generator<ParametersOf<'autoregressive'>> = ({ length, parameters, random }) => {
  const weights = weightsOf(parameters);
  // Until the start from zeros is no more than a thousandth of what there is.
  const unseen = Math.ceil((parameters.order * Math.log(1e-3)) / Math.log(parameters.memory));
  const past = weights.map(() => 0); // the latest first
  const next = () => {
    const value = weights.reduce((sum, weight, k) => sum + weight * past[k]!, random.normal());
    past.unshift(value);
    past.pop();
    return value;
  };
  for (let step = 0; step < unseen; step++) next();
  return [{ name: 'signal', values: sampled(length, next) }];
};
