/**
 * Dense head and loss as one operation: forecast = h·W + b, and the mean over batch and horizon of the loss of
 * forecast - target.
 *
 * Inputs: h [batch, units], kernel [units, horizon], bias [horizon], target [batch, horizon]. Outputs: the loss, a
 * scalar, and its gradient by the forecast [batch, horizon], from which those of h, kernel and bias follow.
 */
import { engine, registerGradient, type Scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { LossName } from '../settings/settings';
import { asMap } from './recurrentLayer';

export const FORECAST_LOSS = 'ForecastLoss';
/** Inputs: gradient of the loss (a scalar), gradient by the forecast, h, kernel. Outputs: gradients of h, kernel, bias. */
export const FORECAST_LOSS_GRADIENT = 'ForecastLossGradient';
export type ForecastLossAttributes = { readonly loss: LossName };

export function forecastLoss(h: Tensor, kernel: Tensor, bias: Tensor, target: Tensor, loss: LossName): Scalar {
  const outputs = engine().runKernel(FORECAST_LOSS, { h, kernel, bias, target }, { loss });
  return (outputs as unknown as readonly [Scalar])[0];
}

/** Registers the one gradient for all backends. Targets are data: they have none. */
export function registerForecastLossGradient(): void {
  registerGradient({
    kernelName: FORECAST_LOSS,
    inputsToSave: ['h', 'kernel'],
    outputsToSave: [false, true],
    gradFunc: (dys, saved) => {
      const [h, kernel, error] = saved as [Tensor, Tensor, Tensor];
      const inputs = asMap([(dys as Tensor[])[0]!, error, h, kernel]);
      const outputs = engine().runKernel(FORECAST_LOSS_GRADIENT, inputs) as unknown as [Tensor, Tensor, Tensor];
      return { h: () => outputs[0], kernel: () => outputs[1], bias: () => outputs[2] };
    },
  });
}
