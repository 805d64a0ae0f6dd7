import { describe, expect, it } from 'vitest';
import { edgesOf } from './forecastView';

describe('where the parts of a series begin', () => {
  const shares = { train: 70, validation: 15 };
  it('is as it was cut', () => {
    expect(edgesOf({ trainEnd: 60, validationEnd: 80 }, 100, shares)).toMatchObject({
      trainEnd: 60,
      validationEnd: 80,
    });
  });
  it('is by the shares where nothing is cut, or the cut is of a longer series', () => {
    const expected = { trainEnd: 28, validationEnd: 34 };
    expect(edgesOf(null, 40, shares)).toEqual(expected);
    expect(edgesOf({ trainEnd: 700, validationEnd: 850 }, 40, shares)).toEqual(expected);
  });
});
