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
  const months = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, at + 1, 0)); // last days
  const days = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 0, 1 + at));
  const years = Array.from({ length: 60 }, (_, at) => Date.UTC(1970 + at, 5, 30));

  it.each([
    ['months', months, 'month'],
    ['days', days, 'day'],
    ['years', years, 'year'],
  ] as const)('are put in among %s', (_, dates, precision) => {
    const { values, time } = stepsAt(without(dates, 7, 30, 31), precision);
    expect(values).toHaveLength(60);
    expect(values.flatMap((value, at) => (Number.isNaN(value) ? [at] : [-1])).filter((at) => at >= 0)).toEqual(
      Float64Array.of(7, 30, 31),
    );
    const left = time.kind === 'date' ? time.values : [];
    expect(left).toHaveLength(60);
    expect(left[6]).toBe(dates[6]);
    expect(left[8]).toBe(dates[8]);
    if (precision !== 'month') expect([...left]).toEqual(dates);
    else expect(new Date(left[7]!).toISOString().slice(0, 7)).toBe('2000-08');
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
