/** The trainer's thread: commands in, events out. All logic is in `training/`. */
import type { TrainerCommand, TrainerEvent } from '../protocol/training';
import { createEngineHost } from '../training/engines';
import { createTrainer } from '../training/trainer';
import { createWebglEngine } from '../training/webglEngine';
import { createBreathing } from './breathe';

const trainer = createTrainer({
  host: createEngineHost([createWebglEngine()]),
  emit: (event: TrainerEvent) =>
    self.postMessage(event, event.kind === 'snapshot' ? [event.snapshot.parameters.buffer] : []),
  clock: () => performance.now(),
  breathe: createBreathing(),
});

self.onmessage = ({ data }: MessageEvent<TrainerCommand>) => trainer.handle(data);
