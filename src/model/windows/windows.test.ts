import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import { difference, undoDifference } from './difference';
import { SCALERS, scaled, unscaled } from './scaler';
import { splitInTime } from './split';
import type { WindowSource } from '../protocol/series';
import { cutWindows, fillBatch, firstTarget, toDataUnit, type WindowSettings } from './windows';

const numbers = (minLength: number, maxLength = 120) =>
  fc
    .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength, maxLength })
    .map((values) => Float64Array.from(values));
const settings = (change: Partial<WindowSettings> = {}): WindowSettings => ({ ...configFor('sines'), ...change });
const ramp = (length: number) => Float64Array.from({ length }, (_, time) => time);
const plain = (values: Float64Array, change: Partial<WindowSource> = {}): WindowSource => ({
  values,
  time: { kind: 'index' },
  season: 0,
  features: [],
  ...change,
});
const cut = (values: Float64Array, change: Partial<WindowSettings>, source: Partial<WindowSource> = {}) => {
  const result = cutWindows(plain(values, source), settings(change));
  if (!result.ok) throw new Error(result.problem.code);
  return result.windows;
};

describe('the whole series as the training part', () => {
  it('leaves nothing to judge by, and fits on everything', () => {
    const values = Float64Array.from({ length: 100 }, (_, time) => time ** 2);
    const change = settings({ difference: 1, lookBack: 4, horizon: 2, scaling: 'minmax' });
    const result = cutWindows(plain(values), change, 100);
    if (!result.ok) throw new Error(result.problem.code);
    const { parts, targets, trainEnd } = result.windows;
    expect(trainEnd).toBe(100);
    expect([parts.train.length, parts.validation.length, parts.test.length]).toEqual([94, 0, 0]);
    expect(Math.max(...targets.subarray(1))).toBe(1);
  });
});

describe('difference', () => {
  it('is undone exactly, from any time on', () => {
    fc.assert(
      fc.property(
        numbers(20),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (values, lag, further) => {
          const start = lag + further;
          const forecast = difference(values, lag).subarray(start);
          undoDifference(forecast, values, start, lag);
          forecast.forEach((value, index) => expect(value).toBeCloseTo(values[start + index]!, 6));
        },
      ),
    );
  });

  it('builds on its own forecast beyond the lag, never on the future', () => {
    const values = Float64Array.of(1, 2, 3, 1000, 1000);
    const forecast = Float64Array.of(1, 1);
    undoDifference(forecast, values, 3, 1);
    expect([...forecast]).toEqual([4, 5]);
  });
});

describe('scalers', () => {
  it.each(Object.entries(SCALERS))('%s is undone', (_, fit) => {
    fc.assert(
      fc.property(numbers(1), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (values, value) => {
        const scaler = fit(values);
        expect(Number.isFinite(scaled(scaler, value))).toBe(true);
        // A spread far below the value's own size costs digits, in any arithmetic.
        const digits = Math.abs(value - unscaled(scaler, scaled(scaler, value)));
        expect(digits).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value) + Math.abs(scaler.offset)));
      }),
    );
  });
  it('standard gives mean 0 and deviation 1, min-max 0 to 1, a constant no division by 0', () => {
    const values = Float64Array.of(2, 4, 6, 8);
    const standard = [...values].map((value) => scaled(SCALERS.standard(values), value));
    expect(standard.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(standard.reduce((sum, value) => sum + value ** 2, 0) / 4).toBeCloseTo(1, 12);
    expect([...values].map((value) => scaled(SCALERS.minmax(values), value))).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(scaled(SCALERS.standard(Float64Array.of(5, 5)), 7)).toBe(2);
  });

  it.each(Object.entries(SCALERS))(
    '%s takes a spread that rounding left, or that is next to nothing, for none',
    (_, fit) => {
      expect(fit(new Float64Array(3).fill(0.1)).scale).toBe(1);
      expect(fit(Float64Array.of(1e9, 1e9 + 1e-6)).scale).toBe(1);
      expect(fit(Float64Array.of(0, Number.MIN_VALUE)).scale).toBe(1);
    },
  );
});

