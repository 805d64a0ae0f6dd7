/** A trend with a season on it, of which both are known. */
import type { ParametersOf } from '../../settings/sources/generators';
import { sampled, type Generator } from './generator';
import { seasonal } from './seasonal';

/** Level at the start. */
const START = 0.9;

/**
 * x(t) = (a + bt) + A·s(t mod p): a linear trend, and a season that stays as large as it is (the additive model of
 * Holt 1957, ONR Research Memorandum 52). From about 0.5 to 4.5 in 240 time steps.
 */
export const trendSeason: Generator<ParametersOf<'trend-season'>> = ({ length, parameters }) => {
  const { period, slope, strength } = parameters;
  return [
    { name: 'trend', values: sampled(length, (time) => START + slope * time) },
    { name: 'season', values: sampled(length, (time) => strength * seasonal(time, period)) },
  ];
};
