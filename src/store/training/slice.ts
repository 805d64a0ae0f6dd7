/** The run in place: how far it is, on which engine, and the checkpoints that can be gone back to. */
import type { CheckpointId, EngineState, TrainerEvent, TrainerStatus } from '../../model/protocol/training';
import type { Slice } from '../slice';

export type TrainingFacts = {
  /** Number of the run in place: events of another are dropped. */
  readonly runId: number;
  readonly status: TrainerStatus;
  /** The machine's: it outlasts a run. */
  readonly engine: EngineState | null;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly batchLoss: number;
  readonly msPerStep: number;
  /** What can be gone back to, in the order of time. */
  readonly checkpoints: readonly CheckpointId[];
  /** What they take in memory. */
  readonly checkpointBytes: number;
  /** Step of the checkpoint that is shown; null while it is the latest. */
  readonly shownCheckpoint: number | null;
};

const NO_RUN = {
  status: 'preparing',
  step: 0,
  epoch: 0,
  stepsPerEpoch: 0,
  batchLoss: Number.NaN,
  msPerStep: Number.NaN,
  checkpoints: [],
  checkpointBytes: 0,
  shownCheckpoint: null,
} as const satisfies Partial<TrainingFacts>;

export const trainingSlice: Slice<TrainingFacts> = {
  initial: { ...NO_RUN, runId: 0, engine: null },
  on: {
    run: ({ runId }) => ({ ...NO_RUN, runId: runId + 1 }),
    trainer(own, event) {
      switch (event.kind) {
        case 'status':
          return { status: event.status };
        case 'engine':
          return { engine: event.engine };
        case 'progress': {
          const { step, epoch, stepsPerEpoch, batchLoss, msPerStep } = event;
          return { step, epoch, stepsPerEpoch, batchLoss, msPerStep };
        }
        case 'checkpoints':
          return {
            checkpoints: event.checkpoints,
            checkpointBytes: event.bytes,
            shownCheckpoint: nearestCheckpoint(own.shownCheckpoint, event.checkpoints),
          };
        case 'branched':
          return { step: event.step, epoch: event.epoch, shownCheckpoint: null };
        default:
          return {};
      }
    },
  },
};

/** What is shown, as the history has it: what was asked for may have been thinned out before it was looked up. */
function nearestCheckpoint(shown: number | null, checkpoints: readonly CheckpointId[]): number | null {
  if (shown === null) return null;
  const steps = checkpoints.map(({ step }) => step);
  return steps.reduce<number | null>(
    (best, step) => (best !== null && Math.abs(best - shown) < Math.abs(step - shown) ? best : step),
    null,
  );
}

/** What the inspector is to look at next, after an event of the run in place; null where it goes on as it is. */
export function snapshotToShow(event: TrainerEvent, { shownCheckpoint }: TrainingFacts) {
  if (event.kind === 'recalled') return event.snapshot;
  // Whoever looks at an earlier checkpoint is not pulled away from it by the training.
  return event.kind === 'snapshot' && shownCheckpoint === null ? event.snapshot : null;
}
