/**
 * How the learning rate goes on from epoch to epoch, as a share of the one that is set. The formulas, and what they are called,
 * are those of `torch.optim.lr_scheduler` (StepLR, CosineAnnealingWarmRestarts, LinearLR, ReduceLROnPlateau).
 */
import type { Plateau } from '../protocol/checkpoint';
import type { Config } from '../settings/settings';

export type ScheduleSettings = Pick<Config, 'schedule' | 'scheduleEpochs' | 'scheduleFactor' | 'epochs'>;

export const NO_PLATEAU: Plateau = { lowest: Infinity, waited: 0, share: 1 };

/** A loss that is lower by less than this share is none the lower. */
const LOWER = 1e-4;

/** Share of the learning rate in the epoch that follows `epoch` finished ones. */
export function rateShare(settings: ScheduleSettings, epoch: number, plateau: Plateau): number {
  const { schedule, scheduleEpochs: every, scheduleFactor: factor, epochs } = settings;
  switch (schedule) {
    case 'constant':
      return 1;
    case 'step':
      return factor ** Math.floor(epoch / every);
    case 'cosine': {
      // Half a wave over the run; each further round begins anew (Loshchilov & Hutter 2017). An endless run has short rounds.
      const round = epochs || every;
      return (1 + Math.cos((Math.PI * (epoch % round)) / round)) / 2;
    }
    case 'warm-up':
      return Math.min(1, (epoch + 1) / every);
    case 'plateau':
      return plateau.share;
  }
}

/** After an epoch with such a validation loss. Any other schedule forgets what was waited for. */
export function plateauAfter(before: Plateau, loss: number, settings: ScheduleSettings): Plateau {
  if (settings.schedule !== 'plateau') return NO_PLATEAU;
  if (loss < before.lowest * (1 - LOWER)) return { ...before, lowest: loss, waited: 0 };
  const waited = before.waited + 1;
  return waited > settings.scheduleEpochs
    ? { ...before, waited: 0, share: before.share * settings.scheduleFactor }
    : { ...before, waited };
}
