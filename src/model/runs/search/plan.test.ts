import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../evaluation/pausing';
import { MOST_SEARCH_RUNS, type Search, type SearchedSetting, type SearchPlanned } from '../../protocol/search';
import { configFor } from '../../settings/config';
import { isAllowed, offeredValues, SEARCHABLE, withChange } from '../../settings/searchable';
import type { Config } from '../../settings/settings';
import { countWindows } from '../../windows/parts';
import { cutWindows } from '../../windows/windows';
import { series } from '../../training/trainer.fixture';
import { combinationAt, combinationsOf, planSearch } from './plan';

const config: Config = { ...configFor('sines'), lookBack: 8, units: 4, batchSize: 16, epochs: 10 };
const grid = (settings: readonly SearchedSetting[], more: Partial<Search> = {}): Search => ({
  settings,
  kind: 'grid',
  budget: 20,
  seeds: 1,
  seed: 1,
  ...more,
});
const planned = (search: Search, of: Config = config): SearchPlanned => finished(planSearch(search, of, series));
function planOf(search: Search, of: Config = config) {
  const result = planned(search, of);
  if (!result.ok) throw new Error(result.problem.code);
  return result.plan;
}
const UNITS: SearchedSetting = { name: 'units', values: [2, 4, 8] };
const RATES: SearchedSetting = { name: 'learningRate', values: [0.001, 0.01] };

