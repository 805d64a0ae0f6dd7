import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holesOnly, joined, resampled, smoothed, withLine, without } from './values';

const _ = Number.NaN;
const of = (...values: number[]) => Float64Array.from(values);
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
/** Values with holes. */
const series = fc.array(fc.oneof({ weight: 3, arbitrary: finite }, fc.constant(_)), { minLength: 2, maxLength: 60 });

describe('a line', () => {
  it('fills the time steps between two places, whichever way it is drawn', () => {
    const ahead = withLine(holesOnly(6), { index: 1, value: 0 }, { index: 4, value: 3 });
    expect(ahead).toEqual(of(_, 0, 1, 2, 3, _));
    expect(withLine(holesOnly(6), { index: 4, value: 3 }, { index: 1, value: 0 })).toEqual(ahead);
  });
  it('at one time step is the later place, and leaves the rest', () => {
    expect(withLine(of(1, 2, 3), { index: 1, value: 7 }, { index: 1, value: 9 })).toEqual(of(1, 9, 3));
  });
  it('that begins and ends outside the board is drawn as far as the board reaches', () => {
    expect(withLine(of(0, 0, 0), { index: -1, value: -1 }, { index: 9, value: 9 })).toEqual(of(0, 1, 2));
    expect(withLine(of(0, 0), { index: 9, value: 1 }, { index: 9, value: 2 })).toEqual(of(0, 0));
  });
  it('is erased between two time steps in either order', () => {
    expect(without(of(1, 2, 3, 4), 2, 1)).toEqual(of(1, _, _, 4));
    expect(without(of(1, 2, 3, 4), -5, 0)).toEqual(of(_, 2, 3, 4));
  });
});

describe('joining', () => {
  it('bridges holes by straight lines, and makes up nothing at the ends', () => {
    expect(joined(of(_, 1, _, _, 4, _, 2, _))).toEqual(of(_, 1, 2, 3, 4, 3, 2, _));
  });
  it('keeps what is known, and leaves no hole between two values', () => {
    fc.assert(
      fc.property(series, (numbers) => {
        const values = of(...numbers);
        const whole = joined(values);
        const first = numbers.findIndex((value) => !Number.isNaN(value));
        const last = numbers.findLastIndex((value) => !Number.isNaN(value));
        for (const [index, value] of values.entries()) {
          if (!Number.isNaN(value)) expect(whole[index]).toBe(value);
          const within = first >= 0 && index >= first && index <= last;
          expect(Number.isNaN(whole[index])).toBe(!within);
        }
      }),
    );
  });
});

describe('smoothing', () => {
  it('keeps a straight line and the holes in it', () => {
    const line = Float64Array.from({ length: 30 }, (_value, index) => index);
    const smooth = smoothed(line, 0, 29, 4);
    for (const [index, value] of smooth.entries()) expect(value).toBeCloseTo(index, 9);
    expect(smoothed(of(1, _, 1, 1), 0, 3, 2)).toEqual(of(1, _, 1, 1));
  });
  it('changes nothing outside of the part, and stays within its values', () => {
    fc.assert(
      fc.property(series, fc.nat(59), fc.nat(59), fc.integer({ min: 1, max: 20 }), (numbers, a, b, radius) => {
        const values = of(...numbers);
        const last = values.length - 1;
        const [from, to] = [Math.min(a, b, last), Math.min(Math.max(a, b), last)];
        const smooth = smoothed(values, from, to, radius);
        const part = values.subarray(from, to + 1).filter((value) => !Number.isNaN(value));
        for (const [index, value] of smooth.entries()) {
          if (index < from || index > to || Number.isNaN(values[index])) expect(value).toBe(values[index]);
          else {
            expect(value).toBeGreaterThanOrEqual(Math.min(...part) - 1e-6);
            expect(value).toBeLessThanOrEqual(Math.max(...part) + 1e-6);
          }
        }
      }),
    );
  });
});

describe('another number of time steps', () => {
  it('keeps shape and ends', () => {
    expect(resampled(of(0, 2, 4), 5)).toEqual(of(0, 1, 2, 3, 4));
    expect(resampled(of(0, 1, 2, 3, 4), 3)).toEqual(of(0, 2, 4));
  });
  it('loses no point that stands alone between others', () => {
    expect(resampled(of(0, _, _, _, 8, _, _, _, 0), 5)).toEqual(of(0, 4, 8, 4, 0));
  });
  it('leaves ends that are not drawn', () => {
    expect(resampled(of(_, _, 1, 1, 1, _, _), 13)).toEqual(of(_, _, _, _, 1, 1, 1, 1, 1, _, _, _, _));
  });
  it('as many as there are is the joined series itself', () => {
    fc.assert(
      fc.property(series, (numbers) => {
        expect(resampled(of(...numbers), numbers.length)).toEqual(joined(of(...numbers)));
      }),
    );
  });
});
