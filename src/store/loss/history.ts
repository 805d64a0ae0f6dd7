import type { EpochLosses } from '../../model/protocol/training';

/** More epochs than a chart can show are thinned, so that an endless run takes no endless memory. */
const MOST_EPOCHS = 2000;

/** The losses with further epochs; past `MOST_EPOCHS` every other one of the older is left out, the first and latest never. */
export function withEpochs(losses: readonly EpochLosses[], further: readonly EpochLosses[]): readonly EpochLosses[] {
  if (further.length === 0) return losses;
  const all = [...losses, ...further];
  if (all.length <= MOST_EPOCHS) return all;
  const last = all.length - 1;
  return all.filter((_, index) => index % 2 === 0 || index === last);
}
