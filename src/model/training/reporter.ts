/** Says how a run gets on: often enough to look alive, seldom enough to cost little. */
import type { TrainerEvent } from '../protocol/training';
import type { EpochLosses } from '../protocol/epochLosses';
import type { Checkpoint } from '../protocol/checkpoint';
import type { Session, StepResult } from './session';

/** Milliseconds between two reports, unless a report itself takes long: it may take a tenth of the time. */
const INTERVAL = 50;
const SHARE = 0.1;
const SOONER = 0.7;
/** A report is also what training goes back to when the GPU is lost: no more than this is lost with it. */
const LONGEST = 2000;

export type Reporter = {
  /** Forgets the run before; with the first report the losses of what goes on are said. */
  restart(losses?: readonly EpochLosses[]): void;
  /** Forgets what was not reported yet: training goes on from the last report. */
  forget(): void;
  /** Steps are timed from here on. */
  startClock(): void;
  stepped(result: StepResult): void;
  /** Milliseconds of training before the last report, since the one before it. */
  trainedMs(): number;
  /** A validation loss in the middle of an epoch; NaN where none was taken. */
  probed(loss: number): void;
  /** Whether it is time; at the end of an epoch a little sooner, where the checkpoint has losses of its own. */
  isDue(epochEnded: boolean): boolean;
  /** Reports the moment; nothing is said where it is no good. */
  report(
    runId: number,
    session: Session,
    isLost: (checkpoint: Checkpoint) => boolean,
  ): Checkpoint | 'lost' | 'diverged';
};

export function createReporter(emit: (event: TrainerEvent) => void, clock: () => number): Reporter {
  let epochs: EpochLosses[] = [];
  let batchLoss = Number.NaN;
  let lossSum = 0;
  let probedLoss = Number.NaN;
  let msPerStep = Number.NaN;
  let steps = 0;
  let since = 0;
  let interval = INTERVAL;
  let trained = 0;

  return {
    restart(losses = []) {
      epochs = [...losses];
      batchLoss = Number.NaN;
      probedLoss = Number.NaN;
      msPerStep = Number.NaN;
      lossSum = 0;
      steps = 0;
    },
    startClock() {
      steps = 0;
      lossSum = 0;
      since = clock();
    },
    trainedMs: () => trained,
    probed(loss) {
      if (!Number.isNaN(loss)) probedLoss = loss;
    },
    forget() {
      epochs = [];
      probedLoss = Number.NaN;
      lossSum = 0;
      steps = 0;
    },
    stepped({ loss, epochEnd }) {
      steps += 1;
      batchLoss = loss;
      lossSum += loss;
      if (epochEnd) epochs.push(epochEnd);
    },
    isDue: (epochEnded) => clock() - since >= (epochEnded ? SOONER * interval : interval),
    report(runId, session, isLost) {
      const start = clock();
      trained = steps > 0 ? start - since : 0;
      if (steps > 0) msPerStep = trained / steps;
      const checkpoint = session.checkpoint();
      const { step, epoch, learned } = checkpoint;
      if (isLost(checkpoint)) return 'lost';
      if (!learned.w.every(Number.isFinite)) return 'diverged';
      const { stepsPerEpoch } = session;
      const recentLoss = steps > 0 ? lossSum / steps : Number.NaN;
      const losses = { batchLoss, recentLoss, probedLoss, epochs };
      emit({ kind: 'progress', runId, step, epoch, stepsPerEpoch, ...losses, msPerStep });
      emit({ kind: 'snapshot', runId, snapshot: { step, epoch, parameters: learned.w.slice() } });
      epochs = [];
      probedLoss = Number.NaN;
      lossSum = 0;
      steps = 0;
      since = clock();
      interval = Math.min(LONGEST, Math.max(INTERVAL, (since - start) / SHARE));
      return checkpoint;
    },
  };
}
