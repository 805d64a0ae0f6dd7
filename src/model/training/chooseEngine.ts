/** Which engine a network is trained on: the chosen one, or with `auto` the fastest of all on the network itself. */
import type { Config, EngineName } from '../settings/settings';
import type { EngineState, Refusal } from '../protocol/training';
import type { Windows } from '../windows/windows';
import type { EngineHost } from './engines';
import { createSession, type Checkpoint } from './session';

/** Milliseconds that trials may take in all; one step is never broken off. */
const BUDGET = 400;
/** Milliseconds and steps of one engine's trial. Its best step counts: the first make buffers and wait for the compiler. */
const TRIAL = 80;
const TRIAL_STEPS = 60;
/** Below so many milliseconds a step, starting the GPU costs more than it could ever save: waiting for it takes as long. */
const FAST_ENOUGH = 1;

type Timings = Partial<Record<EngineName, number>>;
type Trials = Pick<EngineState, 'timings' | 'refused' | 'untried'>;

export type EngineChooser = {
  /**
   * Answers which engine is to be used and why; with `auto` each is tried, once for each size of network. `avoid` is one
   * that has just been lost.
   */
  choose(config: Config, windows: Windows, from: Checkpoint, avoid?: EngineName | null): Promise<EngineState>;
};

export function createEngineChooser(host: EngineHost, clock: () => number): EngineChooser {
  const known = new Map<string, Trials>();

  /** Milliseconds of the best of some steps of the engine in use. */
  function timeOfStep(config: Config, windows: Windows, from: Checkpoint): number {
    const session = createSession(config, windows, from);
    const end = clock() + TRIAL;
    let best = Infinity;
    let now = clock();
    for (let step = 0; step < TRIAL_STEPS && (now < end || step < 2); step++) {
      const start = now;
      session.step(config);
      now = clock();
      best = Math.min(best, now - start);
    }
    session.dispose();
    return best;
  }

  async function tryAll(config: Config, windows: Windows, from: Checkpoint): Promise<Trials> {
    const timings: Timings = {};
    const refused: Partial<Record<EngineName, Refusal>> = {};
    const untried: EngineName[] = [];
    let spent = 0;
    for (const name of host.names) {
      const fastest = Math.min(...Object.values(timings));
      if (spent >= BUDGET || (name === 'webgl' && fastest < FAST_ENOUGH)) {
        untried.push(name);
        continue;
      }
      const answer = await host.check(name, config.cell);
      if (answer !== 'offered') {
        refused[name] = answer;
        continue;
      }
      await host.use(name);
      const start = clock();
      timings[name] = timeOfStep(config, windows, from);
      spent += clock() - start;
    }
    return { timings, refused, untried };
  }

  async function trials(config: Config, windows: Windows, from: Checkpoint): Promise<Trials> {
    const { cell, units, layers, lookBack, horizon, batchSize } = config;
    const size = [
      cell,
      units,
      layers,
      windows.channels.length,
      lookBack,
      horizon,
      Math.min(batchSize, from.order.length),
    ].join();
    const found = known.get(size) ?? (await tryAll(config, windows, from));
    // An engine whose file did not come is tried again.
    if (!Object.values(found.refused).includes('absent')) known.set(size, found);
    return found;
  }

  return {
    async choose(config, windows, from, avoid = null) {
      if (config.engine !== 'auto' && config.engine === avoid) {
        const name = (await host.check('wasm', config.cell)) === 'offered' ? 'wasm' : 'reference';
        return { name, reason: 'context-lost', timings: {}, refused: {}, untried: [] };
      }
      if (config.engine !== 'auto') {
        const answer = await host.check(config.engine, config.cell);
        const nothing = { timings: {}, untried: [] };
        if (answer === 'offered') return { name: config.engine, reason: 'chosen', refused: {}, ...nothing };
        const name = (await host.check('wasm', config.cell)) === 'offered' ? 'wasm' : 'reference';
        return { name, reason: 'refused', refused: { [config.engine]: answer }, ...nothing };
      }
      const found = await trials(config, windows, from);
      const names = Object.keys(found.timings) as EngineName[];
      const byTime = names.toSorted((a, b) => found.timings[a]! - found.timings[b]!);
      for (const name of byTime) {
        if (name === avoid) continue;
        // It may have been lost since it was tried.
        if ((await host.check(name, config.cell)) !== 'offered') continue;
        return { name, reason: names.length + found.untried.length === 1 ? 'only' : 'fastest', ...found };
      }
      return { name: 'reference', reason: 'only', ...found };
    },
  };
}
