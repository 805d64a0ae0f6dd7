/** The trainer's thread: commands in, events out. All logic is in `training/`. */
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createEngineHost } from '../training/engines';
import { createTrainer } from '../training/trainer';
import { createWasmEngine } from '../training/wasmEngine';
import { createWebglEngine } from '../training/webglEngine';
import { createNextTask } from './nextTask';
import { fetchBuild } from './fetchBuild';
import { listen } from './listen';

/** For the page, its drawing, the inspector, and the trainer. */
const ENOUGH_PROCESSORS = 4;

const trainer = createTrainer({
  host: createEngineHost([createWasmEngine(fetchBuild), createWebglEngine()]),
  emit: (event: TrainerEvent) =>
    self.postMessage(event, event.kind === 'snapshot' ? [event.snapshot.parameters.buffer] : []),
  clock: () => performance.now(),
  nextTask: createNextTask(),
  rest:
    navigator.hardwareConcurrency < ENOUGH_PROCESSORS
      ? (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      : null,
});

listen<TrainerCommand>((command) => trainer.handle(command));
