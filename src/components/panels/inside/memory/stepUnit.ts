/** What a time step is in the calendar, so that a count of steps can be said in months or days. */
import type { TimeAxis } from '../../../../model/protocol/series';
import type { MemoryWords } from './words';

type CalendarUnit = 'second' | 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
/** So many units a step. */
export type StepUnit = { readonly unit: CalendarUnit; readonly each: number };

const DAY = 86_400_000;
const FIXED: readonly (readonly [CalendarUnit, number])[] = [
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', 60_000],
  ['second', 1000],
];
/** Neighbours that are looked at. */
const SAMPLE = 500;

/** By the usual distance of neighbours; null where the series has no dates, or none that are so many units apart. */
export function stepUnit(axis: TimeAxis): StepUnit | null {
  if (axis.kind !== 'date' || axis.values.length < 2) return null;
  const dates = axis.values.subarray(0, SAMPLE);
  const distances = Float64Array.from({ length: dates.length - 1 }, (_, at) => dates[at + 1]! - dates[at]!).sort();
  const usual = distances[distances.length >> 1]!;
  const months = Math.round(usual / (30.44 * DAY));
  // Four weeks are a month where the calendar's months are: February is no usual one.
  if (usual > 28 * DAY)
    return months % 12 === 0 ? { unit: 'year', each: months / 12 } : { unit: 'month', each: months };
  const found = FIXED.find(([, size]) => usual >= size && Math.abs(usual / size - Math.round(usual / size)) < 0.01);
  if (!found) return null;
  const [unit, size] = found;
  if (unit === 'day' && usual === DAY && !dates.some(isWeekend) && dates.length > 7)
    return { unit: 'workday', each: 1 };
  return { unit, each: Math.round(usual / size) };
}

const isWeekend = (date: number) => new Date(date).getUTCDay() % 6 === 0;

/** So many time steps in words: "12 months", or "12 steps" where steps are no more than that. */
export function durationOf(steps: number, unit: StepUnit | null, { count }: Pick<MemoryWords, 'count'>): string {
  const three = (value: number) => (value >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
  return unit ? count(`memory.${unit.unit}s`, three(steps * unit.each)) : count('count.steps', three(steps));
}
