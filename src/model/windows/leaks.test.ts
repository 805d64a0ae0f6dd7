import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import type { WindowSource } from '../protocol/series';
import { smoothed } from './leaks';
import { cutWindows, fillBatch, type WindowSettings } from './windows';

const LENGTH = 120;
const series = (values: Float64Array): WindowSource => ({
  values,
  time: { kind: 'index' },
  season: 0,
  features: [{ kind: 'number', name: 'wind', values: values.map((value) => 3 * value + 1) }],
});
const values = Float64Array.from({ length: LENGTH }, (_, at) => 20 + 5 * Math.sin(at) + 0.002 * at ** 2);
const cut = (leaks: string, change: Partial<WindowSettings> = {}, of = values) => {
  const settings = { ...configFor('csv'), lookBack: 4, horizon: 2, inputs: 'wind', leaks, ...change };
  const result = cutWindows(series(of), settings);
  if (!result.ok) throw new Error(result.problem.code);
  return result.windows;
};

describe('without a leak', () => {
  it('nothing changes, whatever else is named', () => {
    const any = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: LENGTH, maxLength: LENGTH });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 99 }), (numbers, seed) => {
        const of = Float64Array.from(numbers);
        const plain = cut('', {}, of);
        expect(cut('choice,nothing', { seed }, of)).toEqual(plain);
        expect(plain.fitEnd).toBe(plain.trainEnd);
        expect(plain.late).toBe(0);
      }),
    );
  });
});

describe('the leak “scaler”', () => {
  const last = LENGTH - 1;
  it.each(['scaler', ''])('%s: what comes after the training part moves scales and λ, or does not', (leaks) => {
    const changed = values.map((value, at) => (at === last ? 10 * value : value));
    const fitted = (of: typeof values) => {
      const { scaler, transform, inputs, channels, trainEnd } = cut(leaks, { transform: 'boxcox' }, of);
      return { scaler, transform, seen: inputs.slice(0, trainEnd * channels.length) };
    };
    if (leaks === '') expect(fitted(changed)).toEqual(fitted(values));
    else {
      const [one, other] = [fitted(values), fitted(changed)];
      expect(other.scaler).not.toEqual(one.scaler);
      expect(other.transform).not.toEqual(one.transform);
      // The target's channel and that of a further column.
      expect(other.seen[0]).not.toBe(one.seen[0]);
      expect(other.seen[1]).not.toBe(one.seen[1]);
    }
  });
  it('leaves the windows in time order', () => {
    expect(cut('scaler').parts).toEqual(cut('').parts);
  });
});

describe('the leak “split”', () => {
  const all = ({ parts }: ReturnType<typeof cut>) => [...parts.train, ...parts.validation, ...parts.test];
  it('deals the same windows, as many to each part, in time order within it', () => {
    const [honest, leaking] = [cut(''), cut('split', { seed: 3 })];
    expect(all(leaking).toSorted((a, b) => a - b)).toEqual(all(honest));
    for (const part of ['train', 'validation', 'test'] as const) {
      expect(leaking.parts[part]).toHaveLength(honest.parts[part].length);
      expect(leaking.parts[part]).toEqual(leaking.parts[part].toSorted());
    }
    expect(leaking.parts.test[0]).toBeLessThan(honest.trainEnd);
    expect(leaking.parts.train.at(-1)).toBeGreaterThanOrEqual(honest.trainEnd);
  });
  it('goes by the seed', () => {
    expect(cut('split', { seed: 3 }).parts).toEqual(cut('split', { seed: 3 }).parts);
    expect(cut('split', { seed: 3 }).parts).not.toEqual(cut('split', { seed: 4 }).parts);
  });
  it('changes nothing else', () => {
    const { parts: _, ...leaking } = cut('split');
    const { parts: __, ...honest } = cut('');
    expect(leaking).toEqual(honest);
  });
});

describe('the leak “target”', () => {
  it('has the first target at the end of each window, with the other inputs of that time', () => {
    const windows = cut('target', { scaling: 'none' });
    const x = new Float32Array(8);
    const y = new Float32Array(2);
    fillBatch(windows, Int32Array.of(30), x, y);
    expect([x[0], x[2], x[4], x[6]]).toEqual([27, 28, 29, 30].map((at) => Math.fround(values[at]!)));
    expect(x[7]).toBe(Math.fround(3 * values[30]! + 1));
    expect([...y]).toEqual([30, 31].map((at) => Math.fround(values[at]!)));
  });
});

describe('the leak “smoothing”', () => {
  it('is the mean of five values around each, of those that are known', () => {
    const found = smoothed(Float64Array.of(1, 2, 6, Number.NaN, 5, 10));
    expect([...found]).toEqual([3, 3, 3.5, Number.NaN, 7, 7.5]);
  });
  it('takes the place of the series, truth included', () => {
    const windows = cut('smoothing');
    expect(windows.values).toEqual(smoothed(values));
    expect(windows.values[windows.trainEnd - 1]).not.toBe(values[windows.trainEnd - 1]);
  });
});
