/** Early stopping (Prechelt 1998): training ends once the validation loss has not fallen for so many epochs. */
import { judgedLoss, type EpochLosses } from '../protocol/training';

/** The epoch with the lowest loss, and its network. */
export type Best = { readonly epoch: number; readonly loss: number; readonly parameters: Float32Array };
/** `waited`: epochs since the best. */
export type Patience = { readonly best: Best | null; readonly waited: number };
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
