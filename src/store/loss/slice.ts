/** The losses of the run, by epoch and within the first ones. */
import { withEpochs } from '../../model/protocol/epochLosses';
import type { EpochLosses } from '../../model/protocol/epochLosses';
import type { Slice } from '../slice';
import type { TrainingFacts } from '../training/facts';
import { withSteps, type StepLosses } from './history';

export type LossFacts = {
  /** By epoch, thinned when they grow many; the first and the latest are always there. */
  readonly losses: readonly EpochLosses[];
  /** By step, until there are epochs enough. */
  readonly stepLosses: readonly StepLosses[];
  /** What the run did that was left for a branch: by epoch, from the branch on. */
  readonly formerLosses: readonly EpochLosses[];
};

const NO_RUN: LossFacts = { losses: [], stepLosses: [], formerLosses: [] };

export const lossSlice: Slice<LossFacts, TrainingFacts> = {
  initial: NO_RUN,
  on: {
    run: () => NO_RUN,
    trainer({ losses, stepLosses, stepsPerEpoch }, event) {
      if (event.kind === 'progress') {
        return { losses: withEpochs(losses, event.epochs), stepLosses: withSteps(stepLosses, event, losses.length) };
      }
      if (event.kind !== 'branched') return {};
      return {
        losses: losses.filter(({ epoch }) => epoch <= event.epoch),
        stepLosses: stepLosses.filter(({ epoch }) => epoch * stepsPerEpoch <= event.step),
        formerLosses: losses.filter(({ epoch }) => epoch >= event.epoch),
      };
    },
  },
};
