import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { clipFactor, commonNorm, UPDATES, type OptimizerStepAttributes } from '../../network/optimizers';
import { OPTIMIZER_STEP } from '../optimizerStep';
import { asList } from '../recurrentLayer';
import { numbersOf } from './numbers';

export function registerCpuOptimizerStep(): void {
  registerKernel({
    kernelName: OPTIMIZER_STEP,
    backendName: 'cpu',
    kernelFunc: ({ inputs, backend, attrs }) =>
      step(asList(inputs), backend as MathBackendCPU, attrs as unknown as OptimizerStepAttributes),
  });
}

function step(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: OptimizerStepAttributes,
): TensorInfo[] {
  const count = tensors.length / 4;
  const arrays = tensors.map((tensor) => numbersOf(backend, tensor));
  const gradients = arrays.slice(count, 2 * count);
  const shorten = clipFactor(commonNorm(gradients), attributes.clipNorm);
  const update = UPDATES[attributes.optimizer](attributes);
  const after = { w: [] as TensorInfo[], m: [] as TensorInfo[], v: [] as TensorInfo[] };
  for (let index = 0; index < count; index++) {
    const g = shorten === 1 ? gradients[index]! : gradients[index]!.map((value) => value * shorten);
    const [w, m, v] = [0, 2, 3].map((block) => arrays[block * count + index]!.slice()) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    update(w, g, m, v);
    const { shape } = tensors[index]!;
    after.w.push(backend.makeTensorInfo(shape, 'float32', w));
    after.m.push(backend.makeTensorInfo(shape, 'float32', m));
    after.v.push(backend.makeTensorInfo(shape, 'float32', v));
  }
  return [...after.w, ...after.m, ...after.v];
}
