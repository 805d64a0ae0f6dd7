/** The recurrent layer of the `webgl` engine: a draw a time step forward, one back, and a few more whatever the length. */
import { registerKernel } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { asList, RECURRENT_LAYER, RECURRENT_LAYER_GRADIENT, type RecurrentLayerAttributes } from '../recurrentLayer';
import { backward } from './backwardPass';
import { driverOf } from './driver';
import { forward } from './forwardPass';

export function registerWebglRecurrentLayer(): void {
  for (const [kernelName, run] of [
    [RECURRENT_LAYER, forward],
    [RECURRENT_LAYER_GRADIENT, backward],
  ] as const) {
    registerKernel({
      kernelName,
      backendName: 'webgl',
      kernelFunc: ({ inputs, backend, attrs }) =>
        run(asList(inputs), driverOf(backend as MathBackendWebGL), attrs as unknown as RecurrentLayerAttributes),
    });
  }
}
