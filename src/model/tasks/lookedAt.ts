/** The samples that a score is of: all, or of a large part as many as take no longer than somebody waits. */
import { costOfTimeStep } from '../network/cost';
import type { NetworkShape } from '../network/layout';
import type { Config } from '../settings/settings';
import { evenlySpaced } from '../windows/evenlySpaced';
import { streamRows } from './stream';
import type { Samples } from './task';

/** Multiply-adds that a score of a part takes at most, and fewest samples that say anything. */
const MOST_COST = 5e8;
const LEAST_SAMPLES = 50;

/** Of a large part some: evenly spread, or of a stream as many as make whole rows, from its beginning. */
export function lookedAt(samples: Samples, { batchSize }: Config, shape: NetworkShape): Samples {
  const most = Math.max(LEAST_SAMPLES, Math.floor(MOST_COST / (costOfTimeStep(shape) * samples.time)));
  function some(names: Int32Array): Int32Array {
    if (!samples.isStream) return evenlySpaced(names, most);
    // Rows begin where they begin in training: each is cut short.
    const { rows, each } = streamRows(names.length, batchSize);
    const of = Math.min(each, Math.max(1, Math.floor(most / rows)));
    return of === each ? names : names.filter((_, at) => at < rows * each && at % each < of);
  }
  const { train, validation, test } = samples.parts;
  return { ...samples, parts: { train: some(train), validation: some(validation), test: some(test) } };
}
