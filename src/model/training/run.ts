/** A run that stands: its windows or samples, its network, and where it goes. */
import type { Checkpoint, Standing } from '../protocol/checkpoint';
import { withEpochs } from '../protocol/epochLosses';
import type { BroughtBack, EpochLosses } from '../protocol/epochLosses';
import type { Config, EngineName } from '../settings/settings';
import type { Trainable } from '../tasks/trainable';
import type { Session } from './session';

export type Run = Course & {
  readonly id: number;
  config: Config;
  readonly trainable: Trainable;
  session: Session;
  readonly engine: EngineName;
  /** The last moment that was all finite: where a diverged or lost run goes back to. */
  good: Checkpoint;
  /** The epoch at which training stops by itself. */
  goal: number;
};

/** What a run has come to. */
export type Course = {
  losses: readonly EpochLosses[];
  /** The epoch whose parameters came back when it ended last. */
  best: BroughtBack | null;
  isFinished: boolean;
  /** Its name in the history, the step up to which it has its entry there, and milliseconds of training since then. */
  entry: string;
  filedStep: number;
  trainedMs: number;
};

export const courseOf = ({ losses, best, isFinished, entry, filedStep, trainedMs }: Run): Course => ({
  losses,
  best,
  isFinished,
  entry,
  filedStep,
  trainedMs,
});

/** A run at one of its moments. What is known of its end is known of the latest alone. */
export function standingAt({ engine, losses, best, isFinished, good }: Run, checkpoint: Checkpoint = good): Standing {
  const isLatest = checkpoint.step === good.step;
  return {
    engine,
    checkpoint,
    losses: lossesUntil(losses, checkpoint),
    best: isLatest ? best : null,
    isFinished: isLatest && isFinished,
  };
}

const lossesUntil = (losses: readonly EpochLosses[], { epoch }: Pick<Checkpoint, 'epoch'>): readonly EpochLosses[] =>
  (losses.at(-1)?.epoch ?? 0) <= epoch ? losses : losses.filter((one) => one.epoch <= epoch);

/** After a step: it has gone on from what it was. */
export function wentOn(run: Run, epochEnd: EpochLosses | null): void {
  if (epochEnd) run.losses = withEpochs(run.losses, [epochEnd]);
  run.best = null;
  run.isFinished = false;
}

/** Goes back to a moment of its own. */
export function wentBack(run: Run, to: Checkpoint): void {
  run.good = to;
  run.losses = lossesUntil(run.losses, to);
  run.best = null;
  run.isFinished = false;
}

/** What is to be done as soon as the network stands: commands may come before it does. */
export type Intent = 'nothing' | 'train' | 'step' | 'epoch';

/** The next whole number of rounds of `epochs`: going on after the end means as many epochs again. */
export const goalAfter = (epoch: number, epochs: number) =>
  epochs === 0 ? Infinity : (Math.floor(epoch / epochs) + 1) * epochs;