describe('windows', () => {
  it('splits in time order', () => {
    expect(splitInTime(200, 70, 15)).toEqual({ trainEnd: 140, validationEnd: 170 });
  });

  it('gives every target of a part to one window, and lets validation and test look back', () => {
    const windows = cut(ramp(100), { lookBack: 10, scaling: 'none' });
    const { train, validation, test } = windows.parts;
    expect([train.length, validation.length, test.length]).toEqual([60, 15, 15]);
    expect([train[0], validation[0], test[0], test.at(-1)]).toEqual([10, 70, 85, 99]);
  });

  it('never fits the scaler on what comes after the training part', () => {
    const values = ramp(100);
    const changed = values.map((value, time) => (time >= 70 ? value * 1000 : value));
    expect(cut(values, { lookBack: 10 }).scaler).toEqual(cut(changed, { lookBack: 10 }).scaler);
  });

  it('fills a batch with the values before the target and the horizon from it on', () => {
    const windows = cut(ramp(100), { lookBack: 3, horizon: 2, scaling: 'none' });
    const x = new Float32Array(6);
    const y = new Float32Array(4);
    fillBatch(windows, Int32Array.of(20, 50), x, y);
    expect([...x]).toEqual([17, 18, 19, 47, 48, 49]);
    expect([...y]).toEqual([20, 21, 50, 51]);
  });

  it('brings targets back to the unit of the data exactly, whatever the settings', () => {
    const any = fc.record({
      values: numbers(60),
      difference: fc.constantFrom(0, 1, 4, 7),
      scaling: fc.constantFrom('standard' as const, 'minmax' as const, 'robust' as const, 'none' as const),
      horizon: fc.integer({ min: 1, max: 8 }),
      lookBack: fc.integer({ min: 2, max: 12 }),
    });
    fc.assert(
      fc.property(any, ({ values, ...change }) => {
        const windows = cut(values, change);
        const target = firstTarget(windows);
        const forecast = windows.targets.slice(target, target + change.horizon);
        toDataUnit(windows, forecast, target);
        const scale = 1e-9 * (1e6 + windows.scaler.scale);
        forecast.forEach((value, ahead) => expect(Math.abs(value - values[target + ahead]!)).toBeLessThan(scale));
      }),
    );
  });

  it('explains what is too long, and what it offers works', () => {
    const shapes = fc.record({
      length: fc.integer({ min: 5, max: 300 }),
      lookBack: fc.integer({ min: 2, max: 256 }),
      horizon: fc.integer({ min: 1, max: 48 }),
      difference: fc.constantFrom(0, 1, 12, 100),
    });
    fc.assert(
      fc.property(shapes, ({ length, ...change }) => {
        const result = cutWindows(plain(ramp(length)), settings(change));
        if (result.ok) {
          for (const part of Object.values(result.windows.parts)) expect(part.length).toBeGreaterThan(0);
        } else if (result.problem.code === 'look-back-too-long') {
          const { longest } = result.problem;
          expect(longest).toBeLessThan(change.lookBack);
          expect(cutWindows(plain(ramp(length)), settings({ ...change, lookBack: longest })).ok).toBe(true);
        } else if (result.problem.code === 'horizon-too-long') {
          const shorter = cutWindows(
            plain(ramp(length)),
            settings({ ...change, horizon: result.problem.longest, lookBack: 2 }),
          );
          expect(shorter.ok).toBe(true);
        } else if (result.problem.code === 'series-too-short') {
          expect(result.problem.needed).toBeGreaterThan(length * 0.9);
        } else throw new Error('A series without a hole has none.');
      }),
    );
  });
});

describe('missing values', () => {
  const holed = ramp(100).map((value) => (value === 30 || value === 90 ? Number.NaN : value));

  it.each(['interpolate', 'carry', 'seasonal', 'leave-out', 'mask'] as const)(
    '%s leaves no hole in what is learned',
    (missing) => {
      const windows = cut(holed, { missing, lookBack: 5, difference: 1 }, { season: 10 });
      const targets = windows.parts.train;
      const x = new Float32Array(targets.length * 5 * windows.channels.length);
      const y = new Float32Array(targets.length);
      fillBatch(windows, targets, x, y);
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
      expect(windows.missing[30]).toBe(1);
    },
  );

  it('left out, no window touches one, not even through the difference', () => {
    const { train, test } = cut(holed, { missing: 'leave-out', lookBack: 5, difference: 2, horizon: 2 }).parts;
    expect([...train].filter((target) => target > 20 && target < 40)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 38, 39]);
    expect([...test]).toEqual([85, 86, 87, 88, 98]);
  });

  it('left out, a part without a window is explained', () => {
    const every = ramp(100).map((value) => (value % 4 === 1 ? Number.NaN : value));
    const result = cutWindows(plain(every), settings({ missing: 'leave-out', lookBack: 5 }));
    expect(result).toEqual({ ok: false, problem: { code: 'holes', missing: 25 } });
  });
});
