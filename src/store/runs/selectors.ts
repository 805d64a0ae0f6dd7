import { judgedLoss } from '../../model/protocol/training';
import { earlierCheckpoint } from '../training/selectors';
import type { LossFacts } from '../loss/slice';
import type { TrainingFacts } from '../training/facts';

/** The epoch that was best by the validation loss, up to the moment that is shown; 0 before the first. */
export function bestEpoch(state: LossFacts & TrainingFacts): number {
  const past = earlierCheckpoint(state);
  const known = past ? state.losses.filter(({ epoch }) => epoch <= past.epoch) : state.losses;
  return known.reduce((best, each) => (judgedLoss(each) < judgedLoss(best) ? each : best), known[0]!)?.epoch ?? 0;
}
