import type { EpochLosses } from '../../model/protocol/epochLosses';
import { earlierCheckpoint } from '../training/selectors';
import type { TrainingFacts } from '../training/facts';
import type { StepLosses } from './history';
import type { LossFacts } from './slice';

/** The same object for the same losses: who follows it draws when it changes. */
const latest = new WeakMap<readonly StepLosses[], StepLosses>();

/** Until the first epoch is done, those of the latest steps, with the last look at the validation part. */
export function latestSteps({ losses, stepLosses }: LossFacts): StepLosses | undefined {
  const last = losses.length === 0 ? stepLosses.at(-1) : undefined;
  if (!last) return undefined;
  const known = latest.get(stepLosses);
  if (known) return known;
  const validation = stepLosses.findLast((each) => Number.isFinite(each.validation))?.validation ?? Number.NaN;
  const found = { ...last, validation };
  latest.set(stepLosses, found);
  return found;
}

/** Of the epoch that was finished last at the moment that is shown. */
export function shownLosses(state: LossFacts & TrainingFacts): EpochLosses | undefined {
  const past = earlierCheckpoint(state);
  return past ? state.losses.findLast(({ epoch }) => epoch <= past.epoch) : state.losses.at(-1);
}
