/** A trend with a season that grows with it, of which both are known. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';
import { seasonal } from './seasonal';

/** Level at the start. */
const START = 0.58;

/**
 * x(t) = (a + bt) · (1 + A·s(t mod p)): a linear trend with a season that grows with it (the multiplicative model of
 * Winters 1960, Management Science 6). From 0.5 to 4.5 in 240 time steps. The part `season` is what the season adds to
 * the trend, so that the parts add up.
 */
export const trendTimesSeason: Generator<ParametersOf<'trend-times-season'>> = ({ length, parameters }) => {
  const { period, slope, strength } = parameters;
  const trend = sampled(length, (time) => START + slope * time);
  return [
    { name: 'trend', values: trend },
    { name: 'season', values: trend.map((level, time) => level * strength * seasonal(time, period)) },
  ];
};
