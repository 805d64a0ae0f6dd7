import type { EpochLosses } from '../../model/protocol/training';
import { earlierCheckpoint } from '../training/selectors';
import type { TrainingFacts } from '../training/facts';
import type { LossFacts } from './slice';

/** Of the epoch that was finished last at the moment that is shown. */
export function shownLosses(state: LossFacts & TrainingFacts): EpochLosses | undefined {
  const past = earlierCheckpoint(state);
  return past ? state.losses.findLast(({ epoch }) => epoch <= past.epoch) : state.losses.at(-1);
}
