import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate, presentRange } from './interpolate';

describe('interpolation', () => {
  it('puts missing values on the line between their neighbours', () => {
    const { values, interpolated } = interpolate(Float64Array.of(1, NaN, NaN, 4, 5, NaN, 3));
    expect([...values]).toEqual([1, 2, 3, 4, 5, 4, 3]);
    expect([...interpolated]).toEqual([1, 2, 5]);
  });

  it('leaves nothing missing and what is there alone', () => {
    const value = fc.oneof(fc.double({ noNaN: true, min: -1e100, max: 1e100 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value), (given) => {
        const all = Float64Array.from(given);
        const { start, end } = presentRange(all);
        const present = all.slice(start, end);
        const { values, interpolated } = interpolate(present);
        const holes = new Set(interpolated);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(values.map((each, at) => (holes.has(at) ? NaN : each))).toEqual(present);
      }),
    );
  });
});

describe('the range of present values', () => {
  it.each([
    [[NaN, 1, NaN, 2, NaN], { start: 1, end: 4 }],
    [[NaN, NaN], { start: 0, end: 0 }],
    [[], { start: 0, end: 0 }],
  ])('of %j', (values, range) => {
    expect(presentRange(Float64Array.from(values))).toEqual(range);
  });
});
