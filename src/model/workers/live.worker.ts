/** The stream's thread: commands in, events out. All logic is in `live/`. */
import { predictorOf } from '../forecasting/predictor';
import { wasmPredictorOf } from '../kernels/wasm/predictor';
import { createLive } from '../live/live';
import type { LiveCommand, LiveEvent } from '../protocol/live';
import type { Recipe } from '../protocol/series';
import { generate } from '../series/generators/generate';
import { crashOf } from '../training/crash';
import { createEngineHost } from '../training/engines/engines';
import { createTrainingNetwork } from '../training/engines/tfjsNetwork';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';
import { createNextTask } from './nextTask';

const engine = createWasmEngine(fetchBuild);
const host = createEngineHost([engine]);
const emit = (event: LiveEvent) => self.postMessage(event);

/** Points of a generator before it begins again. */
const GENERATED = 12_000;
/** What is made of these depends on how far they are followed. */
const AS_LONG_AS_SHOWN: readonly string[] = ['chirp', 'damped', 'formula'];

const live = createLive({
  async prepare({ cell, shortcut }) {
    const name =
      (await host.check('wasm', cell, shortcut === 'none' ? 'windows' : 'line')) === 'offered' ? 'wasm' : 'reference';
    await host.use(name);
    const wasm = name === 'wasm' ? engine.wasm() : null;
    return {
      engine: name,
      createNetwork: createTrainingNetwork,
      predictorOf: wasm ? (...network) => wasmPredictorOf(wasm, ...network) : predictorOf,
    };
  },
  generated(recipe: Recipe) {
    const length = AS_LONG_AS_SHOWN.includes(recipe.name) ? recipe.length : GENERATED;
    const made = generate({ ...recipe, length });
    return Promise.resolve(made.ok ? { ok: true, values: made.series.values } : made);
  },
  emit,
  clock: () => performance.timeOrigin + performance.now(),
  nextTask: createNextTask(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

listen<LiveCommand>((command) => {
  live.handle(command).catch((thrown: unknown) => emit({ kind: 'crashed', ...crashOf(thrown) }));
});