describe('the plan of a search', () => {
  it('numbers combinations as digits, the last setting first', () => {
    const search = grid([UNITS, RATES]);
    expect(combinationsOf(search)).toBe(6);
    expect([0, 1, 2, 5].map((at) => combinationAt(search, at))).toEqual([
      { units: 2, learningRate: 0.001 },
      { units: 2, learningRate: 0.01 },
      { units: 4, learningRate: 0.001 },
      { units: 8, learningRate: 0.01 },
    ]);
  });

  it('has each combination of a grid once, in an order that the seed makes', () => {
    const plan = planOf(grid([UNITS, RATES]));
    const texts = plan.trials.map(({ change }) => JSON.stringify(change));
    expect(new Set(texts).size).toBe(6);
    expect(plan).toMatchObject({ combinations: 6, leftOut: [], leftOutCount: 0 });
    expect(plan.trials.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(planOf(grid([UNITS, RATES]))).toEqual(plan);
    const other = planOf(grid([UNITS, RATES], { seed: 2 })).trials.map(({ change }) => JSON.stringify(change));
    expect(other).not.toEqual(texts);
    expect(other.toSorted()).toEqual(texts.toSorted());
  });

  it('says which combinations allow no windows, and leaves them out', () => {
    // 84 of the 120 steps are the training part: 96 do not go into it.
    const plan = planOf(grid([{ name: 'lookBack', values: [8, 96, 16] }]));
    expect(new Set(plan.trials.map(({ change }) => change.lookBack))).toEqual(new Set([8, 16]));
    expect(plan.leftOut).toMatchObject([
      { change: { lookBack: 96 }, reason: { code: 'windows', problem: { code: 'look-back-too-long' } } },
    ]);
    const none = planned(grid([{ name: 'lookBack', values: [96, 128] }]));
    expect(none).toMatchObject({ ok: false, problem: { code: 'none-possible', windows: { longest: 83 } } });
  });

  it('does not try the same run twice in other words', () => {
    const momentum: SearchedSetting = { name: 'momentum', values: [0, 0.9] };
    const plan = planOf(grid([{ name: 'optimizer', values: ['adam', 'sgd'] }, momentum]));
    expect(plan.trials).toHaveLength(3);
    expect(plan.leftOut).toHaveLength(1);
    const [{ change, reason }] = plan.leftOut as [(typeof plan.leftOut)[number]];
    expect(change.optimizer).toBe('adam');
    const same = plan.trials.find(({ number }) => reason.code === 'same' && number === reason.as)!;
    expect(same.change.optimizer).toBe('adam');
    // Of one layer dropout drops nothing; the schedule is constant.
    expect(planOf(grid([{ name: 'dropout', values: [0, 0.1, 0.2] }])).trials).toHaveLength(1);
    expect(planOf(grid([{ name: 'dropout', values: [0, 0.1, 0.2] }]), { ...config, layers: 2 }).trials).toHaveLength(3);
    expect(planOf(grid([{ name: 'scheduleFactor', values: [0.5, 0.1] }])).trials).toHaveLength(1);
  });

  it('keeps the budget of a random search, seeds counted, and fills it where some are impossible', () => {
    const space = [UNITS, { name: 'lookBack', values: [4, 8, 96, 128, 192, 16] }] as const;
    for (const seeds of [1, 3, 5] as const) {
      const plan = planOf(grid(space, { kind: 'random', budget: 17, seeds }));
      expect(plan.trials).toHaveLength(Math.min(9, Math.floor(17 / seeds)));
    }
    const whole = planOf(grid(space, { kind: 'random', budget: 200 }));
    expect(whole.trials).toHaveLength(9);
    expect(whole.leftOutCount).toBe(9);
  });

  it('refuses what cannot be searched, and says where', () => {
    const code = (search: Search) => {
      const result = planned(search);
      return result.ok ? null : result.problem;
    };
    const all = (name: SearchedSetting['name']): SearchedSetting => ({ name, values: offeredValues(name) });
    expect(code(grid([]))).toEqual({ code: 'no-settings' });
    expect(code(grid([UNITS, RATES, all('cell'), all('layers'), all('loss')]))).toMatchObject({ most: 4 });
    expect(code(grid([UNITS, UNITS]))).toEqual({ code: 'repeated', name: 'units' });
    expect(code(grid([{ name: 'horizon' as never, values: [1] }]))).toEqual({
      code: 'not-searchable',
      name: 'horizon',
    });
    expect(code(grid([{ name: 'units', values: [] }]))).toEqual({ code: 'no-values', name: 'units' });
    expect(code(grid([{ name: 'units', values: [4, 4] }]))).toEqual({ code: 'bad-value', name: 'units', value: 4 });
    expect(code(grid([{ name: 'units', values: [4, 0] }]))).toEqual({ code: 'bad-value', name: 'units', value: 0 });
    expect(code(grid([{ name: 'epochs', values: [0] }]))).toEqual({ code: 'bad-value', name: 'epochs', value: 0 });
    expect(code(grid([{ name: 'cell', values: ['transformer'] }]))).toMatchObject({ code: 'bad-value' });
    const many = Array.from({ length: 21 }, (_, at) => at + 1);
    expect(code(grid([{ name: 'units', values: many }]))).toMatchObject({ code: 'too-many-values', most: 20 });
    expect(code(grid([UNITS], { seeds: 2 as never }))).toEqual({ code: 'bad-seeds', seeds: 2 });
    expect(code(grid([UNITS], { kind: 'random', budget: 2, seeds: 3 }))).toMatchObject({
      code: 'bad-budget',
      least: 3,
    });
    expect(code(grid([all('units'), all('layers')], { seeds: 5 }))).toEqual({
      code: 'too-many-runs',
      runs: 14 * 4 * 5,
      most: 200,
    });
  });

  it('offers of each setting values that it allows', () => {
    for (const name of SEARCHABLE) {
      expect(offeredValues(name).length).toBeGreaterThan(1);
      expect(offeredValues(name).filter((value) => !isAllowed(name, value))).toEqual([]);
    }
  });

  it('takes a run for the longer, the more it computes', () => {
    const work = (change: Partial<Config>) => planOf(grid([RATES]), { ...config, ...change }).trials[0]!.work;
    // Nearly: the forecast at the end is the same.
    expect(work({ epochs: 1000 }) / work({ epochs: 100 })).toBeCloseTo(10, 0);
    expect(work({ units: 64 })).toBeGreaterThan(2 * work({ units: 16 }));
    expect(work({ batchSize: 1 })).toBeGreaterThan(2 * work({ batchSize: 64 }));
  });
});

describe('any plan', () => {
  const setting = fc
    .constantFrom(...SEARCHABLE)
    .chain((name) =>
      fc.record({ name: fc.constant(name), values: fc.shuffledSubarray([...offeredValues(name)], { minLength: 1 }) }),
    );
  const searches = fc.record({
    settings: fc.uniqueArray(setting, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    kind: fc.constantFrom('grid' as const, 'random' as const),
    budget: fc.integer({ min: 5, max: MOST_SEARCH_RUNS }),
    seeds: fc.constantFrom(1 as const, 3 as const, 5 as const),
    seed: fc.nat(1000),
  });

  it('has no duplicates, keeps its budget, takes its values from the search, and is the same each time', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const result = planned(search);
        if (!result.ok) {
          expect(['too-many-runs', 'none-possible']).toContain(result.problem.code);
          return;
        }
        const { trials, leftOutCount, combinations } = result.plan;
        expect(new Set(trials.map(({ change }) => JSON.stringify(change))).size).toBe(trials.length);
        expect(trials.length * search.seeds).toBeLessThanOrEqual(search.kind === 'grid' ? 200 : search.budget);
        expect(trials.length + leftOutCount).toBeLessThanOrEqual(combinations);
        if (search.kind === 'grid') expect(trials.length + leftOutCount).toBe(combinations);
        for (const { change } of trials) {
          for (const { name, values } of search.settings) expect(values).toContain(change[name]);
          expect(cutWindows(series, withChange(config, change)).ok).toBe(true);
        }
        expect(planned(search)).toEqual(result);
      }),
      { numRuns: 25 },
    );
  });
});

it('windows are counted as they are cut, with holes or without', () => {
  const values = series.values.map((value, at) => (at % 17 === 3 ? Number.NaN : value));
  const others = series.values.map((value, at) => (at % 23 === 5 ? Number.NaN : value));
  fc.assert(
    fc.property(
      fc.record({
        lookBack: fc.integer({ min: 2, max: 90 }),
        horizon: fc.integer({ min: 1, max: 20 }),
        difference: fc.constantFrom(0, 1, 7, 52),
        missing: fc.constantFrom('interpolate' as const, 'leave-out' as const, 'mask' as const),
        isWhole: fc.boolean(),
        inputs: fc.constantFrom('', 'a'),
      }),
      ({ isWhole, ...change }) => {
        const features = change.inputs === '' ? [] : [{ kind: 'number' as const, name: 'a', values: others }];
        const source = { ...series, features, values: isWhole ? series.values : values };
        const cut = cutWindows(source, { ...config, ...change });
        const count = countWindows(source, { ...config, ...change });
        if (cut.ok) {
          const { train, validation, test } = cut.windows.parts;
          const windows = { train: train.length, validation: validation.length, test: test.length };
          expect(count).toEqual({ ok: true, windows });
        } else expect(count).toEqual(cut);
      },
    ),
  );
});
