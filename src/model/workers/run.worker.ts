/** A thread of the pool of runs: runs in, what came of them out. All logic is in `runs/`. */
import { predictorOf } from '../forecasting/predictor';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import type { RunCommand, RunEvent } from '../protocol/runs';
import { createRunner } from '../runs/runner';
import { plainlySaying } from '../tasks/score';
import { wasmSaying } from '../tasks/wasmSaying';
import { createEngineHost } from '../training/engines/engines';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';
import { createNextTask } from './nextTask';

const engine = createWasmEngine(fetchBuild);

const runner = createRunner({
  host: createEngineHost([engine]),
  emit: (event: RunEvent) =>
    self.postMessage(event, event.kind === 'done' ? [event.result.parameters.buffer as ArrayBuffer] : []),
  clock: () => performance.now(),
  nextTask: createNextTask(),
  predictorOn(name) {
    const wasm = name === 'wasm' ? engine.wasm() : null;
    return wasm ? (...network) => wasmPredictorOf(wasm, ...network) : predictorOf;
  },
  sayingOn(name) {
    const wasm = name === 'wasm' ? engine.wasm() : null;
    return wasm ? wasmSaying(wasm) : plainlySaying;
  },
});

listen<RunCommand>((command) => void runner.handle(command));
