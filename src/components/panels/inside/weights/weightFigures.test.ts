import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightFigures } from './weightFigures';

describe('figures of weights', () => {
  it('say how far they moved from where they started', () => {
    const figures = weightFigures(Float32Array.of(3, 0, -1, 4), Float32Array.of(0, 0, -1, 0));
    expect(figures).toMatchObject({ moved: 5, startNorm: 1, range: 4, low: -1, high: 4 });
  });

  it('count every weight once, with zero in the middle', () => {
    const figures = weightFigures(Float32Array.of(-2, 0, 0, 2), new Float32Array(4));
    expect([figures.now[0], figures.now[20], figures.now[40]]).toEqual([1, 2, 1]);
    expect(figures.start[20]).toBe(4);
    const weights = fc.float32Array({ minLength: 1, noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(weights, (values) => {
        const { now, start } = weightFigures(values, values.slice().reverse());
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
        expect([sum(now), sum(start)]).toEqual([values.length, values.length]);
        expect(now).toEqual(start);
      }),
    );
  });

  it('have a range where all weights are 0', () => {
    expect(weightFigures(new Float32Array(2), new Float32Array(2))).toMatchObject({ range: 1, moved: 0, startNorm: 0 });
  });
});
