/**
 * Dense head and loss as one operation: outputs = h·W + b, with a shortcut + s·S, and their mean loss. Of a forecast the mean is
 * over batch and outputs; there are as many outputs as steps of the horizon, or for quantiles so many of each, all steps of one
 * after those of the other. Of an answer (`network/answers.ts`) it is over all that is asked.
 *
 * Inputs, in this order: h [batch, units], or at every time step [batch, time, units]; kernel [units, outputs]; bias [outputs];
 * the target: of a forecast [batch, horizon], of a class one number for each row of h, of flags as many as outputs; with a
 * shortcut s [batch, seen] and its kernel S [seen, outputs]. Outputs: the loss, a scalar, and its gradient by what the head
 * says [rows of h, outputs], from which those of h, kernel, bias and S follow; a backend may hand on a handle of shape [0] for it,
 * as for a trace of `recurrentLayer.ts`.
 */
import { engine, registerGradient, type Scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { Answer } from '../network/answers';
import type { LossName } from '../settings/settings';
import { asMap } from './recurrentLayer';

export const HEAD_LOSS = 'HeadLoss';
/**
 * Inputs: gradient of the loss (a scalar), gradient by what the head says, h, kernel, and s where S is learned. Outputs: gradients
 * of h, shaped as it, kernel, bias, and S.
 */
export const HEAD_LOSS_GRADIENT = 'HeadLossGradient';
/** Losses of a forecast, of a class, of flags. */
export type HeadLossName = LossName | Answer['kind'];
export type HeadLossAttributes = { readonly loss: HeadLossName; readonly learnsLine: boolean };

/** A shortcut: what it sees, its kernel, and whether that is learned. */
export type Line = { readonly seen: Tensor; readonly kernel: Tensor; readonly isLearned: boolean };

export function headLoss(
  h: Tensor,
  kernel: Tensor,
  bias: Tensor,
  target: Tensor,
  line: Line | null,
  loss: HeadLossName,
): Scalar {
  const inputs = [h, kernel, bias, target, ...(line ? [line.seen, line.kernel] : [])];
  const outputs = engine().runKernel(HEAD_LOSS, asMap(inputs), { loss, learnsLine: line?.isLearned ?? false });
  return (outputs as unknown as readonly [Scalar])[0];
}

/** Registers the one gradient for all backends. Targets, and what a shortcut sees, are data: they have none. */
export function registerHeadLossGradient(): void {
  registerGradient({
    kernelName: HEAD_LOSS,
    saveAllInputs: true,
    outputsToSave: [false, true],
    gradFunc: (dys, saved, attributes) => {
      const { learnsLine } = attributes as unknown as HeadLossAttributes;
      const [h, kernel, , , seen] = saved as Tensor[];
      const error = saved.at(-1)!;
      const inputs = [(dys as Tensor[])[0]!, error, h!, kernel!, ...(learnsLine ? [seen!] : [])];
      const outputs = engine().runKernel(HEAD_LOSS_GRADIENT, asMap(inputs)) as unknown as Tensor[];
      const byInput = { 0: outputs[0]!, 1: outputs[1]!, 2: outputs[2]!, ...(learnsLine ? { 5: outputs[3]! } : {}) };
      return Object.fromEntries(Object.entries(byInput).map(([at, gradient]) => [at, () => gradient]));
    },
  });
}
