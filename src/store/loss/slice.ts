/** The losses of the run, by epoch. */
import type { EpochLosses } from '../../model/protocol/training';
import type { Slice } from '../slice';
import { withEpochs } from './history';

export type LossFacts = {
  /** By epoch, thinned when they grow many; the first and the latest are always there. */
  readonly losses: readonly EpochLosses[];
  /** What the run did that was left for a branch: by epoch, from the branch on. */
  readonly formerLosses: readonly EpochLosses[];
};

const NO_RUN: LossFacts = { losses: [], formerLosses: [] };

export const lossSlice: Slice<LossFacts> = {
  initial: NO_RUN,
  on: {
    run: () => NO_RUN,
    trainer({ losses }, event) {
      if (event.kind === 'progress') return { losses: withEpochs(losses, event.epochs) };
      if (event.kind !== 'branched') return {};
      return {
        losses: losses.filter(({ epoch }) => epoch <= event.epoch),
        formerLosses: losses.filter(({ epoch }) => epoch >= event.epoch),
      };
    },
  },
};
