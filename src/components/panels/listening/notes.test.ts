import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOWEST, OCTAVES, frequencyOf, noteAt, semitonesApart, tuneOf, type Sounding } from './notes';

const HIGHEST = LOWEST * 2 ** OCTAVES;
const line = (values: ArrayLike<number>, pan = 0): Sounding => ({ values, pan, wave: 'sine' });
const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

describe('a value and its pitch', () => {
  test('lowest and highest are three octaves apart, and the middle of the range is the middle of the keyboard', () => {
    expect(frequencyOf(0, 0, 1)).toBe(220);
    expect(frequencyOf(1, 0, 1)).toBe(1760);
    expect(frequencyOf(0.5, 0, 1)).toBeCloseTo(Math.sqrt(220 * 1760), 9);
  });
  test('a larger value is never lower, and none leaves the range', () => {
    fc.assert(
      fc.property(number, number, number, number, (a, b, low, high) => {
        const [one, other] = [Math.min(a, b), Math.max(a, b)].map((value) => frequencyOf(value, low, high)!);
        expect(one).toBeLessThanOrEqual(other!);
        for (const frequency of [one!, other!]) {
          expect(frequency).toBeGreaterThanOrEqual(LOWEST);
          expect(frequency).toBeLessThanOrEqual(HIGHEST);
        }
      }),
    );
  });
  test('within the range a larger value is higher: nothing is rounded to a scale', () => {
    expect(frequencyOf(0.501, 0, 1)).toBeGreaterThan(frequencyOf(0.5, 0, 1)!);
  });
  test('what is missing has no pitch', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(frequencyOf(value, 0, 1)).toBeNull();
  });
});

describe('a tune', () => {
  test('has a note a value, one after another, of which a missing one is silence', () => {
    const { voices, indices, seconds } = tuneOf([line([9, 0, Number.NaN, 4, 9], -1)], {
      from: 1,
      to: 3,
      low: 0,
      high: 4,
    });
    expect(indices).toEqual([1, 2, 3]);
    expect(voices[0]!.pan).toBe(-1);
    expect(voices[0]!.notes).toEqual([
      { at: 0, seconds: 0.25, frequency: 220 },
      { at: 0.25, seconds: 0.25, frequency: null },
      { at: 0.5, seconds: 0.25, frequency: 1760 },
    ]);
    expect(seconds).toBe(0.75);
  });
  test('of a long series is no longer, and each note is the mean of some values', () => {
    const values = Float64Array.from({ length: 24_000 }, (_, at) => (at % 2 === 0 ? 0 : 1));
    const { voices, indices, seconds } = tuneOf([line(values)], { from: 0, to: values.length - 1, low: 0, high: 1 });
    expect(indices).toHaveLength(240);
    expect(indices.at(-1)).toBe(23_949);
    expect(seconds).toBeCloseTo(8, 9);
    for (const { frequency } of voices[0]!.notes) expect(frequency).toBeCloseTo(Math.sqrt(220 * 1760), 6);
  });
  test('never takes more than eight seconds, its notes follow upon each other, and its indices lie within the stretch', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(5000), (from, more) => {
        const { seconds, indices, voices } = tuneOf([line([])], { from, to: from + more, low: 0, high: 1 });
        expect(seconds).toBeLessThanOrEqual(8 + 1e-9);
        expect(indices[0]).toBeGreaterThanOrEqual(from);
        expect(indices.at(-1)).toBeLessThanOrEqual(from + more);
        const { notes } = voices[0]!;
        notes.slice(1).forEach(({ at }, note) => {
          const before = notes[note]!;
          expect(at).toBeCloseTo(before.at + before.seconds, 9);
        });
      }),
    );
  });
  test('of nothing is empty', () => {
    expect(tuneOf([line([])], { from: 0, to: -1, low: 0, high: 1 })).toMatchObject({ seconds: 0, indices: [] });
  });
});

test('what sounds at a moment is the note of that moment', () => {
  const tune = tuneOf([line([0, 1, 2, 3])], { from: 0, to: 3, low: 0, high: 3 });
  expect([0, 0.24, 0.26, 0.99, 5].map((at) => noteAt(tune, at))).toEqual([0, 0, 1, 3, 3]);
});

test('an octave apart is twelve semitones, counted where both sound', () => {
  const stretch = { from: 0, to: 2, low: 0, high: 3 };
  const { voices } = tuneOf([line([0, 1, Number.NaN]), line([1, 2, 0])], stretch);
  expect(semitonesApart(voices[0]!, voices[1]!)).toBeCloseTo(12, 9);
  const silent = tuneOf([line([]), line([1, 2, 0])], stretch).voices;
  expect(semitonesApart(silent[0]!, silent[1]!)).toBeNaN();
});
