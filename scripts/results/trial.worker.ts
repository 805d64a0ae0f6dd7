/** A process of the pool of runs, as a worker of the page is: runs in, what came of them out. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { predictorOf } from '../../src/model/forecasting/predictor';
import { wasmPredictorOf } from '../../src/model/kernels/wasm/predictor';
import type { RunCommand } from '../../src/model/protocol/runs';
import { createRunner } from '../../src/model/runs/runner';
import { plainlySaying } from '../../src/model/tasks/score';
import { wasmSaying } from '../../src/model/tasks/wasmSaying';
import { createEngineHost } from '../../src/model/training/engines/engines';
import { createWasmEngine } from '../../src/model/training/engines/wasmEngine';

const BUILDS = resolve(import.meta.dirname, '../../src/model/kernels/wasm/build');
// Without relaxed SIMD, which rounds as the machine likes it: so the numbers are the same anywhere.
const engine = createWasmEngine((build) => readFile(resolve(BUILDS, `${build}.wasm`)), ['simd']);

const runner = createRunner({
  host: createEngineHost([engine]),
  emit: (event) => process.send!(event),
  clock: () => performance.now(),
  nextTask: () => new Promise((done) => setImmediate(done)),
  predictorOn(name) {
    const wasm = name === 'wasm' ? engine.wasm() : null;
    return wasm ? (...network) => wasmPredictorOf(wasm, ...network) : predictorOf;
  },
  sayingOn(name) {
    const wasm = name === 'wasm' ? engine.wasm() : null;
    return wasm ? wasmSaying(wasm) : plainlySaying;
  },
});

process.on('message', (command: RunCommand) => void runner.handle(command));
