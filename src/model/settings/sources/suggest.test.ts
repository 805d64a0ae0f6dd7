import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { findSeason, suggestionFor } from './suggest';

const series = (length: number, at: (time: number) => number) => Float64Array.from({ length }, (_, time) => at(time));
const seasonal = (period: number) => (time: number) => Math.sin((2 * Math.PI * time) / period);
const codes = (values: Float64Array, season = 0) => suggestionFor({ values, season }).reasons.map(({ code }) => code);

describe('a season', () => {
  it.each([7, 12, 24, 52])('of %i steps is found, with a trend on it', (period) => {
    const values = series(600, (time) => 0.02 * time + seasonal(period)(time));
    expect(findSeason(values)).toBe(period);
  });
  it('is found through holes', () => {
    const values = series(300, (time) => (time % 10 === 3 ? Number.NaN : seasonal(12)(time)));
    expect(findSeason(values)).toBe(12);
  });
  it('is not found where there is none', () => {
    expect(findSeason(series(300, (time) => time))).toBe(0);
    const random = seededRandom(1, 0);
    expect(findSeason(series(300, () => random.uniform()))).toBe(0);
    expect(findSeason(series(40, () => 3))).toBe(0);
  });
});

describe('settings for a series of a user’s own', () => {
  it('take the seasonal difference where a seasonal series drifts, and the logarithm where its swings grow', () => {
    const values = series(144, (time) => Math.exp(time / 60) * (10 + 3 * seasonal(12)(time)));
    const { settings } = suggestionFor({ values, season: 12 });
    expect(settings).toMatchObject({ difference: 12, transform: 'log', lookBack: 24 });
    expect(codes(values, 12)).toEqual(['season-known', 'drifts', 'swings-grow', 'window', 'epochs']);
  });
  it('leave a level series as it is', () => {
    const values = series(400, seasonal(20));
    expect(suggestionFor({ values, season: 0 }).settings).toMatchObject({
      difference: 0,
      transform: 'none',
      lookBack: 40,
    });
  });
  it('tell the network of many holes', () => {
    const values = series(200, (time) => (time % 9 === 4 ? Number.NaN : seasonal(12)(time)));
    expect(suggestionFor({ values, season: 0 }).settings.missing).toBe('mask');
  });
  it('fit a short series', () => {
    const { settings } = suggestionFor({ values: series(30, seasonal(5)), season: 0 });
    expect(settings.lookBack).toBeLessThanOrEqual(7);
  });
  it('are there at once for a million values', () => {
    const { settings } = suggestionFor({ values: series(1_000_000, seasonal(24)), season: 24 });
    expect(settings).toMatchObject({ lookBack: 48, epochs: 5 });
  });
});
