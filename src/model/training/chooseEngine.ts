/** `auto`: times the engines on the network itself and takes the fastest. */
import type { Config, EngineName } from '../config/settings';
import type { EngineState } from '../protocol/training';
import type { Windows } from '../windows/windows';
import type { EngineHost } from './engines';
import { createSession, type Checkpoint } from './session';

type Timings = EngineState['timings'];

/** Steps of a trial, after one that is not counted: it makes buffers and compiles shaders. */
const TRIAL_STEPS = 3;

export type EngineChooser = {
  /** Answers which engine is to be used and why; with `auto` it runs a trial of each, once for each size of network. */
  choose(config: Config, windows: Windows, from: Checkpoint): Promise<EngineState>;
};

export function createEngineChooser(host: EngineHost, clock: () => number): EngineChooser {
  const known = new Map<string, Timings>();

  async function timed(config: Config, windows: Windows, from: Checkpoint, offered: readonly EngineName[]) {
    const { cell, units, layers, lookBack, horizon, batchSize } = config;
    const size = [offered, cell, units, layers, lookBack, horizon, Math.min(batchSize, from.order.length)].join();
    const before = known.get(size);
    if (before) return before;
    const timings: Partial<Record<EngineName, number>> = {};
    for (const name of offered) {
      await host.use(name);
      timings[name] = trial(config, windows, from);
    }
    known.set(size, timings);
    return timings;
  }

  function trial(config: Config, windows: Windows, from: Checkpoint): number {
    const session = createSession(config, windows, from);
    session.step(config);
    const start = clock();
    for (let step = 0; step < TRIAL_STEPS; step++) session.step(config);
    const duration = clock() - start;
    session.dispose();
    return duration / TRIAL_STEPS;
  }

  return {
    async choose(config, windows, from) {
      const offered = await host.offered();
      if (config.engine !== 'auto') {
        if (offered.includes(config.engine)) return { name: config.engine, reason: 'chosen', timings: {} };
        return { name: 'reference', reason: 'no-webgl', timings: {} };
      }
      if (offered.length === 1) return { name: 'reference', reason: 'only', timings: {} };
      const timings = await timed(config, windows, from, offered);
      const fastest = offered.reduce((best, name) =>
        (timings[name] ?? Infinity) < (timings[best] ?? Infinity) ? name : best,
      );
      return { name: fastest, reason: 'fastest', timings };
    },
  };
}
