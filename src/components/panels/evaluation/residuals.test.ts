import { describe, expect, it } from 'vitest';
import { correlogram, histogram, residualsOf, sizesByHalf } from './residuals';

const table = {
  origins: Int32Array.of(2, 3, 4, 5, 6),
  horizon: 2,
  rows: { train: { start: 0, end: 1 }, validation: { start: 1, end: 3 }, test: { start: 3, end: 5 } },
};

describe('residuals', () => {
  const truth = Float64Array.of(0, 0, 0, 5, Number.NaN, 7, 9);
  const forecasts = Float64Array.of(1, 9, 4, 9, 1, 9, 8, 9, 7, 9);
  const residuals = residualsOf(table, forecasts, truth);
  it('are truth less forecast one step ahead, where the truth is known, and not of the training part', () => {
    expect(residuals.at).toEqual([3, 5, 6]);
    expect(residuals.values).toEqual([1, -1, 2]);
    expect(residuals.said).toEqual([4, 8, 7]);
    expect(residuals.mean).toBeCloseTo(2 / 3, 12);
  });
  it('of a wave go with themselves a wave later', () => {
    const values = Array.from({ length: 120 }, (_, at) => Math.sin((2 * Math.PI * at) / 8));
    const { correlations, bound } = correlogram({ ...residuals, values, mean: 0 }, 20);
    expect(correlations.length).toBe(20);
    expect(correlations[7]!).toBeGreaterThan(0.9);
    expect(correlations[3]!).toBeLessThan(-0.9);
    expect(bound).toBeCloseTo(0.1789, 4);
  });
  it('are sized by whether the forecast is low or high', () => {
    expect(sizesByHalf({ said: [9, 1, 8, 2], values: [4, -1, -2, 1] })).toEqual([1, 3]);
    expect(sizesByHalf({ said: [5], values: [-2] })).toEqual([Number.NaN, 2]);
  });
  it('are counted, each once', () => {
    const { counts, low, high } = histogram([1, 1, 2, 3, 9]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect([low, high]).toEqual([1, 9]);
    expect(histogram([4, 4]).counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
