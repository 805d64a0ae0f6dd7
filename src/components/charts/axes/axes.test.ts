import { describe, expect, it } from 'vitest';
import { timeLabel } from '../../../i18n/timeLabel';
import type { TimeAxis } from '../../../model/protocol/series';
import { linearScale, logScale } from './ticks';
import { timeTicks } from './timeTicks';
import { rangeOf, saturationOf, statsOf } from '../units/traces';

const monthly: TimeAxis = {
  kind: 'date',
  values: Float64Array.from({ length: 144 }, (_, index) => Date.UTC(1949, index)),
  precision: 'month',
};

describe('scales', () => {
  it('end at round ticks', () => {
    expect(linearScale(104, 622, 5)).toEqual({ low: 0, high: 800, ticks: [0, 200, 400, 600, 800] });
    expect(linearScale(5, 5, 5).high).toBeGreaterThan(5);
    expect(logScale(0.03, 0.7).ticks).toEqual([0.01, 0.1, 1]);
  });
});

describe('time ticks', () => {
  it('stand at the start of a year', () => {
    const { indices, precision } = timeTicks(monthly, 0, 143, 8);
    expect(precision).toBe('year');
    expect(indices.map((at) => timeLabel(monthly, at, 'en', precision))).toEqual([
      '1950',
      '1952',
      '1954',
      '1956',
      '1958',
      '1960',
    ]);
  });

  it('count steps where there are no dates', () => {
    expect(timeTicks({ kind: 'index' }, 0, 199, 5).indices).toEqual([49, 99, 149, 199]);
  });

  it('look at few of a million dates', () => {
    let looks = 0;
    const minutes = Float64Array.from({ length: 1_000_000 }, (_, minute) => 60_000 * minute);
    const values = new Proxy(minutes, {
      get: (array, key) => {
        looks += 1;
        return array[Number(key)];
      },
    });
    const { indices, precision } = timeTicks({ kind: 'date', values, precision: 'minute' }, 0, 999_999, 6);
    expect(precision).toBe('month');
    const starts = ['1970-01-01', '1970-07-01', '1971-01-01', '1971-07-01'].map((day) => Date.parse(day) / 60_000);
    expect(indices).toEqual(starts);
    expect(looks).toBeLessThan(10_000);
  });

  it('take round numbers of a numeric axis', () => {
    const axis: TimeAxis = { kind: 'number', values: Float64Array.from({ length: 30 }, (_, i) => 1700 + i), name: 'y' };
    expect(timeTicks(axis, 0, 29, 4).indices).toEqual([0, 10, 20]);
  });
});

describe('time labels', () => {
  it('are in UTC, and in the language', () => {
    expect(timeLabel(monthly, 0, 'en')).toBe('Jan 1949');
    expect(timeLabel(monthly, 0, 'zh')).toBe('1949年1月');
    expect(timeLabel(monthly, 144, 'en')).toBe('–');
    expect(timeLabel({ kind: 'index' }, 4, 'en')).toBe('5');
  });
});

describe('traces', () => {
  it('have figures, a range and saturation by unit', () => {
    const values = Float32Array.of(0.05, 0.5, 0.95, 0.95);
    expect(statsOf(Float32Array.of(-2, 1))).toEqual({ mean: -0.5, low: -2, high: 1 });
    expect(rangeOf('c', { mean: 0, low: -2, high: 1 })).toEqual([-2, 2]);
    expect(rangeOf('f', { mean: 0, low: 0.4, high: 0.6 })).toEqual([0, 1]);
    expect(saturationOf(values, 2)).toEqual({ shut: Float32Array.of(0.5, 0), open: Float32Array.of(0, 1) });
  });
});
