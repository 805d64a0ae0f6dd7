import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineErrors, meanAbsoluteError } from './answers';

describe('the error of a line', () => {
  it('is the mean distance from the truth', () => {
    expect(meanAbsoluteError([1, 2, 3], [2, 2, 1])).toBe(1);
  });

  it('leaves out what is not known on either side', () => {
    expect(meanAbsoluteError([1, Number.NaN, 3, 4], [2, 9, Number.NaN, 7])).toBe(2);
    expect(meanAbsoluteError([Number.NaN], [1])).toBeNaN();
    expect(meanAbsoluteError([1, 2], [1])).toBe(0);
  });

  it('is that of the line moved as far, in the unit of the data', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), value, (truth, by) => {
        const moved = truth.map((each) => each + by);
        expect(meanAbsoluteError(truth, moved)).toBeCloseTo(Math.abs(by), 5);
      }),
    );
  });
});

describe('the errors of several lines', () => {
  it('come with the closest first, and ranks that equal ones share', () => {
    const lines = [
      { name: 'far', values: [5, 5] },
      { name: 'none', values: [Number.NaN, Number.NaN] },
      { name: 'near', values: [1, 3] },
      { name: 'also near', values: [3, 1] },
    ];
    expect(lineErrors([2, 2], lines)).toEqual([
      { name: 'near', mae: 1, rank: 1 },
      { name: 'also near', mae: 1, rank: 1 },
      { name: 'far', mae: 3, rank: 3 },
      { name: 'none', mae: Number.NaN, rank: 4 },
    ]);
  });
});
