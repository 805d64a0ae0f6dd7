/** The lag at which a series resembles itself most, where one stands out: a period that nobody has named. */

/** Below, a peak is no more than chance in a series of some hundred steps. */
const FAINTEST = 0.2;
/** The latest steps say it; a longer series would take longer, and not say it better. */
const MOST_STEPS = 4096;

/**
 * From 2 to `longest`, but no further than a quarter of the series: the highest of the local maxima of the autocorrelation
 * (the estimate of Box & Jenkins, and their advice how far it can be trusted); 0 where none reaches 0.2.
 */
export function strongestLag(values: Float64Array, longest: number): number {
  const recent = values.subarray(Math.max(0, values.length - MOST_STEPS));
  let mean = 0;
  for (const value of recent) mean += value / recent.length;
  const centred = recent.map((value) => value - mean);
  const variance = product(centred, 0);
  const last = Math.min(longest, Math.floor(recent.length / 4));
  let [best, strongest] = [0, FAINTEST];
  let [before, here] = [1, product(centred, 1) / variance];
  for (let lag = 2; lag <= last + 1; lag++) {
    const after = product(centred, lag) / variance;
    if (lag > 2 && here > before && here >= after && here > strongest) [best, strongest] = [lag - 1, here];
    [before, here] = [here, after];
  }
  return best;
}

function product(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let time = lag; time < values.length; time++) sum += values[time]! * values[time - lag]!;
  return sum;
}
