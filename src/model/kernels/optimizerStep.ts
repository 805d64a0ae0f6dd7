/**
 * One step of an optimizer for all parameters at once, by the equations of `network/optimizers.ts`.
 *
 * Inputs: for n parameters 4n tensors: all w, all g, all m, all v. Outputs: all w, m and v after the step. An engine may
 * write them in the place of the inputs: after the step these are good for nothing but to be disposed of.
 */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import type { OptimizerStepAttributes } from '../network/optimizers';
import { asMap } from './recurrentLayer';

export const OPTIMIZER_STEP = 'OptimizerStep';

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
