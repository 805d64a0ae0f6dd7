/** The inspector's thread: commands in, events out. All logic is in `inspect/` and `forecasting/`. */
import { predictorOf } from '../forecasting/predictor';
import { createInspector } from '../inspect/inspector';
import { startWasm, type Wasm } from '../kernels/wasm/module';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import { watchImports } from '../arrival/arrive';
import { createNextTask } from './nextTask';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';

watchImports();

/** Forecasts of the whole series come from the SIMD module as soon as it is here, where the browser has SIMD. */
let wasm: Wasm | null = null;
void startWasm(fetchBuild).then(
  (started) => {
    wasm = started;
  },
  // What cannot be fetched is done without: the plain cells say the same.
  () => undefined,
);

const nextTask = createNextTask();
const inspector = createInspector({
  emit: (event) => self.postMessage(event, buffersOf(event)),
  clock: () => performance.now(),
  wait: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : nextTask()),
  predictorOf: (...network) => (wasm ? wasmPredictorOf(wasm, ...network) : predictorOf(...network)),
});

listen<InspectorCommand>((command) => inspector.handle(command));

/** What moves to the page without a copy. */
function buffersOf(event: InspectorEvent): ArrayBufferLike[] {
  switch (event.kind) {
    case 'forecast':
      return [event.oneStep, event.freeRun, ...Object.values(event.line ?? {})].map(({ buffer }) => buffer);
    case 'clampedForecast':
      return [event.oneStep.buffer];
    case 'freeRun':
      return [event.freeRun.buffer, ...(event.line ? [event.line.buffer] : [])];
    case 'clampedFreeRun':
      return [event.freeRun.buffer];
    case 'gates':
    case 'clampedGates':
      return [event.inputs.buffer, ...event.layers.flatMap(({ traces }) => traces.map(({ values }) => values.buffer))];
    case 'answer':
      // The only answer that may be megabytes.
      if (event.answer.name !== 'weights') return [];
      return event.answer.slots.flatMap(({ values, start }) => [values.buffer, start.buffer]);
    default:
      return [];
  }
}
