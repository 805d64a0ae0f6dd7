import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { OptimizerName } from '../../settings/settings';
import { ADAM, adamCorrections, OPTIMIZER_STEP, RMSPROP, type OptimizerStepAttributes } from '../optimizerStep';
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

/** Changes one parameter w and what is remembered of it, m and v, in place; g is its gradient. */
type Update = (w: Float32Array, g: Float32Array, m: Float32Array, v: Float32Array) => void;

function step(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: OptimizerStepAttributes,
): TensorInfo[] {
  const count = tensors.length / 4;
  const arrays = tensors.map((tensor) => numbersOf(backend, tensor));
  const gradients = arrays.slice(count, 2 * count);
  const shorten = clipFactor(gradients, attributes.clipNorm);
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

/** What the gradients are multiplied with so that their common norm is at most `clipNorm`; 0 is no limit. */
function clipFactor(gradients: readonly Float32Array[], clipNorm: number): number {
  if (clipNorm <= 0) return 1;
  let squares = 0;
  for (const gradient of gradients) for (const value of gradient) squares += value * value;
  const norm = Math.sqrt(squares);
  return norm > clipNorm ? clipNorm / norm : 1;
}

const UPDATES: Readonly<Record<OptimizerName, (attributes: OptimizerStepAttributes) => Update>> = {
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
  adam: ({ learningRate, step: count }) => {
    const { rate, epsilon } = adamCorrections(learningRate, count);
    return (w, g, m, v) => {
      for (let index = 0; index < w.length; index++) {
        m[index] = ADAM.beta1 * m[index]! + (1 - ADAM.beta1) * g[index]!;
        v[index] = ADAM.beta2 * v[index]! + (1 - ADAM.beta2) * g[index]! ** 2;
        w[index]! -= (rate * m[index]!) / (Math.sqrt(v[index]!) + epsilon);
      }
    };
  },
};
