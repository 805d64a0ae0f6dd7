import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series } from '../../../../model/protocol/series';
import { LEAST_STEPS, outcomeOf } from './drawingCheck';
import { drawnSeries, editedSeries } from './drawnSeries';
import { holesOnly, joined, withLine } from '../../../charts/drawing/values';

const ramp = withLine(holesOnly(100), { index: 10, value: 0 }, { index: 29, value: 19 });
const drawn = (values: Float64Array, times: number, name: string) =>
  drawnSeries(values, outcomeOf(values, times, LEAST_STEPS), name);

describe('an outcome', () => {
  it.each([
    [holesOnly(100), 5, { code: 'empty' }],
    [ramp, 2, { code: 'short', steps: 40, needed: 60 }],
    [ramp.map((value) => Math.min(value, 0)), 5, { code: 'constant' }],
    [ramp, 3, null],
  ])('says why there is no series yet', (values, times, problem) => {
    expect(outcomeOf(values, times, LEAST_STEPS).problem).toEqual(problem);
  });

  it('counts what the series has', () => {
    const cell = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 50 }), fc.integer({ min: 1, max: 5 }), (numbers, times) => {
        const values = Float64Array.from(numbers);
        const { first, last, steps, low, high, gaps } = outcomeOf(values, times, 1);
        const isKnown = (value: number) => !Number.isNaN(value);
        const known = values.filter(isKnown);
        const part = values.subarray(values.findIndex(isKnown), values.findLastIndex(isKnown) + 1);
        expect(steps).toBe(known.length === 0 ? 0 : part.length * times);
        if (known.length === 0) return;
        expect([first, last]).toEqual([values.findIndex(isKnown), values.findLastIndex(isKnown)]);
        expect(gaps).toBe(part.length - known.length);
        expect([low, high]).toEqual([Math.min(...known), Math.max(...known)]);
      }),
    );
  });
});

describe('a drawing', () => {
  it('is the drawn part, joined and repeated, with its length as the season', () => {
    const series = drawn(ramp.slice().fill(Number.NaN, 12, 20), 3, 'Ramp');
    expect(series).toMatchObject({ source: 'drawn', fileName: 'Ramp', column: 'value', unit: '', season: 20 });
    expect(series.time).toEqual({ kind: 'index' });
    expect(series.values).toHaveLength(60);
    expect([...series.values.subarray(0, 20)]).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(series.values.subarray(40)).toEqual(series.values.subarray(0, 20));
  });
  it('that comes once is the joined drawing, and has no known season', () => {
    const values = withLine(holesOnly(100), { index: 0, value: 0 }, { index: 99, value: 1 }).fill(Number.NaN, 50, 60);
    expect(drawn(values, 1, '')).toMatchObject({ season: 0, values: joined(values) });
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
  const edit = (edited: Float64Array, name: string) => editedSeries(original, edited, outcomeOf(edited, 1, 60), name);

  it('keeps time axis, unit, season and features, and has no known parts any more', () => {
    const edited = values.slice();
    edited[5] = 99;
    edited[6] = Number.NaN;
    expect(edit(edited, 'CO2, edited')).toEqual({
      ...original,
      source: 'drawn',
      fileName: 'CO2, edited',
      values: edited,
      components: [],
    });
  });
  it('is cut where points at its ends were removed, in every column', () => {
    const series = edit(values.slice().fill(Number.NaN, 0, 3).fill(Number.NaN, 78), '');
    expect(series.values).toEqual(values.slice(3, 78));
    expect(series.time).toMatchObject({
      values: Float64Array.from({ length: 75 }, (_, index) => (index + 3) * 86_400_000),
    });
    expect(series.features[0]?.values).toEqual(values.slice(3, 78).map((value) => -value));
  });
});
