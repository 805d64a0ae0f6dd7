import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchedSetting, SearchResults, SearchRun, SeedCount } from '../../protocol/search';
import { seededRandom } from '../../random';
import { configFor } from '../../settings/config';
import type { SettingChange } from '../../settings/searchable';
import { judgeSearch } from './judge';
import { expectedMaximum, typicalDeviation } from './looks';
import { combinationAt, combinationsOf } from './plan';
import { residualOf } from './residual';

const UNITS: SearchedSetting = { name: 'units', values: [2, 4] };
const RATES: SearchedSetting = { name: 'learningRate', values: [0.001, 0.01, 0.1] };

const run = (trial: number, seed: number, validation: number, more: Partial<SearchRun> = {}): SearchRun => ({
  trial,
  seed,
  validation,
  test: 10 * validation,
  epoch: 5,
  best: 5,
  divergedAt: null,
  ms: 1,
  ...more,
});

/** A whole grid in the order of its numbers, with the errors of each trial by seed. */
function results(
  settings: readonly SearchedSetting[],
  errorsOf: (change: SettingChange, trial: number) => readonly number[],
  seeds: SeedCount = 1,
): SearchResults {
  const search = { settings, kind: 'grid', budget: 0, seeds, seed: 1 } as const;
  const trials = Array.from({ length: combinationsOf(search) }, (_, at) => ({
    number: at + 1,
    change: combinationAt(search, at),
    work: 1,
  }));
  const runs = trials.flatMap(({ number, change }) =>
    errorsOf(change, number).map((error, seed) => run(number, seed, error)),
  );
  return { search, config: configFor('sines'), trials, runs, looksBefore: 0 };
}

describe('the ranking', () => {
  it('is by the mean validation error over the seeds, and by nothing of the test part', () => {
    const errors = [
      [3, 5, 4],
      [1, 9, 2],
      [2, 2, 2],
      [7, 7, 7],
      [5, 1, 3],
      [6, 6, 6],
    ];
    const all = results([UNITS, RATES], (_, trial) => errors[trial - 1]!, 3);
    const { ranking, chosen } = judgeSearch(all);
    expect(ranking.map(({ trial, rank, validation }) => [trial, rank, validation.mean])).toEqual([
      [3, 1, 2],
      [5, 2, 3],
      [1, 3, 4],
      [2, 4, 4],
      [6, 5, 6],
      [4, 6, 7],
    ]);
    expect(chosen).toMatchObject({ trial: 3, validation: 2, test: { mean: 20 } });
    const turned = { ...all, runs: all.runs.map((each) => ({ ...each, test: -each.test })) };
    expect(judgeSearch(turned).ranking).toEqual(ranking);
    expect(judgeSearch({ ...all, runs: all.runs.toReversed() }).ranking).toEqual(ranking);
  });

  it('gives no rank, and no choice, to a trial of which a seed is missing', () => {
    const all = results([UNITS], (_, trial) => (trial === 1 ? [1] : [3, 3, 3]), 3);
    expect(judgeSearch(all)).toMatchObject({
      ranking: [
        { trial: 2, rank: 1 },
        { trial: 1, rank: null },
      ],
      chosen: { trial: 2 },
      looks: null,
    });
    expect(judgeSearch({ ...all, runs: all.runs.slice(0, 1) }).chosen).toBeNull();
    expect(judgeSearch({ ...all, runs: [] })).toEqual({ ranking: [], chosen: null, effects: null, looks: null });
  });

  it('counts runs that diverged, and leaves out an error that is no number', () => {
    const all = results([UNITS], () => []);
    const runs = [run(1, 0, 4, { divergedAt: 9 }), run(2, 0, Number.NaN)];
    expect(judgeSearch({ ...all, runs }).ranking).toMatchObject([{ trial: 1, diverged: 1 }]);
  });
});

