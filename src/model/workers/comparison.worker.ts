/** The thread that compares runs: commands in, events out. All logic is in `runs/compare/`. */
import { predictorOf } from '../forecasting/predictor';
import { startWasm } from '../kernels/wasm/module';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import type { ComparisonCommand, ComparisonEvent } from '../protocol/comparison';
import { createComparer } from '../runs/compare/comparer';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';
import { createNextTask } from './nextTask';

/** Where the browser has no SIMD, or its module cannot be fetched, the plain cells say the same. */
const started: Promise<typeof predictorOf> = startWasm(fetchBuild).then(
  (wasm) => (wasm ? (...network) => wasmPredictorOf(wasm, ...network) : predictorOf),
  () => predictorOf,
);

const comparer = createComparer({
  emit: (event: ComparisonEvent) =>
    self.postMessage(event, event.kind === 'judged' ? [event.judged.oneStep.buffer as ArrayBuffer] : []),
  clock: () => performance.now(),
  nextTask: createNextTask(),
  predictor: () => started,
});

listen<ComparisonCommand>((command) => comparer.handle(command));
