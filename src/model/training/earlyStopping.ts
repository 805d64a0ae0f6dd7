/** Early stopping (Prechelt 1998): training ends once the validation loss has not fallen for so many epochs. */
import type { Patience } from '../protocol/checkpoint';
import { judgedLoss, type EpochLosses } from '../protocol/epochLosses';

export const NEW_PATIENCE: Patience = { best: null, waited: 0 };

/** After an epoch. Nothing is kept where there is no patience to lose. */
export function patienceAfter(
  before: Patience,
  losses: EpochLosses,
  parameters: () => Float32Array,
  patience: number,
): Patience {
  if (patience === 0) return NEW_PATIENCE;
  const loss = judgedLoss(losses);
  return loss < (before.best?.loss ?? Infinity)
    ? { best: { epoch: losses.epoch, loss, parameters: parameters() }, waited: 0 }
    : { ...before, waited: before.waited + 1 };
}

export const isOver = ({ waited }: Patience, patience: number): boolean => patience > 0 && waited >= patience;