describe('the effects', () => {
  it('are the analysis of variance of a whole grid, by hand', () => {
    // Rows units 2, 4; columns rates: 1 2 6 | 3 4 8. Mean 4, sum of squares about it 9 + 4 + 4 + 1 + 0 + 16 = 34.
    // Units: means 3, 5 → 3·(1 + 1) = 6. Rates: means 2, 3, 7 → 2·(4 + 1 + 9) = 28. Nothing is left.
    const errors = [1, 2, 6, 3, 4, 8];
    const { effects } = judgeSearch(results([UNITS, RATES], (_, trial) => [errors[trial - 1]!]));
    expect(effects).toMatchObject({ runs: 6, seeds: null });
    expect(effects!.settings.map(({ share }) => share)).toEqual([
      expect.closeTo(6 / 34, 12),
      expect.closeTo(28 / 34, 12),
    ]);
    expect(effects!.together).toBeCloseTo(0, 12);
    expect(effects!.settings.map(({ byChance }) => byChance)).toEqual([1 / 5, 2 / 5]);
    expect(effects!.settings[1]!.levels.map(({ value, validation: { mean, n } }) => [value, mean, n])).toEqual([
      [0.001, 2, 2],
      [0.01, 3, 2],
      [0.1, 7, 2],
    ]);
  });

  it('of random errors from several seeds add up to one in a whole grid, and are those of sums of squares', () => {
    const random = seededRandom(3);
    const all = results([UNITS, RATES], () => [random.normal(), random.normal(), random.normal()], 3);
    const effects = judgeSearch(all).effects!;
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const errors = all.runs.map(({ validation }) => validation);
    const total = errors.reduce((sum, value) => sum + (value - mean(errors)) ** 2, 0);
    const between = (of: (trial: number) => unknown) => {
      const keys = [...new Set(all.trials.map(({ number }) => of(number)))];
      return keys.reduce((sum: number, key) => {
        const group = all.runs.filter(({ trial }) => of(trial) === key);
        const own = mean(group.map(({ validation }) => validation));
        return sum + group.length * (own - mean(errors)) ** 2;
      }, 0);
    };
    const changes = all.trials.map(({ change }) => change);
    const [units, rates] = [between((at) => changes[at - 1]!.units), between((at) => changes[at - 1]!.learningRate)];
    expect(effects.settings.map(({ share }) => share)).toEqual([
      expect.closeTo(units / total, 10),
      expect.closeTo(rates / total, 10),
    ]);
    expect(effects.together).toBeCloseTo((between((at) => at) - units - rates) / total, 10);
    expect(effects.seeds).toBeCloseTo((total - between((at) => at)) / total, 10);
    const sum = effects.settings.reduce((shares, { share }) => shares + share, 0);
    expect(sum + effects.together + effects.seeds!).toBeCloseTo(1, 10);
  });

  it('of a grid with gaps are what a setting explains beyond the others', () => {
    // Errors are units alone. Of rate 0.1 only 4 units were tried: by itself it would seem to explain something.
    const all = results([UNITS, RATES], ({ units }) => [units === 2 ? 1 : 3]);
    const gaps = { ...all, runs: all.runs.filter(({ trial }) => trial !== 3) };
    const {
      settings: [units, rates],
      together,
    } = judgeSearch(gaps).effects!;
    expect(together).toBeCloseTo(0, 12);
    expect(rates!.share).toBeCloseTo(0, 12);
    expect(rates!.levels.map(({ validation }) => validation.mean)).toEqual([2, 2, 3]);
    expect(units!.share).toBeGreaterThan(0.7);
  });

  it('are not said of settings that cannot be told apart yet', () => {
    // Units 2 with the first rate, units 4 with the others: either explains as much.
    const all = results([UNITS, RATES], (_, trial) => [trial]);
    const few = { ...all, runs: all.runs.filter(({ trial }) => [1, 5, 6].includes(trial)) };
    const { settings, together } = judgeSearch(few).effects!;
    expect(settings.map(({ share }) => share)).toEqual([Number.NaN, Number.NaN]);
    expect(together).toBeNaN();
  });

  it('do not count a setting where it does nothing', () => {
    const settings: SearchedSetting[] = [
      { name: 'optimizer', values: ['adam', 'sgd'] },
      { name: 'momentum', values: [0, 0.9] },
    ];
    const { effects } = judgeSearch(results(settings, ({ optimizer }, trial) => [optimizer === 'adam' ? 9 : trial]));
    expect(effects!.settings[1]!.levels.map(({ validation }) => [validation.n, validation.mean])).toEqual([
      [1, 3],
      [1, 4],
    ]);
    // Errors 9 9 3 4: 30.75 about their mean; between 3 and 4 it is 0.5.
    expect(effects!.settings[1]!.share).toBeCloseTo(0.5 / 30.75, 12);
  });

  it('of errors that are all the same are not to be said', () => {
    const { effects } = judgeSearch(results([UNITS, RATES], () => [0.1]));
    expect(effects!.settings.map(({ share }) => share)).toEqual([Number.NaN, Number.NaN]);
  });

  it('explain of noise what they would by chance, on average', () => {
    const random = seededRandom(5);
    let sum = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      const { effects } = judgeSearch(results([UNITS, RATES], () => [random.normal()]));
      sum += effects!.settings[1]!.share;
    }
    expect(sum / rounds).toBeCloseTo(2 / 5, 1);
  });

  it('least squares leave nothing along any column, whatever columns depend on one another', () => {
    const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), numbers, (columns, values) => {
        const arrays = columns.map((column) => Float64Array.from(column));
        const { squares, rank } = residualOf(arrays, Float64Array.from(values));
        const twice = residualOf([...arrays, ...arrays], Float64Array.from(values));
        expect(twice.rank).toBe(rank);
        expect(twice.squares).toBeCloseTo(squares, 8);
        // What is a column is explained by it.
        expect(residualOf(arrays, arrays[0]!).squares).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe('the looks', () => {
  it('flatter the best as the largest of so many normal numbers stands out', () => {
    // Harter 1961, Expected values of normal order statistics, table 1; of 2 it is 1/√π, of 3 it is 3/(2√π).
    const table = [
      [1, 0],
      [2, 1 / Math.sqrt(Math.PI)],
      [3, 1.5 / Math.sqrt(Math.PI)],
      [5, 1.16296],
      [10, 1.53875],
      [20, 1.86748],
      [50, 2.24907],
      [100, 2.50759],
      [200, 2.74604],
    ] as const;
    for (const [n, expected] of table) expect(expectedMaximum(n)).toBeCloseTo(expected, 5);
  });

  it('are counted with those of earlier searches, and their noise is that of a mean over the seeds', () => {
    // Variances 1 and 4, median 2.5; of two degrees of freedom the median is (8/9)³ of the mean.
    const errors = [
      [4, 5, 6],
      [7, 9, 11],
    ];
    const deviation = Math.sqrt(2.5 / (8 / 9) ** 3);
    expect(typicalDeviation(errors)).toBeCloseTo(deviation, 12);
    const all = results([UNITS], (_, trial) => errors[trial - 1]!, 3);
    const { looks } = judgeSearch({ ...all, looksBefore: 8 });
    const noise = deviation / Math.sqrt(3);
    expect(looks).toEqual({
      looks: 10,
      from: 'seeds',
      noise: expect.closeTo(noise, 12),
      optimism: expect.closeTo(noise * 1.53875, 4),
      lead: 2,
    });
  });

  it('have the noise of most configurations, whatever one of them does that does not learn', () => {
    const random = seededRandom(2);
    const seeds = (size: number) => Array.from({ length: 5 }, () => size * random.normal());
    const alike = Array.from({ length: 400 }, () => seeds(1));
    expect(typicalDeviation(alike)).toBeCloseTo(1, 1);
    expect(typicalDeviation([...alike, seeds(1000)])).toBeCloseTo(1, 1);
  });

  it('of one seed each have the spread of all results', () => {
    const { looks } = judgeSearch(results([UNITS, RATES], (_, trial) => [trial]));
    expect(looks).toMatchObject({ looks: 6, from: 'results', noise: expect.closeTo(Math.sqrt(3.5), 12), lead: 2.5 });
  });

  it('say on average how far the best of equals is flattered', () => {
    const random = seededRandom(11);
    let [flattered, said] = [0, 0];
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      const all = results([UNITS, RATES], () => [random.normal(), random.normal(), random.normal()], 3);
      const judged = judgeSearch(all);
      flattered -= judged.chosen!.validation;
      said += judged.looks!.optimism;
    }
    expect(said / rounds).toBeCloseTo(flattered / rounds, 1);
  });
});
