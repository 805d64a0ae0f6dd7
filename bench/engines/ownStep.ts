/** One training step on an engine of ours, as the trainer's thread does it. */
import type { WasmBuild } from '../../src/model/kernels/wasm/module';
import { parameterLayout } from '../../src/model/network/layout';
import { createEngineHost } from '../../src/model/training/engines/engines';
import { createTrainingNetwork } from '../../src/model/training/engines/tfjsNetwork';
import { createWasmEngine } from '../../src/model/training/engines/wasmEngine';
import { createWebglEngine } from '../../src/model/training/engines/webglEngine';
import { batchOf, LEARNING_RATE, shapeOf, startOf } from './batch';
import type { Job, OwnEngine } from './cases';

const BUILDS: Readonly<Record<WasmBuild, URL>> = {
  relaxed: new URL('../../src/model/kernels/wasm/build/relaxed.wasm', import.meta.url),
  simd: new URL('../../src/model/kernels/wasm/build/simd.wasm', import.meta.url),
};
const load = async (build: WasmBuild) => (await fetch(BUILDS[build])).arrayBuffer();

/** The step answers with the loss before it. */
export async function prepareOwn(job: Job, engine: OwnEngine): Promise<() => number> {
  const host = createEngineHost([createWasmEngine(load), createWebglEngine()]);
  const answer = await host.check(engine, job.cell);
  if (answer !== 'offered') throw new Error(`The engine ${engine} is ${answer}.`);
  await host.use(engine);
  const shape = shapeOf(job);
  const w = startOf(job);
  const zeros = () => new Float32Array(w.length);
  const learned = { w, m: zeros(), v: zeros() };
  const network = createTrainingNetwork(shape, parameterLayout(shape), 'mse', learned);
  const batch = batchOf(job);
  let step = 0;
  return () =>
    network.step(batch, [], {
      optimizer: 'adam',
      learningRate: LEARNING_RATE,
      momentum: 0,
      clipNorm: 0,
      step: ++step,
    });
}
