/** The evaluator's thread: commands in, events out. All logic is in `evaluation/`, and of other tasks than forecasting in `tasks/`. */
import { createEvaluator } from '../evaluation/evaluator';
import { predictorOf } from '../forecasting/predictor';
import { startWasm, type Wasm } from '../kernels/wasm/module';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import type { EvaluatorCommand, EvaluatorEvent } from '../protocol/evaluator';
import { plainlySaying } from '../tasks/score';
import { createScorer } from '../tasks/scorer';
import { wasmSaying } from '../tasks/wasmSaying';
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
const surroundings = {
  emit: (event: EvaluatorEvent) => self.postMessage(event),
  clock: () => performance.now(),
  wait: (ms: number): Promise<void> => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : nextTask()),
};

const evaluator = createEvaluator({
  ...surroundings,
  predictorOf: (...network) => (wasm ? wasmPredictorOf(wasm, ...network) : predictorOf(...network)),
});

const scorer = createScorer({
  ...surroundings,
  saying: (...network) => (wasm ? wasmSaying(wasm) : plainlySaying)(...network),
});

// Each looks after runs of its own alone.
listen<EvaluatorCommand>((command) => {
  evaluator.handle(command);
  scorer.handle(command);
});
