/** Against scikit-learn, statsmodels and SciPy: `reference/reference.py` made the numbers. */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { ForecastTable, Measures } from '../protocol/evaluation';
import { compareErrors } from './compare';
import { measure } from './metrics';
import { fitSmoothing, smooth, startOf } from './models/holtWinters';
import { finished } from './pausing';
import { fitRidge } from './ridge';
import { autocorrelation } from './season';
import { twoSided } from './student';

type Numbers = readonly number[];
type Table = readonly Numbers[];
const reference = JSON.parse(readFileSync(new URL('reference/reference.json', import.meta.url), 'utf8')) as {
  ridge: readonly { x: Table; y: Table; penalty: number; weights: Table; bias: Numbers }[];
  measures: { truth: Table; said: Table; other: Table; all: Measures; byHorizon: readonly Measures[] };
  smoothing: readonly {
    values: Numbers;
    season: number;
    given: { alpha: number; beta: number; gamma: number; phi: number };
    fitted: Numbers;
    forecast: Numbers;
    bestSse: number;
  }[];
  paired: readonly { first: Numbers; second: Numbers; horizon: number; statistic: number; p: number }[];
  student: readonly (readonly [t: number, freedom: number, p: number])[];
  autocorrelation: { values: Numbers; correlations: Numbers };
};

function expectNear(found: ArrayLike<number>, expected: Numbers, tolerance = 1e-9) {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => expect(Math.abs(found[at]! - value)).toBeLessThan(tolerance * (1 + Math.abs(value))));
}

describe('ridge regression', () => {
  it.each(reference.ridge.map((one) => ({ title: `${one.x.length} rows of ${one.x[0]!.length}`, one })))(
    'is scikit-learn’s: $title',
    ({ one: { x, y, penalty, weights, bias } }) => {
      const line = finished(
        fitRidge(
          {
            count: x.length,
            inputs: x[0]!.length,
            outputs: y[0]!.length,
            read(row, input, output) {
              input.set(x[row]!);
              output.set(y[row]!);
            },
          },
          penalty,
        ),
      )!;
      expectNear(line.weights, weights.flat());
      expectNear(line.bias, bias);
    },
  );
});

describe('measures', () => {
  const { truth, said, other, all, byHorizon } = reference.measures;
  // One origin after the other, so that no two rows share a truth.
  const values = Float64Array.from(truth.flat());
  const table = (forecasts: Table): ForecastTable => ({
    origins: Int32Array.from(truth, (_, row) => 3 * row),
    horizon: 3,
    forecasts: Float64Array.from(forecasts.flat()),
  });
  const found = measure(
    table(said),
    { values, missing: new Uint8Array(values.length) },
    { start: 0, end: truth.length },
    2,
    table(other),
  );

  it('are scikit-learn’s over all steps, and by step', () => {
    expect(found).toMatchObject(near({ ...all, mase: all.mae / 2 }));
    byHorizon.forEach((step, ahead) => expect(found.byHorizon[ahead]).toMatchObject(near(step)));
  });
});

const near = (measures: Measures) =>
  Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, expect.closeTo(value as number, 9) as number]),
  );

describe('Holt–Winters', () => {
  it.each(reference.smoothing)('is statsmodels’, season $season', (one) => {
    const { season, given } = one;
    const values = Float64Array.from(one.values);
    const missing = new Uint8Array(values.length);
    const start = startOf(values, season);
    const { level, trend, season: seasonal, fitted } = smooth(values, missing, start, given);
    expectNear(fitted, one.fitted);
    const last = values.length - 1;
    let damped = 0;
    const forecast = one.forecast.map((_, ahead) => {
      damped += given.phi ** (ahead + 1);
      return level[last]! + damped * trend[last]! + (season > 1 ? seasonal[values.length + (ahead % season)]! : 0);
    });
    expectNear(forecast, one.forecast);
    const best = smooth(values, missing, start, fitSmoothing(values, missing, start));
    const squares = best.fitted.reduce((sum, value, at) => sum + (values[at]! - value) ** 2, 0);
    expect(squares).toBeLessThan(one.bestSse * 1.005);
  });
});

describe('the paired test', () => {
  it.each(reference.paired)('is that of Harvey, Leybourne & Newbold, horizon $horizon', (one) => {
    const { statistic, p } = compareErrors(Float64Array.from(one.first), Float64Array.from(one.second), one.horizon);
    expect(statistic).toBeCloseTo(one.statistic, 9);
    expect(p).toBeCloseTo(one.p, 9);
  });
});

describe('Student’s distribution', () => {
  it.each(reference.student)('of %s with %s degrees of freedom is SciPy’s', (t, freedom, p) => {
    expect(twoSided(t, freedom)).toBeCloseTo(p, 12);
  });
});

describe('autocorrelation', () => {
  it('is statsmodels’', () => {
    const values = Float64Array.from(reference.autocorrelation.values);
    expectNear(
      reference.autocorrelation.correlations.map((_, lag) => autocorrelation(values, lag)),
      reference.autocorrelation.correlations,
    );
  });
});
