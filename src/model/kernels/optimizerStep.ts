/**
 * One step of an optimizer for all parameters at once. The equations are Keras':
 *
 *   sgd      m ← momentum·m - rate·g          w ← w + m
 *   rmsprop  v ← 0.9·v + 0.1·g²               w ← w - rate·g / (√v + 1e-7)             (Hinton 2012)
 *   adam     m ← 0.9·m + 0.1·g                v ← 0.999·v + 0.001·g²
 *            w ← w - rate·m̂ / (√v̂ + ε), m̂ = m/(1-0.9ᵗ), v̂ = v/(1-0.999ᵗ), ε = 1e-7   (Kingma & Ba 2015)
 *
 * with t the step from 1. With `clipNorm` > 0 the gradient over all parameters is first shortened to that norm
 * (Pascanu, Mikolov & Bengio 2013).
 *
 * Inputs: for n parameters 4n tensors: all w, all g, all m, all v. Outputs: all w, m and v after the step. An engine may
 * write them in the place of the inputs: after the step these are good for nothing but to be disposed of.
 */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import type { OptimizerName } from '../settings/settings';
import { asMap } from './recurrentLayer';

export const OPTIMIZER_STEP = 'OptimizerStep';

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

/** What the optimizer remembers of each parameter: its mean gradient or velocity m, and its mean squared gradient v. */
export type Learned = { readonly w: readonly Tensor[]; readonly m: readonly Tensor[]; readonly v: readonly Tensor[] };

export function optimizerStep(
  before: Learned,
  gradients: readonly Tensor[],
  attributes: OptimizerStepAttributes,
): Learned {
  const inputs = asMap([...before.w, ...gradients, ...before.m, ...before.v]);
  const outputs = engine().runKernel(OPTIMIZER_STEP, inputs, attributes) as unknown as Tensor[];
  const count = gradients.length;
  return { w: outputs.slice(0, count), m: outputs.slice(count, 2 * count), v: outputs.slice(2 * count) };
}

/** The step size of Adam with both corrections of the start folded in, and the ε that goes with it. */
export function adamCorrections(
  learningRate: number,
  step: number,
): { readonly rate: number; readonly epsilon: number } {
  const second = Math.sqrt(1 - ADAM.beta2 ** step);
  return { rate: (learningRate * second) / (1 - ADAM.beta1 ** step), epsilon: ADAM.epsilon * second };
}
