import type { EpochLosses } from '../../model/protocol/training';
import { earlierCheckpoint } from '../training/selectors';
import type { TrainingFacts } from '../training/facts';
import type { LossFacts } from './slice';

/** Until the first epoch is done, those of the latest steps. */
export function latestSteps({ losses, stepLosses }: LossFacts): EpochLosses | undefined {
  const last = losses.length === 0 ? stepLosses.at(-1) : undefined;
  const validation = stepLosses.findLast((each) => Number.isFinite(each.validation))?.validation ?? Number.NaN;
  return last && { ...last, validation };
}

/** Of the epoch that was finished last at the moment that is shown. */
export function shownLosses(state: LossFacts & TrainingFacts): EpochLosses | undefined {
  const past = earlierCheckpoint(state);
  return past ? state.losses.findLast(({ epoch }) => epoch <= past.epoch) : state.losses.at(-1);
}
