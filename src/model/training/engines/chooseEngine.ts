/** Which engine a network is trained on: the chosen one, or with `auto` the fastest of all on the network itself. */
import type { Config, EngineName } from '../../settings/settings';
import type { EngineState, Preparation, Refusal } from '../../protocol/training';
import { samplesOf, shapeFor, type Trainable } from '../../tasks/trainable';
import type { EngineHost } from './engines';
import type { Checkpoint } from '../../protocol/checkpoint';
import { knownRunFor } from './selfCheck';
import { createSession } from '../session';
import { estimateStep, multiplications, type StepSize } from './stepCost';

/** Milliseconds that trials may take in all; one step is never broken off. */
const BUDGET = 400;
/** The same for a large network, for which the right engine saves minutes. */
const LARGE_BUDGET = 2000;
/** Milliseconds and steps of one engine's trial. Its best step counts: the first make buffers and wait for the compiler. */
const TRIAL = 80;
const TRIAL_STEPS = 60;
/** Below so many milliseconds a step, starting the GPU costs more than it could ever save: waiting for it takes as long. */
const FAST_ENOUGH = 1;
/** From so many multiply-adds on, some hundredths of a second on a processor, a step is estimated before it is tried. */
const LARGE = 1e8;
/** Milliseconds of a step that is no longer tried, but only estimated. */
const TOO_LONG = 150;

type Timings = Partial<Record<EngineName, number>>;
type Trials = Pick<EngineState, 'timings' | 'refused' | 'untried'>;

/** What the choice is asked with. */
export type Choosing = {
  /** One that has just been lost. */
  readonly avoid: EngineName | null;
  /** The one on which the run was begun: on it the same comes of it, bit by bit. */
  readonly prefer: EngineName | null;
  /** What is being done, and what is known of the time that a step will take. */
  say(doing: Preparation): void;
  /** A pause in which commands come in; false: no more is to be tried. */
  goOn(): Promise<boolean>;
};
export const QUIETLY: Choosing = { avoid: null, prefer: null, say: () => undefined, goOn: () => Promise.resolve(true) };

export type EngineChooser = {
  /** Answers which engine is to be used and why; with `auto` each is tried, once for each size of network. */
  choose(config: Config, trainable: Trainable, from: Checkpoint, choosing?: Choosing): Promise<EngineState>;
};

export const sizeOf = (config: Config, trainable: Trainable, { order }: Checkpoint): StepSize => ({
  shape: shapeFor(config, trainable),
  lookBack: samplesOf(trainable).time,
  batch: Math.min(config.batchSize, order.length),
});

