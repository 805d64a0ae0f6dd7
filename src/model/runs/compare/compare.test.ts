import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareErrors, windowErrors } from '../../evaluation/compare';
import { finished } from '../../evaluation/pausing';
import { networkTable } from '../../evaluation/table';
import { forecastOneStep } from '../../forecasting/oneStep';
import { predictorOf } from '../../forecasting/predictor';
import { initialParameters } from '../../network/initialize';
import { networkShape, parameterLayout } from '../../network/layout';
import type { ComparisonEvent, RunToJudge } from '../../protocol/comparison';
import type { InspectedSource } from '../../protocol/series';
import { seededRandom } from '../../random';
import { configFor } from '../../settings/config';
import type { Config } from '../../settings/settings';
import { cutWindows } from '../../windows/windows';
import { createComparer } from './comparer';
import { judgeRun, type Judged } from './judge';
import { pairRuns } from './pair';
import { sharedTargets } from './sharedTargets';

const LENGTH = 240;
const noise = seededRandom(5);
const values = Float64Array.from({ length: LENGTH }, (_, time) => 20 + 5 * Math.sin(time / 4) + noise.normal());
const sourceOf = (own: Float64Array): InspectedSource => ({
  values: own,
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
});
const settings: Config = { ...configFor('csv'), lookBack: 6, units: 3, horizon: 2, epochs: 1, seed: 3 };

