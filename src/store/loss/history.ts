import { thinned } from '../../model/protocol/epochLosses';
import type { EpochLosses } from '../../model/protocol/epochLosses';

/** More steps than a chart can show are thinned. */
const MOST_STEPS = 800;

/** Losses in the middle of an epoch: where in it as a fraction; validation is NaN where none was taken. */
export type StepLosses = Omit<EpochLosses, 'learningRate'>;

/** Beyond so many epochs, what happened within one is no longer to be seen. */
const MANY_EPOCHS = 20;
/** Share of what is new in the mean that is drawn: a batch's loss alone jumps up and down. */
const NEW = 0.15;

type Reported = {
  readonly step: number;
  readonly stepsPerEpoch: number;
  readonly recentLoss: number;
  readonly probedLoss: number;
};

/** Smoothed exponentially over the reports. */
export function withSteps(
  before: readonly StepLosses[],
  { step, stepsPerEpoch, recentLoss, probedLoss }: Reported,
  epochs: number,
): readonly StepLosses[] {
  if (epochs > MANY_EPOCHS) return before.length === 0 ? before : [];
  if (!Number.isFinite(recentLoss) || stepsPerEpoch === 0) return before;
  const mean = before.at(-1)?.train ?? recentLoss;
  const train = mean + NEW * (recentLoss - mean);
  return thinned([...before, { epoch: step / stepsPerEpoch, train, validation: probedLoss }], MOST_STEPS);
}
