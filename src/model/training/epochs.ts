/** A whole run from its seed on the engine in use, without pauses of its own: what the trainer does where nobody interferes. */
import type { Config } from '../settings/settings';
import type { BroughtBack, EpochLosses } from '../protocol/epochLosses';
import type { Trainable } from '../tasks/trainable';
import type { Checkpoint } from '../protocol/checkpoint';
import { createSession } from './session';

export type Trained = {
  readonly losses: readonly EpochLosses[];
  /** After the last epoch, or the best where there is patience; of a run that diverged, after the last that was good. */
  readonly parameters: Float32Array;
  readonly step: number;
  readonly epoch: number;
  /** Step at which a loss was no longer finite, or null. */
  readonly divergedAt: number | null;
  /** The epoch whose parameters came back; null where there is no patience, or the run diverged. */
  readonly best: BroughtBack | null;
};

/** From `start` on. Pauses after each step, and yields the epochs done. */
export function* trainEpochs(
  config: Config,
  trainable: Trainable,
  start: Checkpoint,
  epochs: number,
): Generator<number, Trained> {
  return (yield* trainOn(config, trainable, start, epochs)).trained;
}

/** The same, with the moment at which it ended. */
export function* trainOn(
  config: Config,
  trainable: Trainable,
  start: Checkpoint,
  epochs: number,
): Generator<number, { readonly trained: Trained; readonly end: Checkpoint }> {
  const session = createSession(config, trainable, start);
  const losses: EpochLosses[] = [];
  let good = session.checkpoint();
  let divergedAt: number | null = null;
  while (losses.length < epochs && !session.isOver(config.patience)) {
    const { loss, epochEnd } = session.step(config);
    if (!Number.isFinite(loss)) {
      divergedAt = session.stepsDone();
      session.restore(good);
      break;
    }
    if (epochEnd) {
      losses.push(epochEnd);
      good = session.checkpoint();
    }
    yield losses.length;
  }
  const early = session.isOver(config.patience);
  const found = divergedAt === null ? session.bringBack() : null;
  const end = session.checkpoint();
  const { learned, step, epoch } = end;
  session.dispose();
  const trained = { losses, parameters: learned.w, step, epoch, divergedAt, best: found && { ...found, early } };
  return { trained, end };
}
