import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfLifeBins, halfLifeScale, placeMarks, placeOn } from './halfLifeScale';

describe('the axis of half-lives', () => {
  it('holds all of them and the marks in whole decades, and no more than it can', () => {
    expect(halfLifeScale([2.2, 8, 33], [12, 24]).ticks).toEqual([1, 10, 100]);
    expect(halfLifeScale([0.4, 8], [250]).ticks).toEqual([0.1, 1, 10, 100, 1000]);
    const wide = halfLifeScale([0, 1e-9, 1e9, Number.POSITIVE_INFINITY, Number.NaN], []);
    expect([wide.low, wide.high]).toEqual([0.1, 10_000]);
  });
  it('puts each decade at the same distance, and what lies beyond at its ends', () => {
    const scale = halfLifeScale([], []);
    expect(placeOn(scale, 10)).toBeCloseTo(0.5, 12);
    expect([0, Number.NaN, 0.5, 1e6, Number.POSITIVE_INFINITY].map((value) => placeOn(scale, value))).toEqual([
      0, 0, 0, 1, 1,
    ]);
  });
  it('counts each half-life once, in its part', () => {
    const scale = halfLifeScale([], []);
    // Fifths of a decade begin at 1, 1.58, 2.51, 3.98, 6.31.
    expect([...halfLifeBins(scale, [0, 1.5, 1.6, 10, 99, Number.POSITIVE_INFINITY])]).toEqual([
      2, 1, 0, 0, 0, 1, 0, 0, 0, 2,
    ]);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: 0 })), (halfLives) => {
        const counted = halfLifeBins(halfLifeScale(halfLives, []), halfLives);
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(halfLives.length);
      }),
    );
  });
});

it('labels of marks that stand close come below one another, and the last stays in the picture', () => {
  const marks = [
    { at: 300, label: 'window 24' },
    { at: 100, label: 'season 12' },
    { at: 120, label: 'lag 11' },
  ];
  const placed = placeMarks(marks, (value) => value, 340);
  expect(placed.map(({ label, row, end }) => ({ label, row, end }))).toEqual([
    { label: 'season 12', row: 0, end: false },
    { label: 'lag 11', row: 1, end: false },
    { label: 'window 24', row: 0, end: true },
  ]);
});