/** `large`: multiply-adds from which a step is estimated before it is tried. */
export function createEngineChooser(host: EngineHost, clock: () => number, large = LARGE): EngineChooser {
  const known = new Map<string, Trials>();
  const check = (name: EngineName, config: Config) => host.check(name, config.cell, knownRunFor(config));

  /** Milliseconds of a step of the engine in use: the best of some, or of a large one what it will be. */
  function timeOfStep(config: Config, trainable: Trainable, from: Checkpoint): number {
    const size = sizeOf(config, trainable, from);
    if (multiplications(size) >= large) {
      const estimate = estimateStep(size, config.loss, clock);
      if (estimate > TOO_LONG) return estimate;
    }
    const session = createSession(config, trainable, from);
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

  async function tryAll(config: Config, trainable: Trainable, from: Checkpoint, choosing: Choosing): Promise<Trials> {
    const isLarge = multiplications(sizeOf(config, trainable, from)) >= large;
    const timings: Timings = {};
    const refused: Partial<Record<EngineName, Refusal>> = {};
    const untried: EngineName[] = [];
    let spent = 0;
    let goesOn = true;
    for (const name of host.names) {
      const fastest = Math.min(...Object.values(timings));
      // The plain cells are ten times slower than the same processor's SIMD: with a large network they would be waited for.
      const isHopeless =
        name === 'webgl' ? fastest < FAST_ENOUGH : name === 'reference' && isLarge && fastest < Infinity;
      goesOn &&= await choosing.goOn();
      if (spent >= (isLarge ? LARGE_BUDGET : BUDGET) || isHopeless || !goesOn) {
        untried.push(name);
        continue;
      }
      choosing.say({ doing: 'starting', engine: name, stepMs: fastest });
      const answer = await check(name, config);
      if (answer !== 'offered') {
        refused[name] = answer;
        continue;
      }
      await host.use(name);
      choosing.say({ doing: 'timing', engine: name, stepMs: fastest });
      goesOn = await choosing.goOn();
      if (!goesOn) {
        untried.push(name);
        continue;
      }
      const start = clock();
      timings[name] = timeOfStep(config, trainable, from);
      spent += clock() - start;
    }
    return { timings, refused, untried };
  }

  async function trials(config: Config, trainable: Trainable, from: Checkpoint, choosing: Choosing): Promise<Trials> {
    const { shape, lookBack, batch } = sizeOf(config, trainable, from);
    const size = JSON.stringify([shape, lookBack, batch]);
    const before = known.get(size);
    if (before) return before;
    let isWhole = true;
    const goOn = async () => (isWhole &&= await choosing.goOn());
    const found = await tryAll(config, trainable, from, { ...choosing, goOn });
    // An engine whose file did not come, or that was not waited for, is tried again.
    if (isWhole && !Object.values(found.refused).includes('absent')) known.set(size, found);
    return found;
  }

  /** What is used where another cannot be: the best that computes on the processor. */
  const nextBest = async (config: Config): Promise<EngineName> =>
    (await check('wasm', config)) === 'offered' ? 'wasm' : 'reference';

  async function chosen(
    config: Config,
    trainable: Trainable,
    from: Checkpoint,
    choosing: Choosing,
  ): Promise<EngineState> {
    const asked = config.engine as EngineName;
    const nothing = { timings: {}, refused: {}, untried: [] };
    if (asked === choosing.avoid) return { ...nothing, name: await nextBest(config), reason: 'context-lost' };
    choosing.say({ doing: 'starting', engine: asked, stepMs: Infinity });
    const answer = await check(asked, config);
    if (answer !== 'offered') {
      return { ...nothing, name: await nextBest(config), reason: 'refused', refused: { [asked]: answer } };
    }
    const size = sizeOf(config, trainable, from);
    if (multiplications(size) < large || !(await choosing.goOn())) return { ...nothing, name: asked, reason: 'chosen' };
    await host.use(asked);
    choosing.say({ doing: 'timing', engine: asked, stepMs: Infinity });
    await choosing.goOn();
    return { ...nothing, name: asked, reason: 'chosen', timings: { [asked]: estimateStep(size, config.loss, clock) } };
  }

  return {
    async choose(config, trainable, from, choosing = QUIETLY) {
      if (config.engine !== 'auto') return chosen(config, trainable, from, choosing);
      const { prefer } = choosing;
      if (prefer && prefer !== choosing.avoid && (await check(prefer, config)) === 'offered')
        return { name: prefer, reason: 'resumed', timings: {}, refused: {}, untried: [] };
      const found = await trials(config, trainable, from, choosing);
      const names = Object.keys(found.timings) as EngineName[];
      const byTime = names.toSorted((a, b) => found.timings[a]! - found.timings[b]!);
      for (const name of byTime) {
        if (name === choosing.avoid) continue;
        // It may have been lost since it was tried.
        if ((await check(name, config)) !== 'offered') continue;
        return { name, reason: names.length + found.untried.length === 1 ? 'only' : 'fastest', ...found };
      }
      if (found.untried.length > 0) return { name: await nextBest(config), reason: 'untimed', ...found };
      return { name: 'reference', reason: 'only', ...found };
    },
  };
}
