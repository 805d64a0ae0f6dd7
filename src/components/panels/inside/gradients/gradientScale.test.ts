import { describe, expect, it } from 'vitest';
import { gradientScale } from './gradientScale';

describe('the scale of norms', () => {
  it('holds all lines in whole decades', () => {
    const scale = gradientScale([Float64Array.of(0.02, 0.3), Float64Array.of(4)]);
    expect(scale?.low).toBeCloseTo(0.01, 12);
    expect(scale?.high).toBeCloseTo(10, 12);
    expect(scale?.ticks).toHaveLength(4);
  });

  it('has few ticks over many decades, the highest among them', () => {
    const scale = gradientScale([Float64Array.of(1e-11, 0.5)])!;
    expect(scale.ticks.length).toBeLessThanOrEqual(5);
    expect(scale.ticks.at(-1)).toBe(scale.high);
  });

  it('leaves out nothing and what is as good as nothing', () => {
    expect(gradientScale([Float64Array.of(0, 1)])).toMatchObject({ low: 1, high: 10 });
    expect(gradientScale([Float64Array.of(1e-40, 1)])?.low).toBeCloseTo(1e-16, 20);
    expect(gradientScale([Float64Array.of(0, Number.NaN), Float64Array.of()])).toBeNull();
  });
});
