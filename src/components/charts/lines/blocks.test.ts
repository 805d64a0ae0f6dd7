import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, extremesOf } from './blocks';

const LENGTH = 20_000;
/** A long line of few different values, so that several are the lowest, with holes and runs of them. */
const line = fc
  .record({ seed: fc.integer({ min: 1, max: 1e6 }), hole: fc.nat(LENGTH), holes: fc.nat(3000), values: fc.nat(50) })
  .map(({ seed, hole, holes, values }) => {
    const made = Float64Array.from({ length: LENGTH }, (_, at) => Math.round(values * Math.sin(seed * (at + 1) ** 2)));
    return made.fill(Number.NaN, hole, hole + holes);
  });

describe('extremes of a stretch of a long line', () => {
  it('are those that going through it finds', () => {
    const place = fc.nat(LENGTH);
    fc.assert(
      fc.property(line, place, place, (values, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const stretch = [...values.subarray(start, end)];
        const numbers = stretch.filter((value) => !Number.isNaN(value));
        const at = (value: number | undefined) => (value === undefined ? -1 : start + stretch.indexOf(value));
        const [low, high] = [numbers.toSorted((a, b) => a - b)[0], numbers.toSorted((a, b) => b - a)[0]];
        expect(extremesOf(values, start, end)).toEqual({ low: at(low), high: at(high) });
      }),
      { numRuns: 50 },
    );
  });

  it('count what is missing', () => {
    fc.assert(
      fc.property(line, (values) => {
        expect(blocksOf(values).missing).toBe(values.filter(Number.isNaN).length);
      }),
      { numRuns: 20 },
    );
  });

  it('may be infinite', () => {
    const values = new Float64Array(LENGTH).fill(Number.POSITIVE_INFINITY);
    expect(extremesOf(values, 0, LENGTH)).toEqual({ low: 0, high: 0 });
  });
});
