/**
 * The optimizers in plain code. The equations are Keras':
 *
 *   sgd      m ← momentum·m - rate·g          w ← w + m
 *   rmsprop  v ← 0.9·v + 0.1·g²               w ← w - rate·g / (√v + 1e-7)             (Hinton 2012)
 *   adam     m ← 0.9·m + 0.1·g                v ← 0.999·v + 0.001·g²
 *            w ← w - rate·m̂ / (√v̂ + ε), m̂ = m/(1-0.9ᵗ), v̂ = v/(1-0.999ᵗ), ε = 1e-7   (Kingma & Ba 2015)
 *
 * with t the step from 1. With `clipNorm` > 0 the gradient over all parameters is first shortened to that norm
 * (Pascanu, Mikolov & Bengio 2013).
 */
import type { Numbers } from '../cells/cell';
import type { OptimizerName } from '../settings/settings';

export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;
export const RMSPROP = { decay: 0.9, epsilon: 1e-7 } as const;

export type OptimizerStepAttributes = {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly momentum: number;
  readonly clipNorm: number;
  /** From 1. */
  readonly step: number;
};

/** The step size of Adam with both corrections of the start folded in, and the ε that goes with it. */
export function adamCorrections(
  learningRate: number,
  step: number,
): { readonly rate: number; readonly epsilon: number } {
  const second = Math.sqrt(1 - ADAM.beta2 ** step);
  return { rate: (learningRate * second) / (1 - ADAM.beta1 ** step), epsilon: ADAM.epsilon * second };
}

/** √Σv² over all of the arrays. */
export function commonNorm(arrays: readonly Numbers[]): number {
  let squares = 0;
  for (const values of arrays) for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

/** What gradients of this common norm are multiplied with so that it is at most `clipNorm`; 0 is no limit. */
export const clipFactor = (norm: number, clipNorm: number): number =>
  clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;

/** Changes parameters w and what is remembered of them, m and v, in place; g is their gradient. */
type Update = (w: Numbers, g: Numbers, m: Numbers, v: Numbers) => void;

export const UPDATES: Readonly<Record<OptimizerName, (attributes: OptimizerStepAttributes) => Update>> = {
  sgd:
    ({ learningRate, momentum }) =>
    (w, g, m) => {
      for (let index = 0; index < w.length; index++) {
        m[index] = momentum * m[index]! - learningRate * g[index]!;
        w[index]! += m[index]!;
      }
    },
  rmsprop:
    ({ learningRate }) =>
    (w, g, _, v) => {
      for (let index = 0; index < w.length; index++) {
        v[index] = RMSPROP.decay * v[index]! + (1 - RMSPROP.decay) * g[index]! ** 2;
        w[index]! -= (learningRate * g[index]!) / (Math.sqrt(v[index]!) + RMSPROP.epsilon);
      }
    },
  adam: ({ learningRate, step }) => {
    const { rate, epsilon } = adamCorrections(learningRate, step);
    return (w, g, m, v) => {
      for (let index = 0; index < w.length; index++) {
        m[index] = ADAM.beta1 * m[index]! + (1 - ADAM.beta1) * g[index]!;
        v[index] = ADAM.beta2 * v[index]! + (1 - ADAM.beta2) * g[index]! ** 2;
        w[index]! -= (rate * m[index]!) / (Math.sqrt(v[index]!) + epsilon);
      }
    };
  },
};
