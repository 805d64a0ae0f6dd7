/** How events change the facts of the run in place. */
import type { CheckpointId, TrainerEvent } from '../../model/protocol/training';
import type { SettingsFacts } from '../settings/facts';
import type { Slice } from '../slice';
import type { TrainingFacts } from './facts';

const NO_RUN = {
  status: 'preparing',
  preparation: null,
  slowness: null,
  step: 0,
  epoch: 0,
  stepsPerEpoch: 0,
  batchLoss: Number.NaN,
  msPerStep: Number.NaN,
  checkpoints: [],
  checkpointBytes: 0,
  shownCheckpoint: null,
  broughtBack: null,
  slowStep: null,
} as const satisfies Partial<TrainingFacts>;

export const trainingSlice: Slice<TrainingFacts, SettingsFacts> = {
  initial: { ...NO_RUN, runId: 0, runConfig: null, engine: null },
  on: {
    run: ({ runId, config }) => ({ ...NO_RUN, runId: runId + 1, runConfig: config }),
    trainer(own, event) {
      switch (event.kind) {
        case 'notArrived':
          return { status: 'absent' };
        case 'status':
          return event.status === 'preparing'
            ? { status: event.status, slowness: null }
            : { status: event.status, preparation: null };
        case 'preparing':
          return { preparation: event.preparation };
        case 'slow':
          return { slowness: event.slowness };
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
          return { step: event.step, epoch: event.epoch, shownCheckpoint: null, broughtBack: null };
        case 'slowStep':
          return { slowStep: { phase: own.slowStep?.phase ?? 'start', taken: event.taken } };
        case 'broughtBack':
          return { broughtBack: event.best };
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
