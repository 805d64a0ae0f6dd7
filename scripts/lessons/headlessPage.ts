/** The page without a screen: its store, with trainer, inspector and evaluator in this thread. Only what needs a browser is absent. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createEvaluator } from '../../src/model/evaluation/evaluator';
import { createInspector } from '../../src/model/inspect/inspector';
import type { Wasm } from '../../src/model/kernels/wasm/module';
import { wasmPredictorOf } from '../../src/model/kernels/wasm/predictor';
import { createSeriesLoader } from '../../src/model/series/seriesLoader';
import { configFor } from '../../src/model/settings/config';
import { SETTINGS } from '../../src/model/settings/settings';
import { createScorer } from '../../src/model/tasks/scorer';
import { wasmSaying } from '../../src/model/tasks/wasmSaying';
import { createEngineHost } from '../../src/model/training/engines/engines';
import { createWasmEngine } from '../../src/model/training/engines/wasmEngine';
import { createTrainer } from '../../src/model/training/trainer';
import { createNextTask } from '../../src/model/workers/nextTask';
import { createPlayground, type Playground } from '../../src/store/playground';
import { initialState } from '../../src/store/state';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILDS = resolve(ROOT, 'src/model/kernels/wasm/build');

/** What looks at the network waits until training rests: one thread does it all. */
const LOOK_MS = 20;

export async function headlessPage(): Promise<Playground> {
  const engine = createWasmEngine((build) => readFile(resolve(BUILDS, `${build}.wasm`)));
  const host = createEngineHost([engine]);
  if ((await host.check('wasm', 'lstm')) !== 'offered')
    throw new Error('There is no module: npm run assembly builds it.');
  const wasm: Wasm = engine.wasm()!;
  const clock = () => performance.now();
  const nextTask = createNextTask();
  const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  async function wait(): Promise<void> {
    await nextTask();
    while (playground.getState().status === 'training') await sleep(LOOK_MS);
  }
  const none = { send: () => undefined };

  const playground: Playground = createPlayground(
    initialState({ config: configFor(SETTINGS.data.default), notices: [], language: 'en', theme: 'light' }),
    {
      series: { send: (command) => void loader.handle(command) },
      trainer: { send: (command) => trainer.handle(command) },
      inspector: { send: (command) => inspector.handle(command) },
      evaluator: {
        send(command) {
          evaluator.handle(command);
          scorer.handle(command);
        },
      },
      archive: none,
      exporter: none,
      runs: none,
      live: { ...none, end: () => undefined },
    },
    (file) => resolve(ROOT, 'public/data', file),
  );
  const { events } = playground;
  /** As between threads: nobody is told while he speaks. */
  const later =
    <Event>(tell: (event: Event) => void) =>
    (event: Event) =>
      void nextTask().then(() => tell(event));

  const loader = createSeriesLoader({
    emit: later(events.series),
    fetchBytes: async (path) => Uint8Array.from(await readFile(path)).buffer,
    nextTask,
    openStorage: () => Promise.reject(new Error('Here is no browser that keeps series.')),
    mayHaveSaved: () => Promise.resolve(false),
  });
  const trainer = createTrainer({ host, emit: later(events.trainer), clock, nextTask, rest: null, keeper: null });
  const surroundings = { clock, wait };
  const inspector = createInspector({
    ...surroundings,
    emit: later(events.inspector),
    predictorOf: (...network) => wasmPredictorOf(wasm, ...network),
  });
  const emit = later(events.evaluator);
  const evaluator = createEvaluator({
    ...surroundings,
    emit,
    predictorOf: (...network) => wasmPredictorOf(wasm, ...network),
  });
  const scorer = createScorer({ ...surroundings, emit, saying: wasmSaying(wasm) });
  playground.commands.open();
  return playground;
}
