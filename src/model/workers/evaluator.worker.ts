/** The evaluator's thread: commands in, events out. All logic is in `evaluation/`. */
import { createEvaluator } from '../evaluation/evaluator';
import { predictorOf } from '../forecasting/predictor';
import { startWasm, type Wasm } from '../kernels/wasm/module';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import type { EvaluatorCommand, EvaluatorEvent } from '../protocol/evaluator';
import { createNextTask } from './nextTask';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';

let wasm: Wasm | null = null;
void startWasm(fetchBuild).then(
  (started) => {
    wasm = started;
  },
  // What cannot be fetched is done without: the plain cells say the same.
  () => undefined,
);

const nextTask = createNextTask();
const evaluator = createEvaluator({
  emit: (event: EvaluatorEvent) => self.postMessage(event),
  clock: () => performance.now(),
  wait: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : nextTask()),
  predictorOf: (...network) => (wasm ? wasmPredictorOf(wasm, ...network) : predictorOf(...network)),
});

listen<EvaluatorCommand>((command) => evaluator.handle(command));
