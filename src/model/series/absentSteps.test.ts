import { describe, expect, it } from 'vitest';
import type { TimePrecision } from '../config/sources';
import { withAbsentSteps } from './absentSteps';

/** Steps at the dates, whose values are their positions. */
const stepsAt = (dates: readonly number[], precision: TimePrecision) =>
  withAbsentSteps({
    values: Float64Array.from(dates.keys()),
    time: { kind: 'date', values: Float64Array.from(dates), precision },
  });
const without = (dates: readonly number[], ...left: number[]) => dates.filter((_, at) => !left.includes(at));

describe('absent time steps', () => {
  const months = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, at, 28));
  const days = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 0, 1 + at));
  const years = Array.from({ length: 60 }, (_, at) => Date.UTC(1970 + at, 5, 30));

  it.each([
    ['months', months, 'month'],
    ['days', days, 'day'],
    ['years', years, 'year'],
  ] as const)('are put in among %s', (_, dates, precision) => {
    const { values, time } = stepsAt(without(dates, 7, 30, 31), precision);
    expect(values).toHaveLength(60);
    const absent = [...values.keys()].filter((at) => Number.isNaN(values[at]));
    expect(absent).toEqual([7, 30, 31]);
    expect(time).toEqual({ kind: 'date', precision, values: Float64Array.from(dates) });
  });

  it('stand at the end of a shorter month', () => {
    const ends = months.map((_, at) => Date.UTC(2000, at + 1, 0));
    const { time } = stepsAt(without(ends, 13), 'month');
    expect(time.kind === 'date' && time.values[13]).toBe(Date.UTC(2001, 1, 28));
  });

  it('are not invented for working days', () => {
    const workdays = days.filter((date) => new Date(date).getUTCDay() % 6 !== 0);
    expect(stepsAt(workdays, 'day').values).toHaveLength(workdays.length);
  });

  it('are not invented between dates at uneven distances', () => {
    const uneven = days.map((date, at) => (at === 30 ? date + 1 : date));
    expect(stepsAt(uneven, 'minute').values).toHaveLength(60);
  });
});
