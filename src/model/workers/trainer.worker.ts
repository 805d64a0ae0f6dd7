/** The trainer's thread: commands in, events out. All logic is in `training/`. */
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createRunKeeper } from '../runs/kept/keeper';
import { seriesKey } from '../runs/kept/seriesKey';
import { askingDatabase } from '../storage/database';
import { createEngineHost } from '../training/engines/engines';
import { createTrainer } from '../training/trainer';
import { createWasmEngine } from '../training/engines/wasmEngine';
import { createWebglEngine } from '../training/engines/webglEngine';
import { createNextTask } from './nextTask';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';
import { newId } from './newId';

/** For the page, its drawing, the inspector, and the trainer. */
const ENOUGH_PROCESSORS = 4;

const emit = (event: TrainerEvent) =>
  self.postMessage(event, event.kind === 'snapshot' ? [event.snapshot.parameters.buffer] : []);

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const trainer = createTrainer({
  host: createEngineHost([createWasmEngine(fetchBuild), createWebglEngine()]),
  emit,
  clock: () => performance.now(),
  nextTask: createNextTask(),
  rest: navigator.hardwareConcurrency < ENOUGH_PROCESSORS ? later : null,
  keeper: createRunKeeper({
    ask: askingDatabase(),
    emit: (event) => emit({ runId: 0, ...event }),
    clock: () => performance.now(),
    now: () => Date.now(),
    later,
    newId,
    keyOf: (series) => seriesKey(series, crypto.subtle as SubtleCrypto | undefined),
  }),
});

listen<TrainerCommand>((command) => trainer.handle(command));
