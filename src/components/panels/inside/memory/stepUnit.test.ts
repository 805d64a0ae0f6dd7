import { describe, expect, it } from 'vitest';
import { wordsWith } from '../../../../i18n/words';
import { durationOf, stepUnit } from './stepUnit';
import { memoryTexts } from './words';

const DAY = 86_400_000;
const axis = (dates: readonly number[]) =>
  ({ kind: 'date', values: Float64Array.from(dates), precision: 'day' }) as const;
const every = (distance: number, length = 60) => axis(Array.from({ length }, (_, at) => at * distance));
const monthly = (months: number) => axis(Array.from({ length: 60 }, (_, at) => Date.UTC(1960, at * months, 1)));

describe('what a time step is', () => {
  it('is found by the usual distance of dates', () => {
    expect(stepUnit(monthly(1))).toEqual({ unit: 'month', each: 1 });
    expect(stepUnit(monthly(3))).toEqual({ unit: 'month', each: 3 });
    expect(stepUnit(monthly(12))).toEqual({ unit: 'year', each: 1 });
    expect(stepUnit(every(DAY))).toEqual({ unit: 'day', each: 1 });
    expect(stepUnit(every(7 * DAY))).toEqual({ unit: 'week', each: 1 });
    expect(stepUnit(every(10 * DAY))).toEqual({ unit: 'day', each: 10 });
    expect(stepUnit(every(DAY / 48))).toEqual({ unit: 'minute', each: 30 });
    expect(stepUnit(every(5000))).toEqual({ unit: 'second', each: 5 });
  });
  it('knows working days, and a day that is left out now and then', () => {
    const days = Array.from({ length: 100 }, (_, at) => at * DAY);
    const working = days.filter((date) => new Date(date).getUTCDay() % 6 !== 0);
    expect(stepUnit(axis(working))).toEqual({ unit: 'workday', each: 1 });
    expect(stepUnit(axis(days.filter((_, at) => at % 9 !== 4)))).toEqual({ unit: 'day', each: 1 });
  });
  it('is none without dates', () => {
    expect(stepUnit({ kind: 'index' })).toBeNull();
    expect(stepUnit({ kind: 'number', values: Float64Array.of(1, 2, 3), name: 'year' })).toBeNull();
    expect(stepUnit(axis([0]))).toBeNull();
    expect(stepUnit(every(1.5))).toBeNull();
  });
});

it('so many steps are said in the unit of the data', () => {
  const words = wordsWith(memoryTexts, 'en');
  expect(durationOf(12, { unit: 'month', each: 1 }, words)).toBe('12 months');
  expect(durationOf(4, { unit: 'month', each: 3 }, words)).toBe('12 months');
  expect(durationOf(1, { unit: 'year', each: 1 }, words)).toBe('1 year');
  expect(durationOf(8.3333, { unit: 'minute', each: 30 }, words)).toBe('250 minutes');
  expect(durationOf(33.16666, null, words)).toBe('33.2 steps');
});
