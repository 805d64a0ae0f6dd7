import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimate } from '../lines/decimate';
import { nearestPoint, placeAt } from './drawingPlace';
import { xOf, yOf, type Plot } from '../lines/plot';
import { shownIndices } from './shownIndices';

const plot: Plot = { width: 700, height: 300, from: 10, to: 60, low: -1, high: 1 };

describe('a place on the board', () => {
  it('is the time step and the value that are drawn there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: -100, max: 100 }), (index, hundredths) => {
        const value = hundredths / 100;
        const place = placeAt(plot, xOf(plot, index), yOf(plot, value), 0.01);
        expect(place.index).toBe(index);
        expect(place.value).toBeCloseTo(value, 12);
      }),
    );
  });
  it('beside the plotted area is at its edge', () => {
    expect(placeAt(plot, -50, -50, 0.01)).toEqual({ index: 10, value: 1 });
    expect(placeAt(plot, 9999, 9999, 0.01)).toEqual({ index: 60, value: -1 });
  });
});

describe('the nearest point', () => {
  const values = new Float64Array(80).fill(Number.NaN);
  values[20] = 0;
  values[22] = 0.9;
  it('is found within reach, also where the pointer is over a hole', () => {
    const beside = placeAt(plot, xOf(plot, 20) + 9, yOf(plot, 0) + 3, 0.01);
    expect(nearestPoint(plot, values, beside, 20)).toEqual({ index: 20, value: 0 });
  });
  it('is none where all are too far away', () => {
    expect(nearestPoint(plot, values, { index: 21, value: -0.9 }, 12)).toBeNull();
    expect(nearestPoint(plot, values, { index: 50, value: 0 }, 12)).toBeNull();
  });
});

describe('a thinned line', () => {
  it('breaks wherever values are missing between two that are shown', () => {
    const cell = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -9, max: 9, noNaN: true }) },
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 300 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const shown = shownIndices(values, decimate([values], 0, values.length - 1, 40));
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
        for (const [at, index] of shown.entries()) {
          const before = shown[at - 1];
          if (before === undefined || Number.isNaN(values[index]) || Number.isNaN(values[before])) continue;
          expect(values.subarray(before, index).some(Number.isNaN)).toBe(false);
        }
      }),
    );
  });
});
