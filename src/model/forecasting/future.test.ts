import { describe, expect, it } from 'vitest';
import type { WindowSource } from '../protocol/series';
import { configFor } from '../settings/config';
import { cutWindows } from '../windows/windows';
import { finished } from '../evaluation/pausing';
import { forecastFuture } from '../evaluation/future';
import { runFreely } from './freeRun';
import { goOn, withFuture } from './future';

const dates = (...texts: string[]) => Float64Array.from(texts, (text) => Date.parse(`${text}T00:00:00Z`));
const textOf = (values: Float64Array) => [...values].map((value) => new Date(value).toISOString().slice(0, 10));

describe('the times ahead', () => {
  it.each([
    ['months', ['2023-10-01', '2023-11-01', '2023-12-01'], ['2024-01-01', '2024-02-01', '2024-03-01']],
    ['ends of months', ['2023-10-31', '2023-11-30', '2023-12-31'], ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['years', ['2021-01-01', '2022-01-01', '2023-01-01'], ['2024-01-01', '2025-01-01', '2026-01-01']],
    ['days', ['2024-02-26', '2024-02-27', '2024-02-28'], ['2024-02-29', '2024-03-01', '2024-03-02']],
  ] as const)('go on in %s', (_, known, ahead) => {
    const time = goOn({ kind: 'date', values: dates(...known), precision: 'day' }, 3);
    expect(time.kind === 'date' && textOf(time.values)).toEqual([...known, ...ahead]);
  });

  it('leave out the ends of weeks where the series does', () => {
    const known = Array.from({ length: 26 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
      .filter((day) => day.getUTCDay() % 6 !== 0)
      .map((day) => day.toISOString().slice(0, 10));
    const time = goOn({ kind: 'date', values: dates(...known), precision: 'day' }, 2);
    expect(known.at(-1)).toBe('2024-01-26');
    expect(time.kind === 'date' && textOf(time.values).slice(-2)).toEqual(['2024-01-29', '2024-01-30']);
  });

  it('go on in numbers, and need none for a count', () => {
    const time = goOn({ kind: 'number', name: 'year', values: Float64Array.of(1700, 1701, 1702) }, 2);
    expect(time.kind === 'number' && [...time.values]).toEqual([1700, 1701, 1702, 1703, 1704]);
    expect(goOn({ kind: 'index' }, 2)).toEqual({ kind: 'index' });
  });
});

describe('the forecast beyond the last value', () => {
  const length = 60;
  const source: WindowSource = {
    values: Float64Array.from({ length }, (_, at) => at),
    time: { kind: 'date', values: Float64Array.from({ length }, (_, at) => Date.UTC(2020, at, 1)), precision: 'month' },
    season: 12,
    features: [{ kind: 'number', name: 'wind', values: Float64Array.from({ length }, (_, at) => at / 10) }],
  };
  const settings = {
    ...configFor('csv'),
    lookBack: 3,
    horizon: 2,
    scaling: 'none' as const,
    inputs: 'wind,@month',
    difference: 0,
  };
  const cut = cutWindows(source, settings);
  if (!cut.ok) throw new Error(cut.problem.code);
  const { windows } = cut;
  const width = windows.channels.length;
  /** Says the last value of the window and one more, and the same once more. */
  const rising = (x: Float32Array, batch: number) =>
    Float64Array.from({ length: batch * 2 }, (_, at) => x[Math.floor(at / 2) * 3 * width + 2 * width]! + 1 + (at % 2));

  it('is fed with itself, step by step', () => {
    const open = withFuture(windows, source, settings, 5);
    expect([...finished(runFreely(open, rising, Int32Array.of(length), 5))]).toEqual([60, 61, 62, 63, 64]);
  });

  it('has the calendar filled in, and further columns held', () => {
    const open = withFuture(windows, source, settings, 5);
    const wind = windows.channels.findIndex(({ kind }) => kind === 'number');
    const sine = windows.channels.findIndex(({ kind, label }) => kind === 'calendar' && label === 'sin');
    expect(wind).toBeGreaterThan(0);
    expect(sine).toBeGreaterThan(0);
    const at = (time: number, channel: number) => open.inputs[time * width + channel]!;
    expect(at(length + 3, wind)).toBe(5.9);
    // Known ahead: beside December stands January, month 0 of 12.
    expect(at(length - 1, sine)).toBeCloseTo(0, 9);
    expect(at(length, sine)).toBeCloseTo(Math.sin((2 * Math.PI) / 12), 9);
    // What was there is as it was.
    expect([...open.inputs.subarray(0, (length - 1) * width)]).toEqual([
      ...windows.inputs.subarray(0, (length - 1) * width),
    ]);
  });

  it('has bands that are as wide as forecasts were wrong, and says what is held', () => {
    const wrong = (x: Float32Array, batch: number) => rising(x, batch).map((value) => value + 0.5);
    const future = finished(forecastFuture(windows, source, settings, wrong, 3));
    // Each forecast adds its half once more.
    expect([...future.values]).toEqual([60.5, 61.5, 63]);
    const half = future.bands.find(({ level }) => level === 50)!;
    expect([...half.widths].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.5, 0.5, 1]);
    expect(future.held).toEqual(['wind']);
  });
});
