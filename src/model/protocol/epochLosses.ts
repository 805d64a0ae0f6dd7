/** The losses of a run by epoch, as many of them as are worth keeping. */
import type { EpochLosses } from './training';

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
