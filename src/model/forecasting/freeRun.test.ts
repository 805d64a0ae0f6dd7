import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { WindowSource } from '../protocol/series';
import { cutWindows } from '../windows/windows';
import { finished } from '../evaluation/pausing';
import { forecastFreely } from './freeRun';
import { forecastOneStep } from './oneStep';
import type { Predictor } from './predictor';

const LENGTH = 60;
const wind = Float64Array.from({ length: LENGTH }, (_, time) => time / 10);
const values = Float64Array.from({ length: LENGTH }, (_, time) => 5 + Math.sin(time));
const source: WindowSource = {
  values,
  time: { kind: 'index' },
  season: 0,
  features: [{ kind: 'number', name: 'wind', values: wind }],
};
const plain: Config = { ...configFor('sines'), lookBack: 3, scaling: 'none', difference: 0, horizon: 1 };
const cut = (change: Partial<Config>, from: Partial<WindowSource> = {}) => {
  const result = cutWindows({ ...source, ...from }, { ...plain, ...change });
  if (!result.ok) throw new Error(result.problem.code);
  return result.windows;
};
/** A network that says what stands at one place of its window. */
const saying =
  (width: number, time: number, channel: number): Predictor =>
  (x, batch) =>
    Float64Array.from({ length: batch }, (_, row) => x[(row * 3 + time) * width + channel]!);

describe('free run', () => {
  it('sees no value of an input that is not known ahead after the train part', () => {
    const windows = cut({ inputs: 'wind' });
    const said = finished(forecastFreely(windows, saying(2, 2, 1)));
    const known = wind[windows.trainEnd - 1]!;
    expect([...said.subarray(windows.trainEnd)].every((value) => Math.abs(value - known) < 1e-6)).toBe(true);
  });

  it('sees an input that is known ahead, one step ahead', () => {
    const windows = cut({ inputs: 'wind', knownAhead: 'wind' });
    const said = finished(forecastFreely(windows, saying(2, 2, 1)));
    for (let time = windows.trainEnd; time < LENGTH; time++) expect(said[time]).toBeCloseTo(wind[time]!, 6);
  });

  it('lives on its own forecasts, through transform and difference', () => {
    const windows = cut({ difference: 2, transform: 'log' });
    const said = finished(forecastFreely(windows, () => Float64Array.of(0)));
    const { trainEnd } = windows;
    for (let time = trainEnd; time < LENGTH; time++) {
      expect(said[time]).toBeCloseTo(values[trainEnd - 2 + ((time - trainEnd) % 2)]!, 9);
    }
  });

  it('takes its own forecasts for measured', () => {
    const holed = values.map((value, time) => (time === 50 ? Number.NaN : value));
    const windows = cut({ missing: 'mask' }, { values: holed });
    const said = finished(forecastFreely(windows, saying(2, 2, 1)));
    expect([...said.subarray(windows.trainEnd)].every((value) => value === 1)).toBe(true);
  });
});

describe('one step ahead', () => {
  it('measures no forecast of a missing value', () => {
    const holed = values.map((value, time) => (time === 55 ? Number.NaN : value));
    const naive: Predictor = saying(1, 2, 0);
    const { metrics } = finished(forecastOneStep(cut({}, { values: holed }), naive));
    // The window after the hole is none: the line that fills it leads to what is to be forecast.
    expect(metrics.test.windows).toBe(8);
    const errors = [51, 52, 53, 54, 57, 58, 59].map((time) => Math.abs(values[time]! - values[time - 1]!));
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(metrics.test.lstm.mae).toBeCloseTo(mean, 5);
    expect(metrics.test.lstm.mae).toBeCloseTo(metrics.test.naive.mae, 5);
  });
});