/** A network at its start values: of another seed it forecasts otherwise. */
function runOf(id: string, change: Partial<Config> = {}, own = values): RunToJudge {
  const config = { ...settings, ...change };
  const series = sourceOf(own);
  const cut = cutWindows(series, config);
  const shape = networkShape(config, cut.ok ? cut.windows.channels.length : 1);
  return { id, config, series, parameters: initialParameters(shape, config) };
}
function judgedOf(run: RunToJudge): Judged {
  const judgement = finished(judgeRun(run, predictorOf));
  if (!judgement.ok) throw new Error(judgement.problem.code);
  return judgement.judged;
}
const pairsOf = (...runs: RunToJudge[]) => pairRuns(runs.map((run) => ({ id: run.id, judged: judgedOf(run) })));
const cutFor = ({ config, series }: RunToJudge) => {
  const cut = cutWindows(series, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.windows;
};

describe('a run that is judged', () => {
  it('has the errors of the evaluation, and its forecast over the whole series', () => {
    const run = runOf('a');
    const windows = cutFor(run);
    const shape = networkShape(run.config, 1);
    const predict = predictorOf(shape, parameterLayout(shape), run.parameters, 6);
    const forecast = finished(forecastOneStep(windows, predict));
    const { parts, oneStep, sampled, trainEnd, validationEnd, parameters } = judgedOf(run).run;
    expect({ trainEnd, validationEnd, sampled, parameters }).toEqual({
      trainEnd: windows.trainEnd,
      validationEnd: windows.validationEnd,
      sampled: null,
      parameters: run.parameters.length,
    });
    expect(oneStep).toEqual(forecast.oneStep);
    for (const part of ['validation', 'test'] as const) {
      expect(parts[part].windows).toBe(windows.parts[part].length);
      expect(parts[part].mae).toBeCloseTo(forecast.metrics[part].lstm.mae, 10);
      expect(parts[part].rmse).toBeCloseTo(forecast.metrics[part].lstm.rmse, 10);
      expect(parts[part].mase).toBeGreaterThan(0);
      expect(parts[part].byHorizon).toHaveLength(2);
    }
  });

  it('says why it cannot be', () => {
    const short = finished(judgeRun(runOf('a', { lookBack: 200 }), predictorOf));
    expect(short).toMatchObject({ ok: false, problem: { code: 'windows', problem: { code: 'look-back-too-long' } } });
    const run = runOf('a');
    const other = finished(judgeRun({ ...run, parameters: run.parameters.slice(1) }, predictorOf));
    const needed = run.parameters.length;
    expect(other).toEqual({ ok: false, problem: { code: 'other-network', parameters: needed - 1, needed } });
  });

  it('shares windows of long parts with every other run', () => {
    const targets = fc.uniqueArray(fc.nat(50_000), { maxLength: 3000 }).map((all) => Int32Array.from(all).sort());
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (all, one, other) => {
        const [few, many] = [sharedTargets(all, Math.min(one, other)), sharedTargets(all, Math.max(one, other))];
        expect(few.length).toBeLessThanOrEqual(Math.min(one, other));
        expect([...few].every((target) => many.includes(target))).toBe(true);
        expect([...few]).toEqual([...few].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
    const long = sharedTargets(
      Int32Array.from({ length: 100_000 }, (_, at) => at),
      2000,
    );
    expect(long.length).toBeGreaterThan(1000);
    // No rhythm: each hour of a day comes about as often.
    const hours = new Int32Array(24);
    for (const target of long) hours[target % 24]! += 1;
    expect(Math.min(...hours)).toBeGreaterThan(long.length / 24 / 2);
  });
});

describe('runs held against one another', () => {
  it('are paired by the windows that both have, and by the steps that both forecast', () => {
    const [long, short] = [runOf('long', { lookBack: 30, horizon: 4 }), runOf('short', { horizon: 2, seed: 8 })];
    const [group] = pairsOf(long, short).groups;
    const [pair] = group!.parts.test.pairs;
    const tables = [long, short].map((run) => {
      const shape = networkShape(run.config, 1);
      const predict = predictorOf(shape, parameterLayout(shape), run.parameters, run.config.lookBack);
      const windows = cutFor(run);
      // Those of the longer horizon begin no later than its last whole window.
      const origins = windows.parts.test.filter((target) => target <= LENGTH - 4);
      const table = finished(networkTable(windows, predict, origins));
      const first = Float64Array.from({ length: origins.length * 2 }, (_, at) => {
        return table.forecasts[Math.floor(at / 2) * table.horizon + (at % 2)]!;
      });
      return { ...table, horizon: 2, forecasts: first };
    });
    const errors = tables.map((table) => windowErrors(table, cutFor(long), { start: 0, end: table.origins.length }));
    const named = (id: string) => errors[id === 'long' ? 0 : 1]!;
    const expected = compareErrors(named(pair!.best), named(pair!.other), 2);
    expect(pair).toMatchObject({ ahead: 2, comparison: { ...expected, p: expect.closeTo(expected.p, 12) } });
    expect(pair!.bestMae - pair!.otherMae).toBeCloseTo(expected.difference, 12);
    expect(pair!.bestMae).toBeLessThanOrEqual(pair!.otherMae);
    expect(expected.windows).toBe(tables[0]!.origins.length);
  });

  it('say who is best, with p for as many pairs as there are', () => {
    const { groups, leaking } = pairsOf(runOf('a'), runOf('b', { seed: 9 }), runOf('c', { seed: 11, difference: 1 }));
    expect(leaking).toEqual([]);
    expect(groups).toHaveLength(1);
    const { best, pairs } = groups[0]!.parts.test;
    // A difference makes of start values nearly the last value repeated.
    expect(best).toBe('c');
    expect(pairs.map(({ other }) => other)).toEqual(['a', 'b']);
    const alone = pairsOf(runOf('a'), runOf('c', { seed: 11, difference: 1 })).groups[0]!.parts.test.pairs[0]!;
    expect(pairs[0]!.comparison.p).toBeCloseTo(Math.min(1, 2 * alone.comparison.p), 12);
    expect(alone.verdict).toBe('better');
  });

  it('that are the same differ by nothing', () => {
    const [pair] = pairsOf(runOf('a'), runOf('b')).groups[0]!.parts.validation.pairs;
    expect(pair).toMatchObject({ best: 'a', other: 'b', verdict: 'same', comparison: { p: 1, difference: 0 } });
  });

  it('are held against none of another series, and those that leak against nothing', () => {
    const other = values.map((value) => value * 2);
    const { groups, leaking } = pairsOf(
      runOf('a'),
      runOf('x', {}, other),
      runOf('b', { seed: 9 }, values.slice()),
      runOf('leaks', { leaks: 'smoothing' }),
    );
    expect(leaking).toEqual(['leaks']);
    expect(groups.map(({ ids }) => ids)).toEqual([['a', 'b'], ['x']]);
    expect(groups[1]!.parts.test).toEqual({ best: null, pairs: [] });
    // Nothing but its numbers makes a series another one.
    expect(groups[0]!.parts.test.pairs).toHaveLength(1);
  });

  it('have no window in common, or too few, and say so', () => {
    const ends = (train: number, validation: number) => ({ train, validation, lookBack: 4, horizon: 1 });
    // Validation parts one after the other; test parts of which one is the end of the other.
    const { validation } = pairsOf(runOf('a', ends(50, 20)), runOf('b', { ...ends(70, 20), seed: 9 })).groups[0]!.parts;
    expect(validation.pairs[0]).toMatchObject({ verdict: 'none', comparison: { windows: 0 } });
    expect(validation.best).not.toBeNull();
    const short = values.slice(0, 100);
    const { test } = pairsOf(runOf('a', ends(60, 20), short), runOf('b', { ...ends(74, 20), seed: 9 }, short))
      .groups[0]!.parts;
    expect(test.pairs[0]).toMatchObject({ verdict: 'too-few', comparison: { windows: 6 } });
  });

  it('count no truth that is missing, whatever stands in its place', () => {
    const holed = values.map((value, at) => (at > 215 && at % 7 === 0 ? Number.NaN : value));
    const [carried, masked] = [runOf('a', { missing: 'carry' }, holed), runOf('b', { missing: 'mask' }, holed)];
    const { groups } = pairsOf(carried, masked);
    expect(groups).toHaveLength(1);
    const [pair] = groups[0]!.parts.test.pairs;
    const { run, tables, truth } = judgedOf(carried);
    const errors = windowErrors(tables.test, truth, { start: 0, end: run.parts.test.windows });
    expect(errors.some(Number.isNaN)).toBe(false);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(pair!.best === 'a' ? pair!.bestMae : pair!.otherMae).toBeCloseTo(mean, 12);
  });
});

describe('the thread that compares', () => {
  function harness() {
    const events: ComparisonEvent[] = [];
    let now = 0;
    const comparer = createComparer({
      emit: (event) => events.push(event),
      clock: () => (now += 30),
      nextTask: () => new Promise((resolve) => setImmediate(resolve)),
      predictor: () => Promise.resolve(predictorOf),
    });
    const until = async (count: number) => {
      for (let turn = 0; turn < 2000 && events.filter(({ kind }) => kind === 'paired').length < count; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const words = () =>
      events.map((event) =>
        'id' in event ? `${event.kind} ${event.id}` : 'ids' in event ? event.ids.join() : event.kind,
      );
    return { comparer, events, until, words };
  }
  const [a, b, c] = [runOf('a'), runOf('b', { seed: 9 }), runOf('c', { seed: 11 })];

  it('judges each once, and pairs those that are wanted', async () => {
    const { comparer, until, words } = harness();
    comparer.handle({ kind: 'compare', ids: ['a', 'b'], fresh: [a, b] });
    await until(1);
    comparer.handle({ kind: 'compare', ids: ['b', 'c'], fresh: [c] });
    await until(2);
    expect(words()).toEqual(['judged a', 'judged b', 'a,b', 'judged c', 'b,c']);
  });

  it('leaves off where others are wanted, and judges what stands elsewhere now anew', async () => {
    const { comparer, events, until, words } = harness();
    comparer.handle({ kind: 'compare', ids: ['a', 'b'], fresh: [a, b] });
    const later = { ...b, config: { ...b.config, seed: 12 }, parameters: c.parameters };
    comparer.handle({ kind: 'compare', ids: ['b', 'c'], fresh: [later, c] });
    await until(1);
    expect(words()).toEqual(['judged b', 'judged c', 'b,c']);
    const [first, second] = events.flatMap((event) => (event.kind === 'judged' ? [event.judged.parts] : []));
    expect(first).toEqual(second);
  });

  it('goes on without a run that cannot be judged', async () => {
    const { comparer, events, until, words } = harness();
    const broken = { ...a, parameters: new Float32Array(2) };
    comparer.handle({ kind: 'compare', ids: ['a', 'b', 'c'], fresh: [broken, b, c] });
    await until(1);
    expect(words()).toEqual(['unjudged a', 'judged b', 'judged c', 'a,b,c']);
    expect(events.at(-1)).toMatchObject({ pairs: { groups: [{ ids: ['b', 'c'] }] } });
  });
});
