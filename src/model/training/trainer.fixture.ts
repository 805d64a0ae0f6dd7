/** A trainer for tests: its clock, its pauses and what is told it in between are the test's. */
import { copyRegisteredKernels, registerBackend, type DataId } from '@tensorflow/tfjs-core';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { expect } from 'vitest';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { Series } from '../protocol/series';
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import type { EpochLosses } from '../protocol/epochLosses';
import { createEngineHost, type EngineHost, type FurtherEngine } from './engines/engines';
import type { RunKeeper } from './keeping/keeping';
import { createTrainer } from './trainer';

export const series: Series = {
  source: 'sines',
  fileName: '',
  column: '',
  unit: '',
  values: Float64Array.from({ length: 120 }, (_, time) => Math.sin(time / 3)),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
export const config: Config = { ...configFor('sines'), lookBack: 8, units: 4, batchSize: 16, epochs: 3 };
/** A trainer with a clock that rises by a millisecond at each look, and commands given between two steps. */
export function harness(
  host: EngineHost = createEngineHost([]),
  rest: ((ms: number) => Promise<void>) | null = null,
  keeper: RunKeeper | null = null,
) {
  const events: TrainerEvent[] = [];
  const scripted: (() => void)[] = [];
  let now = 0;
  const trainer = createTrainer({
    host,
    emit: (event) => events.push(event),
    clock: () => now++,
    nextTask: async () => {
      await Promise.resolve();
      scripted.shift()?.();
    },
    rest,
    keeper,
  });
  const send = (command: TrainerCommand) => trainer.handle(command);
  const status = () => events.findLast((event) => event.kind === 'status')?.status;
  const until = async (wanted: string) => {
    for (let turn = 0; turn < 10_000 && status() !== wanted; turn++) {
      // What is read from a disk takes its time.
      await new Promise<void>((done) => (turn < 5000 ? setImmediate(done) : setTimeout(done, 1)));
    }
    expect(status()).toBe(wanted);
  };
  const progress = () => events.findLast((event) => event.kind === 'progress')!;
  const losses = (): EpochLosses[] => events.flatMap((event) => (event.kind === 'progress' ? [...event.epochs] : []));
  const configure = (change: Partial<Config> = {}, runId = 1) =>
    send({ kind: 'configure', runId, config: { ...config, ...change }, series });
  /** Trains for so many steps, and pauses. */
  const advance = async (steps: number) => {
    scripted.push(...Array<() => void>(steps - 1).fill(() => undefined), () => send({ kind: 'pause' }));
    send({ kind: 'train' });
    await until('paused');
  };
  return { events, scripted, send, status, until, progress, losses, configure, advance };
}

/** A backend's name holds for good. */
let forgetful = 0;

/** Computes as `reference` does, until it forgets its losses, or its parameters as well, and says nothing of it. */
export function forgetfulEngine(forgets: () => false | 'losses' | 'parameters'): FurtherEngine {
  const name = `forgetful ${(forgetful += 1)}`;
  let lost = false;
  class Forgetful extends MathBackendCPU {
    override readSync(dataId: DataId) {
      const values = super.readSync(dataId);
      const what = forgets();
      const isForgotten = what === 'parameters' ? values.length > 1 : what === 'losses';
      return isForgotten ? (values as Float32Array).map(() => 0) : values;
    }
  }
  return {
    name: 'webgl',
    backend: name,
    async prepare() {
      registerBackend(name, () => new Forgetful());
      copyRegisteredKernels('cpu', name);
      return !lost;
    },
    isLost: () => lost,
    discard() {
      lost = true;
    },
  };
}
