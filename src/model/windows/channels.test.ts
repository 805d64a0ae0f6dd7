import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import { inputNames, inputsText } from '../settings/sources/inputs';
import type { Feature, TimeAxis } from '../protocol/series';
import { buildInputs, holesIn, type InputSettings } from './channels';

const DAY = 86_400_000;
const days: TimeAxis = {
  kind: 'date',
  precision: 'day',
  values: Float64Array.from({ length: 14 }, (_, at) => Date.UTC(1969, 11, 29) + at * DAY), // a Monday
};
const values = Float64Array.from({ length: 14 }, (_, at) => (at === 4 ? Number.NaN : at));
const wind: Feature = {
  kind: 'number',
  name: 'wind, m/s',
  values: Float64Array.from({ length: 14 }, (_, at) => 2 * at),
};
const sky: Feature = {
  kind: 'category',
  name: 'sky',
  labels: ['sun', 'rain'],
  values: Float64Array.from({ length: 14 }, (_, at) => (at === 6 ? Number.NaN : at % 2)),
};
const source = { values, time: days, season: 0, features: [wind, sky] };
const settings = (change: Partial<InputSettings>): InputSettings => ({
  ...configFor('sines'),
  scaling: 'none',
  ...change,
});
const build = (change: Partial<InputSettings>) => {
  const { channels, rows } = buildInputs(
    source,
    values.map((value) => value || 0),
    settings(change),
    { trainEnd: 10, validationEnd: 12, fitEnd: 10, late: 0 },
  );
  return { channels, row: (at: number) => [...rows.subarray(at * channels.length, (at + 1) * channels.length)] };
};
const WIND = encodeURIComponent(wind.name);

describe('the inputs of a configuration', () => {
  it('are read from text as they were written', () => {
    const names = [
      { kind: 'column', name: '@weekday, "x"' },
      { kind: 'calendar', name: 'weekday' },
    ] as const;
    expect(inputNames(inputsText(names))).toEqual(names);
    expect(inputNames('@century,%E0%A4%A,a')).toEqual([{ kind: 'column', name: 'a' }]);
  });
});

describe('channels', () => {
  it('are the target alone where nothing else is asked for, or to be had', () => {
    expect(build({ inputs: 'pressure,@hour' }).channels.map(({ kind }) => kind)).toEqual(['target']);
  });
  it('tell of a hole by a mask', () => {
    const { row } = build({ missing: 'mask' });
    expect([row(3), row(4), row(5)]).toEqual([
      [3, 1],
      [0, 0],
      [5, 1],
    ]);
  });
  it('hold a column as it is now, or one step ahead where it is known ahead', () => {
    expect(build({ inputs: WIND }).row(3)).toEqual([3, 6]);
    const known = build({ inputs: WIND, knownAhead: WIND });
    expect([known.row(3), known.row(13)]).toEqual([
      [3, 8],
      [13, 26],
    ]);
  });
  it('turn a category into one number a label; a hole takes the label before', () => {
    const { channels, row } = build({ inputs: 'sky' });
    expect(channels.map(({ label }) => label)).toEqual(['', 'sun', 'rain']);
    expect([row(5), row(6), row(7)]).toEqual([
      [5, 0, 1],
      [6, 0, 1],
      [7, 0, 1],
    ]);
  });
  it('place the day of the week on a circle, one step ahead, also before 1970 and past the end', () => {
    const { row } = build({ inputs: '@weekday' });
    const circle = (day: number) => [Math.sin((2 * Math.PI * day) / 7), Math.cos((2 * Math.PI * day) / 7)];
    expect(row(0).slice(1)).toEqual(circle(1));
    expect(row(6).slice(1)).toEqual(circle(0));
    expect(row(13).slice(1)).toEqual(circle(0));
  });
  it('scale a column by what lies in the training part', () => {
    const { row } = build({ inputs: WIND, scaling: 'minmax' });
    expect(row(9)[1]).toBeCloseTo(1);
    expect(row(13)[1]).toBeCloseTo(26 / 18);
  });
});

describe('holes', () => {
  it('are those of the target, and of the columns that are inputs', () => {
    const where = (text: string) => [...holesIn(source, text)].flatMap((hole, at) => (hole ? [at] : []));
    expect(where('')).toEqual([4]);
    expect(where(`sky,${WIND}`)).toEqual([4, 6]);
  });
});
