/** How far the time steps of a series are apart: the usual distance, what is absent, and whether it is even otherwise. */
import type { Frequency } from '../../protocol/importing';
import { DAY_MS, daysIn, HOUR_MS, MINUTE_MS, monthOrdinal, monthsLater, SECOND_MS } from './calendar';

/** The distance of neighbours: so many months, working days (Monday to Friday), or units of the axis. */
export type Step = { readonly unit: 'month' | 'workday' | 'fixed'; readonly size: number };
export type Spacing = {
  readonly step: Step;
  /** Null where the axis is no date. */
  readonly frequency: Frequency | null;
  readonly irregular: boolean;
  /** Absent time steps, 0 where distances are uneven. */
  readonly absent: number;
};

const WEEK_MS = 7 * DAY_MS;
/** A distance is so many steps if it is by so small a share of a step; a day has 23 or 25 hours where clocks are changed. */
const TOLERANCE = 0.05;
const SAMPLE = 20_001;
/** Rows that show a week without its end. */
const FEWEST_WORKDAYS = 10;

const STEPS: Record<Frequency, Step> = {
  second: { unit: 'fixed', size: SECOND_MS },
  minute: { unit: 'fixed', size: MINUTE_MS },
  hour: { unit: 'fixed', size: HOUR_MS },
  day: { unit: 'fixed', size: DAY_MS },
  week: { unit: 'fixed', size: WEEK_MS },
  month: { unit: 'month', size: 1 },
  quarter: { unit: 'month', size: 3 },
  year: { unit: 'month', size: 12 },
};

function medianDistance(times: Float64Array): number {
  const stride = Math.max(1, Math.floor((times.length - 1) / SAMPLE));
  const distances: number[] = [];
  for (let at = 1; at < times.length; at += stride) distances.push(times[at]! - times[at - 1]!);
  return Float64Array.from(distances).sort()[distances.length >> 1] ?? 0;
}

/** Mondays to Fridays only, at most one step a day. */
function onWorkdays(times: Float64Array): boolean {
  let jumps = 0;
  for (let at = 0; at < times.length; at++) {
    const weekday = new Date(times[at]!).getUTCDay();
    if (weekday === 0 || weekday === 6) return false;
    if (at > 0 && times[at]! - times[at - 1]! >= 3 * DAY_MS) jumps++;
  }
  return jumps > 0 && times.length >= FEWEST_WORKDAYS;
}

function usualStep(times: Float64Array, dates: boolean): Step {
  const size = medianDistance(times);
  const days = size / DAY_MS;
  if (!dates || days < 1 - TOLERANCE) return { unit: 'fixed', size };
  if (days >= 28 && days !== 28) return { unit: 'month', size: Math.max(1, Math.round(days / 30.44)) };
  if (days === 28) return { unit: times.length > 24 ? 'fixed' : 'month', size: times.length > 24 ? size : 1 };
  const whole = Math.round(days) * DAY_MS;
  return whole === DAY_MS && onWorkdays(times) ? { unit: 'workday', size: 1 } : { unit: 'fixed', size: whole };
}

function frequencyOf({ unit, size }: Step): Frequency {
  if (unit === 'workday') return 'day';
  if (unit === 'month') return size % 12 === 0 ? 'year' : size % 3 === 0 ? 'quarter' : 'month';
  const near = 1 - TOLERANCE;
  if (size % WEEK_MS === 0) return 'week';
  if (size >= near * DAY_MS) return 'day';
  if (size >= near * HOUR_MS) return 'hour';
  return size >= near * MINUTE_MS ? 'minute' : 'second';
}

/** Monday of the week 0 is day 4 of 1970. */
function workday(time: number): number {
  const day = Math.floor(time / DAY_MS) + 3;
  return Math.floor(day / 7) * 5 + Math.min(4, day % 7);
}

/** How many steps it is from one time to a later one; no whole number where it is uneven. */
export function stepsBetween(from: number, to: number, { unit, size }: Step): number {
  if (unit === 'month') return (monthOrdinal(to) - monthOrdinal(from)) / size;
  if (unit === 'workday') return workday(to) - workday(from);
  const steps = (to - from) / size;
  const whole = Math.round(steps);
  return Math.abs(steps - whole) <= TOLERANCE ? whole : steps;
}

const endOfMonth = (time: number) => {
  const day = new Date(time);
  return time + (daysIn(day.getUTCFullYear(), day.getUTCMonth() + 1) - day.getUTCDate()) * DAY_MS;
};
/** The 30th or 31st at the end of a month stands for the end of every month. */
const isLongEnd = (time: number) => new Date(time).getUTCDate() >= 30 && endOfMonth(time) === time;

export function stepsLater(time: number, steps: number, { unit, size }: Step): number {
  if (unit === 'month')
    return isLongEnd(time) ? endOfMonth(monthsLater(time, steps * size)) : monthsLater(time, steps * size);
  if (unit === 'fixed') return time + steps * size;
  const day = new Date(time).getUTCDay() - 1 + steps;
  return time + (steps + 2 * Math.floor(day / 5)) * DAY_MS;
}

/** `times` rise from step to step. `frequency` is what the owner says, or null. */
export function spacingOf(times: Float64Array, dates: boolean, frequency: Frequency | null): Spacing {
  const step = dates && frequency ? STEPS[frequency] : usualStep(times, dates);
  const word = dates ? (frequency ?? frequencyOf(step)) : null;
  if (times.length < 3) return { step, frequency: times.length < 2 ? null : word, irregular: false, absent: 0 };
  let total = 0;
  for (let at = 1; at < times.length; at++) {
    const steps = stepsBetween(times[at - 1]!, times[at]!, step);
    if (!Number.isInteger(steps) || steps < 1) return { step, frequency: word, irregular: true, absent: 0 };
    total += steps;
  }
  const absent = total + 1 - times.length;
  // Where most steps would be absent, the distances are not that of the step.
  const even = absent <= times.length;
  return { step, frequency: word, irregular: !even, absent: even ? absent : 0 };
}
