import type { PrunedWidth } from '../../model/protocol/pruning';
import { judgedLoss } from '../../model/protocol/epochLosses';
import { earlierCheckpoint } from '../training/selectors';
import type { LossFacts } from '../loss/slice';
import type { TrainingFacts } from '../training/facts';

/** The epoch that was best by the validation loss, up to the moment that is shown; 0 before the first. */
export function bestEpoch(state: LossFacts & TrainingFacts): number {
  const past = earlierCheckpoint(state);
  const known = past ? state.losses.filter(({ epoch }) => epoch <= past.epoch) : state.losses;
  return known.reduce((best, each) => (judgedLoss(each) < judgedLoss(best) ? each : best), known[0]!)?.epoch ?? 0;
}

/** The best width, where it is better than the whole network by more than a standard error: that had more to learn. */
export function betterThanWhole(widths: readonly PrunedWidth[]): PrunedWidth | null {
  const better = widths.filter(({ rise }) => rise.mean < -rise.standardError);
  return better.toSorted((one, other) => one.rise.mean - other.rise.mean)[0] ?? null;
}

/** The narrowest width that is as good as the whole network; null while nothing is known. `widths` go from the whole one down. */
export const fewestAsGood = (widths: readonly PrunedWidth[]): PrunedWidth | null =>
  widths.findLast(({ isAsGood }) => isAsGood) ?? null;
