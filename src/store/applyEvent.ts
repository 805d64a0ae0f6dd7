/** What an event changes: pure functions from (state, event) to the changed facts. Events of an older run change nothing. */
import type { ComparedGradients } from '../model/protocol/inside/gradients';
import type { InspectorEvent, WindowsSummary } from '../model/protocol/inspection';
import type { CheckpointId, TrainerEvent } from '../model/protocol/training';
import { withEpochs } from './history';
import type { Notice, PlaygroundState, WorkerName } from './state';

type Change = Partial<PlaygroundState>;
const NOTHING: Change = {};

/** One notice of a kind at a time: the newest says what is so now. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices.filter((other) => other.kind !== notice.kind), notice];
}

export function crashed(
  state: PlaygroundState,
  worker: WorkerName,
  event: { name: string; message: string; stack: string },
): Change {
  const { name, message, stack } = event;
  return { notices: withNotice(state.notices, { kind: 'crash', worker, name, message, stack }) };
}

export function applyTrainerEvent(state: PlaygroundState, event: TrainerEvent): Change {
  if (event.kind === 'crashed') return crashed(state, 'trainer', event);
  if (event.runId !== state.runId) return NOTHING;
  switch (event.kind) {
    case 'status':
      return { status: event.status };
    case 'engine':
      return event.engine.reason === 'context-lost'
        ? { engine: event.engine, notices: withNotice(state.notices, { kind: 'context-lost' }) }
        : { engine: event.engine };
    case 'progress':
      return {
        step: event.step,
        epoch: event.epoch,
        stepsPerEpoch: event.stepsPerEpoch,
        batchLoss: event.batchLoss,
        msPerStep: event.msPerStep,
        losses: withEpochs(state.losses, event.epochs),
      };
    case 'diverged':
      return {
        notices: withNotice(state.notices, { kind: 'diverged', step: event.step, restoredStep: event.restoredStep }),
      };
    case 'checkpoints':
      return {
        checkpoints: event.checkpoints,
        checkpointBytes: event.bytes,
        shownCheckpoint: nearestCheckpoint(state.shownCheckpoint, event.checkpoints),
      };
    case 'branched': {
      const { step, epoch } = event;
      const kept = state.losses.filter((loss) => loss.epoch <= epoch);
      const formerLosses = state.losses.filter((loss) => loss.epoch >= epoch);
      return { step, epoch, losses: kept, formerLosses, shownCheckpoint: null };
    }
    case 'recalled':
    case 'snapshot': // goes on to the inspector: see playground.ts
      return NOTHING;
  }
}

/** The checkpoint that is shown, as the history has it: what was asked for may have been thinned out before it was looked up. */
function nearestCheckpoint(shown: number | null, checkpoints: readonly CheckpointId[]): number | null {
  if (shown === null) return null;
  const steps = checkpoints.map(({ step }) => step);
  return steps.reduce<number | null>(
    (best, step) => (best !== null && Math.abs(best - shown) < Math.abs(step - shown) ? best : step),
    null,
  );
}

export function applyInspectorEvent(state: PlaygroundState, event: InspectorEvent): Change {
  if (event.kind === 'crashed') return crashed(state, 'inspector', event);
  if (event.runId !== state.runId) return NOTHING;
  switch (event.kind) {
    case 'windowsReady':
      return { summary: event.summary, windowsProblem: null, target: keptTarget(state, event.summary) };
    case 'windowsImpossible':
      return { summary: null, windowsProblem: event.problem };
    case 'gates':
      return { gates: event };
    case 'forecast':
      return { forecast: event };
    case 'inputEffects':
      return { inputEffects: event };
    case 'clampedGates':
      return state.interventions.length > 0 ? { clampedGates: event } : NOTHING;
    case 'clampedForecast':
      return state.interventions.length > 0 ? { clampedForecast: event } : NOTHING;
    case 'clampedFreeRun':
      return state.interventions.length > 0 ? { clampedFreeRun: event } : NOTHING;
    case 'answer': {
      const { answer, step, epoch } = event;
      return { answers: { ...state.answers, [answer.name]: { ...answer, step, epoch } } };
    }
    case 'comparedGradients':
      return withFlow(state, event.flow);
  }
}

function withFlow({ comparison }: PlaygroundState, flow: ComparedGradients): Change {
  if (!comparison) return NOTHING;
  return { comparison: { ...comparison, flows: { ...comparison.flows, [flow.cell]: flow } } };
}

/** The watched window stays where it is as far as the new windows reach; at first it is that of the first validation target. */
function keptTarget({ target, series }: PlaygroundState, { firstTarget, trainEnd }: WindowsSummary): number {
  if (target < 0) return trainEnd;
  return Math.min(series?.values.length ?? target, Math.max(firstTarget, target));
}
