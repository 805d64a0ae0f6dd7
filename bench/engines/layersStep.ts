/**
 * The same training step with `tf.layers.lstm`: the same start values, batch, loss and optimizer, and no more around them
 * than they need, so without `fit`.
 */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import '@tensorflow/tfjs-backend-webgl';
import {
  enableProdMode,
  env,
  mean,
  ready,
  setBackend,
  square,
  sub,
  tensor,
  tensor2d,
  tensor3d,
  tidy,
  train,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { parameterLayout } from '../../src/model/network/layout';
import { batchOf, LEARNING_RATE, shapeOf, startOf } from './batch';
import type { Job, LayersEngine } from './cases';

const FILES = {
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
};

/** The step answers with the loss before it. */
export async function prepareLayers(job: Job, engine: LayersEngine): Promise<() => number> {
  if (job.asks) throw new Error('tf.layers is measured with one number after the last step alone.');
  enableProdMode();
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  // A minifier breaks the threads of this backend, and matrices this small gain nothing from them.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(FILES);
  const backend = engine.slice('tf.layers/'.length);
  if (!(await setBackend(backend))) throw new Error(`The backend ${backend} of TensorFlow.js does not start.`);
  await ready();

  const { batch, window, inputs, units } = job;
  const lstm = layers.lstm({
    units,
    inputShape: [window, inputs],
    recurrentActivation: 'sigmoid',
    kernelInitializer: 'glorotUniform',
    unitForgetBias: true,
    // Orthogonal start values take seconds on WebGL, and are set below.
    recurrentInitializer: 'zeros',
  });
  const model = sequential({ layers: [lstm, layers.dense({ units: 1 })] });
  const start = startOf(job);
  const layout = parameterLayout(shapeOf(job));
  model.setWeights(
    layout.map(({ shape, offset, size }) => tensor(start.slice(offset, offset + size), [...shape], 'float32')),
  );
  const adam = train.adam(LEARNING_RATE, 0.9, 0.999, 1e-7);
  const data = batchOf(job);
  return () =>
    tidy(() => {
      const x = tensor3d(data.x, [batch, window, inputs]);
      const y = tensor2d(data.y, [batch, 1]);
      const lossOf = () => mean(square(sub(model.apply(x, { training: true }) as Tensor, y))) as Scalar;
      return adam.minimize(lossOf, true)!.dataSync()[0]!;
    });
}
