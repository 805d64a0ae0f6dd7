import { describe, expect, it } from 'vitest';
import type { Frequency } from '../../protocol/importing';
import { DAY_MS, HOUR_MS } from './calendar';
import { countedSteps, gather, timelineOf } from './timeSteps';

type Choices = {
  readonly frequency?: Frequency;
  readonly resample?: boolean;
  readonly mean?: boolean;
  readonly dates?: boolean;
};

/** The steps of rows at these times, whose values are their positions. */
function stepsAt(times: readonly number[], { frequency, resample = false, mean = false, dates = true }: Choices = {}) {
  const timeline = timelineOf(Float64Array.from(times), { dates, frequency: frequency ?? null, resample });
  const values = gather(timeline.steps, Float64Array.from(times.keys()), mean || resample);
  return { ...timeline, times: [...timeline.steps.times], values: [...values] };
}
const holesIn = (values: readonly number[]) => values.flatMap((value, at) => (Number.isNaN(value) ? [at] : []));
const without = (times: readonly number[], ...left: number[]) => times.filter((_, at) => !left.includes(at));

const days = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 0, 1 + at));
const ends = Array.from({ length: 60 }, (_, at) => Date.UTC(2000, at + 1, 0));

describe('absent time steps', () => {
  it.each([
    ['months', 'month', Array.from({ length: 60 }, (_, at) => Date.UTC(2000, at, 28))],
    ['ends of months', 'month', ends],
    ['quarters', 'quarter', Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 3 * at, 1))],
    ['days', 'day', days],
    ['weeks', 'week', Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 0, 1 + 7 * at))],
    ['years', 'year', Array.from({ length: 60 }, (_, at) => Date.UTC(1970 + at, 5, 30))],
    ['hours', 'hour', Array.from({ length: 60 }, (_, at) => Date.UTC(2000, 0, 1, at))],
    ['working days', 'day', days.filter((date) => new Date(date).getUTCDay() % 6 !== 0)],
  ] as const)('are put in among %s', (_, frequency, dates) => {
    const found = stepsAt(without(dates, 7, 30, 31));
    expect(found.times).toEqual(dates);
    expect(holesIn(found.values)).toEqual([7, 30, 31]);
    expect(found.absent).toEqual({ count: 3, row: 7 });
    expect(found.spacing).toMatchObject({ frequency, irregular: false, absent: 3 });
  });

  it('are not invented for weekends, or between uneven distances', () => {
    const workdays = days.filter((date) => new Date(date).getUTCDay() % 6 !== 0);
    expect(stepsAt(workdays).times).toEqual(workdays);
    const uneven = days.map((date, at) => (at === 30 ? date + DAY_MS / 3 : date));
    expect(stepsAt(uneven).times).toEqual(uneven);
    expect(stepsAt(uneven).spacing.irregular).toBe(true);
  });

  it('are not invented where they would be most', () => {
    const gap = days.map((date, at) => (at < 30 ? date : date + 1000 * DAY_MS));
    expect(stepsAt(gap).times).toEqual(gap);
  });

  it('allow for clocks that are put forward', () => {
    const local = days.map((date, at) => (at < 30 ? date : date - HOUR_MS));
    expect(stepsAt(without(local, 10)).times).toHaveLength(60);
  });

  it('are put in on an axis of numbers', () => {
    const seconds = Array.from({ length: 60 }, (_, at) => Math.round(at / 0.012) / 10_000);
    expect(holesIn(stepsAt(without(seconds, 9), { dates: false }).values)).toEqual([9]);
  });
});

describe('rows out of order', () => {
  it('are sorted and counted', () => {
    const found = stepsAt([2, 0, 1, 3, 4].map((day) => day * DAY_MS));
    expect(found.values).toEqual([1, 2, 0, 3, 4]);
    expect(found.unsorted).toEqual({ count: 2, row: 1 });
  });

  it('are turned round where the newest is first', () => {
    expect(stepsAt(days.toReversed()).values).toEqual([...days.keys()].toReversed());
  });

  it('without a time are left out', () => {
    const found = stepsAt([0, NaN, DAY_MS, 2 * DAY_MS]);
    expect(found.values).toEqual([0, 2, 3]);
    expect(found.undated).toEqual({ count: 1, row: 1 });
  });

  it('of one time are the last of them, or their mean', () => {
    const times = [0, 1, 1, 1, 2].map((day) => day * DAY_MS);
    expect(stepsAt(times).values).toEqual([0, 3, 4]);
    expect(stepsAt(times, { mean: true }).values).toEqual([0, 2, 4]);
    expect(stepsAt(times).duplicates).toEqual({ count: 2, row: 2 });
  });
});

describe('resampling', () => {
  it('brings uneven distances to even ones by means', () => {
    const hours = [0, 1, 5, 25, 26, 49, 97].map((hour) => hour * HOUR_MS);
    const found = stepsAt(hours, { resample: true, frequency: 'day' });
    expect(found.times).toEqual([0, 1, 2, 3, 4].map((day) => day * DAY_MS));
    expect(found.values).toEqual([1, 3.5, 5, NaN, 6]);
  });

  it('makes weeks that start on Monday, and months', () => {
    const found = stepsAt(days, { resample: true, frequency: 'week' });
    expect(new Date(found.times[0]!).getUTCDay()).toBe(1);
    expect(stepsAt(days, { resample: true, frequency: 'month' }).values).toEqual([15, 45]);
  });

  it('leaves even distances alone', () => {
    expect(stepsAt(days, { resample: true }).times).toEqual(days);
  });
});

describe('steps that are counted', () => {
  it('are the rows', () => {
    expect([...gather(countedSteps(3), Float64Array.of(5, NaN, 7), false)]).toEqual([5, NaN, 7]);
  });
});
