/**
 * The optimizers of the `wasm` engine: all parameters laid one after the other and updated in one call. What they were is
 * written over: new arrays at each step would let the garbage collector run all the time.
 */
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { numbersOf } from '../cpu/numbers';
import { ADAM, adamCorrections, RMSPROP, type OptimizerStepAttributes } from '../../network/optimizers';
import { OPTIMIZER_STEP } from '../optimizerStep';
import { asList } from '../recurrentLayer';
import { Pieces } from './memory';
import type { Wasm, WasmExports } from './module';

export function registerWasmOptimizerStep(backendName: string, wasm: Wasm): void {
  registerKernel({
    kernelName: OPTIMIZER_STEP,
    backendName,
    kernelFunc: ({ inputs, backend, attrs }) =>
      step(asList(inputs), backend as MathBackendCPU, attrs as unknown as OptimizerStepAttributes, wasm),
  });
}

function step(
  tensors: readonly TensorInfo[],
  backend: MathBackendCPU,
  attributes: OptimizerStepAttributes,
  wasm: Wasm,
): TensorInfo[] {
  const count = tensors.length / 4;
  const arrays = tensors.map((tensor) => numbersOf(backend, tensor));
  const size = arrays.slice(0, count).reduce((sum, { length }) => sum + length, 0);
  const padded = (size + 3) & ~3;
  const pieces = new Pieces(wasm);
  const start = pieces.take(4 * padded);
  const block = (index: number) => start + 4 * index * padded;
  const all = pieces.numbers(start, 4 * padded);
  for (let index = 0; index < 4; index++) {
    let at = index * padded;
    for (const values of arrays.slice(index * count, (index + 1) * count)) {
      all.set(values, at);
      at += values.length;
    }
    all.fill(0, at, (index + 1) * padded);
  }
  update(wasm.exports, [block(0), block(1), block(2), block(3)], padded, attributes);
  const results = [0, 2, 3].flatMap((index) => {
    let at = index * padded;
    return tensors.slice(index * count, (index + 1) * count).map(({ dataId, shape, dtype }, tensor) => {
      const values = arrays[index * count + tensor]!;
      values.set(all.subarray(at, at + values.length));
      at += values.length;
      backend.incRef(dataId);
      return { dataId, shape, dtype };
    });
  });
  pieces.giveBack();
  return results;
}

type Places = readonly [w: number, g: number, m: number, v: number];
function update(exports: WasmExports, [w, g, m, v]: Places, count: number, attributes: OptimizerStepAttributes): void {
  const { optimizer, learningRate, momentum, clipNorm, step: number } = attributes;
  const norm = clipNorm > 0 ? exports.norm(g, count) : 0;
  const clip = norm > clipNorm ? clipNorm / norm : 1;
  switch (optimizer) {
    case 'sgd':
      return exports.sgd(w, g, m, count, clip, learningRate, momentum);
    case 'rmsprop':
      return exports.rmsprop(w, g, v, count, clip, learningRate, RMSPROP.decay, RMSPROP.epsilon);
    case 'adam': {
      const { rate, epsilon } = adamCorrections(learningRate, number);
      return exports.adam(w, g, m, v, count, clip, rate, ADAM.beta1, ADAM.beta2, epsilon);
    }
  }
}
