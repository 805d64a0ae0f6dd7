import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorMeasures, PartMetrics } from '../protocol/inspection';
import type { WeighedRun } from '../protocol/runs';
import { seededRandom } from '../random';
import { compareRuns, spreadOf, weigh } from './luck';

const compared = (before: readonly number[], after: readonly number[]) => compareRuns(before, after, seededRandom(1));
const part = (mae: number): PartMetrics => {
  const lstm: ErrorMeasures = { mae, rmse: mae };
  return { windows: 9, lstm, naive: lstm };
};
const run = (validation: number, losses: readonly number[]): WeighedRun => ({
  losses: losses.map((loss, at) => ({ epoch: at + 1, train: loss / 2, validation: loss, learningRate: 0.01 })),
  metrics: { train: part(validation / 2), validation: part(validation), test: part(2 * validation) },
});

describe('the spread of several runs', () => {
  it('has quartiles, mean and deviation as NumPy and Python have them', () => {
    // numpy.percentile, statistics.stdev, and the mean over itertools.combinations of two.
    expect(spreadOf([3, 1, 4, 1, 5, 9, 2, 6])).toEqual({
      n: 8,
      min: 1,
      q1: 1.75,
      median: 3.5,
      q3: 5.25,
      max: 9,
      mean: 3.875,
      sd: expect.closeTo(2.748376, 6) as number,
      apart: expect.closeTo(91 / 28, 12) as number,
    });
  });

  it('leaves out what is no number, and knows no deviation of one', () => {
    expect(spreadOf([2, Number.NaN, Infinity])).toMatchObject({ n: 1, min: 2, max: 2, mean: 2, sd: Number.NaN });
    expect(spreadOf([])).toMatchObject({ n: 0, median: Number.NaN, mean: Number.NaN });
  });

  it('keeps its order, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (numbers) => {
        const { min, q1, median, q3, max, apart } = spreadOf(numbers);
        expect([min, q1, median, q3, max].toSorted((a, b) => a - b)).toEqual([min, q1, median, q3, max]);
        const pairs = numbers.flatMap((a, at) => numbers.slice(at + 1).map((b) => Math.abs(a - b)));
        expect(apart).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 4);
      }),
    );
  });
});

describe('the band of losses', () => {
  it('has all runs at each epoch that they have come to', () => {
    const { band, spread } = weigh([run(1, [4, 2]), run(2, [6, 4]), run(3, [5])], []);
    expect(band).toEqual([
      { epoch: 1, n: 3, min: 4, q1: 4.5, median: 5, q3: 5.5, max: 6 },
      { epoch: 2, n: 2, min: 2, q1: 2.5, median: 3, q3: 3.5, max: 4 },
    ]);
    expect([spread.train.mean, spread.validation.mean, spread.test.mean]).toEqual([1, 2, 4]);
  });
});

describe('the verdict', () => {
  it('is exact for five runs against five', () => {
    // 2 of 252 ways put the five smallest together.
    expect(compared([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])).toEqual({
      code: 'better',
      difference: 5,
      p: expect.closeTo(2 / 252, 12) as number,
      before: 8,
      after: 3,
    });
    expect(compared([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toMatchObject({ code: 'worse', difference: -5 });
  });

  it('has the p of SciPy', () => {
    // scipy.stats.permutation_test of the absolute difference of the means, greater, over all 126 ways.
    const found = compared([1.2, 3.4, 2.2, 5], [2, 4.1, 4.4, 6, 3]);
    expect(found).toMatchObject({ code: 'within-luck' });
    expect(found.p).toBeCloseTo(49 / 126, 12);
  });

  it('is that of luck where nothing differs', () => {
    expect(compared([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toMatchObject({ code: 'within-luck', difference: 0, p: 1 });
  });

  it('is none of too few runs', () => {
    expect(compared([1, 1, 1], [9, 9, 9]).code).toBe('too-few');
    expect(compared([1], [9, 9, 9, 9, 9, 9, 9]).code).toBe('too-few');
    expect(compared([1, 1, 1, 1], [9, 9, 9, 9]).code).toBe('worse');
  });

  it('picks ways by chance where there are many, and answers the same each time', () => {
    const many = (from: number) => Array.from({ length: 20 }, (_, at) => from + at);
    const first = compared(many(0), many(12));
    expect(first.code).toBe('worse');
    expect(first.p).toBeGreaterThan(0);
    expect(compared(many(0), many(12))).toEqual(first);
    expect(compared(many(0), many(1)).code).toBe('within-luck');
  });

  it('calls luck more than luck in no more than one of twenty comparisons', () => {
    const random = seededRandom(5);
    const draw = () => Array.from({ length: 6 }, () => random.normal());
    const wrong = Array.from({ length: 400 }, () => compared(draw(), draw())).filter(
      ({ code }) => code !== 'within-luck',
    );
    // 20 are expected; a binomial count is above 36 in less than one of a thousand cases.
    expect(wrong.length).toBeLessThan(36);
  });
});
