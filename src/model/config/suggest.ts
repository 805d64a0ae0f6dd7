/** Settings for a series that nobody has tried before: a user's own file. */
import { configFor } from './config';
import type { Config } from './settings';

/** Share of the series that is for training by default. */
const TRAIN = 0.7;

/**
 * The defaults, with a look-back window that fits the length, and a difference where the level at the end lies outside
 * what the training part has seen: a scaled network never reaches values that it was not trained on.
 */
export function configForFile(column: string, values: Float64Array, season: number): Config {
  const training = Math.floor(values.length * TRAIN);
  const difference = drifts(values, training) ? (season > 1 && training > 4 * season ? season : 1) : 0;
  const lookBack = Math.min(24, Math.max(2, Math.floor((training - difference) / 3)));
  return { ...configFor('csv'), column, difference, lookBack };
}

/** Whether the mean after the training part is more than a standard deviation away from the mean of it. */
function drifts(values: Float64Array, training: number): boolean {
  const mean = (part: Float64Array) => part.reduce((sum, value) => sum + value, 0) / part.length;
  const before = values.subarray(0, training);
  const centre = mean(before);
  const deviation = Math.sqrt(mean(before.map((value) => (value - centre) ** 2)));
  return Math.abs(mean(values.subarray(training)) - centre) > deviation;
}
