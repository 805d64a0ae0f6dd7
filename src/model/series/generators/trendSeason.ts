import { sampled, type Generator } from './generator';

const SEASON = 12;
/** Level at the start, its rise a time step, and the season's share of it. */
const START = 0.58;
const SLOPE = 0.0145;
const STRENGTH = 0.2;

/** Over the year: one wave, and a flatter one twice a year that makes rise and fall uneven. */
function seasonal(time: number): number {
  const angle = (2 * Math.PI * (time % SEASON)) / SEASON;
  return Math.sin(angle) + 0.3 * Math.cos(2 * angle);
}

/**
 * x(t) = (a + bt) · (1 + s(t mod 12)): a linear trend with a season that grows with it (the multiplicative model of
 * Winters 1960, Management Science 6). From 0.5 to 4.5 in 240 time steps.
 */
export const trendSeason: Generator = (length) =>
  sampled(length, (time) => (START + SLOPE * time) * (1 + STRENGTH * seasonal(time)));
