/** The losses of a run by epoch, which of them counts, and as many of them as are worth keeping. */
/** Mean losses of one epoch on the scaled series; validation is NaN where that part has no window. */
export type EpochLosses = {
  readonly epoch: number;
  readonly train: number;
  readonly validation: number;
  /** That its steps were taken with. */
  readonly learningRate: number;
};

/** What a run is judged by: the loss on the validation part, or on the training part where the other has no window. */
export const judgedLoss = ({ train, validation }: Pick<EpochLosses, 'train' | 'validation'>): number =>
  Number.isNaN(validation) ? train : validation;

/** The epoch whose parameters came back at the end of a run that has patience, as the lowest of its losses was there. */
export type BroughtBack = {
  readonly epoch: number;
  readonly loss: number;
  /** The epoch after which training ended, and whether the patience was over then. */
  readonly end: number;
  readonly early: boolean;
};

/** More epochs than a chart can show are thinned, so that an endless run takes no endless memory. */
const MOST_EPOCHS = 2000;

/** With further points; past `most` every other one of the older is left out, the first and latest never. */
export function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const last = all.length - 1;
  return all.filter((_, index) => index % 2 === 0 || index === last);
}

export function withEpochs(losses: readonly EpochLosses[], further: readonly EpochLosses[]): readonly EpochLosses[] {
  return further.length === 0 ? losses : thinned([...losses, ...further], MOST_EPOCHS);
}
