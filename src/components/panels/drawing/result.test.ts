import { describe, expect, it } from 'vitest';
import type { Series } from '../../../model/protocol/series';
import { drawnSeries, editedSeries, type Drawn } from './result';
import { holesOnly, withLine } from './values';

const seriesOf = (drawn: Drawn): Series => {
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.series;
};
const problemOf = (drawn: Drawn) => (drawn.ok ? null : drawn.problem);
const ramp = withLine(holesOnly(100), { index: 10, value: 0 }, { index: 29, value: 19 });

describe('a drawing', () => {
  it('is the drawn part, joined and repeated, with its length as the season', () => {
    const gap = ramp.slice().fill(Number.NaN, 12, 20);
    const series = seriesOf(drawnSeries(gap, 3, 'Ramp'));
    expect(series).toMatchObject({ source: 'drawn', fileName: 'Ramp', column: 'value', unit: '', season: 20 });
    expect(series.time).toEqual({ kind: 'index' });
    expect(series.values).toHaveLength(60);
    expect([...series.values.subarray(0, 20)]).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(series.values.subarray(40)).toEqual(series.values.subarray(0, 20));
  });
  it('that comes once has no known season', () => {
    const whole = withLine(holesOnly(100), { index: 0, value: 0 }, { index: 99, value: 1 });
    expect(seriesOf(drawnSeries(whole, 1, '')).season).toBe(0);
  });
  it.each([
    [holesOnly(100), 5, { code: 'empty' }],
    [ramp, 2, { code: 'short', steps: 40, needed: 60 }],
    [ramp.map((value) => Math.min(value, 0)), 5, { code: 'constant' }],
  ])('that makes no series says why', (values, times, problem) => {
    expect(problemOf(drawnSeries(values, times, ''))).toEqual(problem);
  });
});

describe('an edited series', () => {
  const values = Float64Array.from({ length: 80 }, (_, index) => index % 7);
  const original: Series = {
    source: 'co2',
    fileName: '',
    column: 'CO2',
    unit: 'ppm',
    values,
    time: { kind: 'date', values: values.map((_, index) => index * 86_400_000), precision: 'day' },
    season: 7,
    features: [{ kind: 'number', name: 'other', values: values.map((value) => -value) }],
    components: [{ name: 'trend', values }],
  };

  it('keeps time axis, unit, season and features, and has no known parts any more', () => {
    const edited = values.slice();
    edited[5] = 99;
    edited[6] = Number.NaN;
    expect(seriesOf(editedSeries(original, edited, 'CO2, edited'))).toEqual({
      ...original,
      source: 'drawn',
      fileName: 'CO2, edited',
      values: edited,
      components: [],
    });
  });
  it('is cut where points at its ends were removed, in every column', () => {
    const edited = values.slice().fill(Number.NaN, 0, 3).fill(Number.NaN, 78);
    const series = seriesOf(editedSeries(original, edited, ''));
    expect(series.values).toEqual(values.slice(3, 78));
    expect(series.time).toMatchObject({
      values: Float64Array.from({ length: 75 }, (_, index) => (index + 3) * 86_400_000),
    });
    expect(series.features[0]?.values).toEqual(values.slice(3, 78).map((value) => -value));
  });
  it.each([
    [holesOnly(80), { code: 'empty' }],
    [values.slice().fill(Number.NaN, 30), { code: 'short', steps: 30, needed: 60 }],
    [values.map(() => 4), { code: 'constant' }],
  ])('of which nothing is left says so', (edited, problem) => {
    expect(problemOf(editedSeries(original, edited, ''))).toEqual(problem);
  });
});
