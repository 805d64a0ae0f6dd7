/**
 * What is taken of the values before the difference: nothing, the logarithm, or the power of Box & Cox (1964), An analysis
 * of transformations. Fitted on the training part; strictly rising and defined for every number, so that whatever comes
 * later, and whatever a network forecasts, has an exact inverse.
 */
import type { TransformName } from '../settings/settings';

export type Transform =
  | { readonly kind: 'none' }
  /** (u^λ − 1) / λ of u = (value + offset) / unit, log u for λ = 0; beyond `low` … `high` its tangents. */
  | {
      readonly kind: 'power';
      readonly lambda: number;
      readonly offset: number;
      /** The geometric mean of value + offset: where u is near to 1, no digits are lost. */
      readonly unit: number;
      readonly low: number;
      readonly high: number;
    };

export const NO_TRANSFORM: Transform = { kind: 'none' };

/** Share of the range that lies between 0 and the smallest value where values are not all positive. */
const MARGIN = 0.01;
/** So many times below and above what the training part holds, the curve goes on as a straight line. */
const REACH = 10;
const LAMBDAS = { from: -1, to: 2, precision: 1e-4 };

/** `values` are those of the training part, at least one, all finite. */
export function fitTransform(name: TransformName, values: Float64Array): Transform {
  if (name === 'none') return NO_TRANSFORM;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const offset = lowest > 0 ? 0 : MARGIN * (highest - lowest || 1) - lowest;
  const logs = values.map((value) => Math.log(value + offset));
  const unit = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  const lambda = name === 'log' ? 0 : bestLambda(values.map((value) => (value + offset) / unit));
  const [low, high] = [(lowest + offset) / unit / REACH, ((highest + offset) / unit) * REACH];
  return { kind: 'power', lambda, offset, unit, low, high };
}

const power = (u: number, lambda: number) => (lambda === 0 ? Math.log(u) : (u ** lambda - 1) / lambda);
const powerInverse = (y: number, lambda: number) => (lambda === 0 ? Math.exp(y) : (1 + lambda * y) ** (1 / lambda));

export function transformed(transform: Transform, value: number): number {
  if (transform.kind === 'none') return value;
  const { lambda, offset, unit, low, high } = transform;
  const u = (value + offset) / unit;
  const edge = Math.min(high, Math.max(low, u));
  return power(edge, lambda) + (u - edge) * edge ** (lambda - 1);
}

/** The exact inverse of `transformed`. */
export function restored(transform: Transform, value: number): number {
  if (transform.kind === 'none') return value;
  const { lambda, offset, unit, low, high } = transform;
  for (const edge of [low, high]) {
    const beyond = value - power(edge, lambda);
    if (edge === low ? beyond < 0 : beyond > 0) return (edge + beyond / edge ** (lambda - 1)) * unit - offset;
  }
  return powerInverse(value, lambda) * unit - offset;
}

/** The λ of the largest likelihood, by golden section: −n/2 · log var(y), as Σ log u is 0. */
function bestLambda(u: Float64Array): number {
  const likelihood = (lambda: number) => {
    const y = u.map((value) => power(value, lambda));
    const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
    const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
    return -Math.log(variance);
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let { from, to } = LAMBDAS;
  while (to - from > LAMBDAS.precision) {
    const left = to - golden * (to - from);
    const right = from + golden * (to - from);
    if (likelihood(left) > likelihood(right)) to = right;
    else from = left;
  }
  const lambda = (from + to) / 2;
  // So near to 0 the quotient loses digits, and means the logarithm.
  return Math.abs(lambda) < 1e-3 || !Number.isFinite(lambda) ? 0 : lambda;
}
