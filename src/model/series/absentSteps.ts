/**
 * Puts in the time steps for which a file has no row, as where a month was not measured. Without them a season of
 * twelve steps would no longer be a year.
 */
import type { TimePrecision } from '../config/sources';
import type { TimeAxis } from '../protocol/series';
import { daysIn } from './dates';
import { smallestSpacing } from './precision';

export type Steps = { readonly values: Float64Array; readonly time: TimeAxis }; // both [time]

/** A series that lacks more, as one of working days does, has a rhythm of its own: it stays as it is. */
const LARGEST_SHARE = 0.05;

/** A date as a whole number that rises by one from month to month, or from one year, or smallest spacing, to the next. */
function ordinal(date: number, precision: TimePrecision): number {
  const day = new Date(date);
  if (precision === 'year') return day.getUTCFullYear();
  return precision === 'month' ? day.getUTCFullYear() * 12 + day.getUTCMonth() : date;
}

/** The date `steps` ordinals after `date`; the day of the month is kept as far as the month has it. */
function later(date: number, steps: number, precision: TimePrecision): number {
  if (precision === 'day' || precision === 'minute') return date + steps;
  const day = new Date(date);
  const months = day.getUTCMonth() + (precision === 'year' ? 12 * steps : steps);
  const year = day.getUTCFullYear() + Math.floor(months / 12);
  const month = months % 12;
  return Date.UTC(year, month, Math.min(day.getUTCDate(), daysIn(year, month + 1)));
}

/** The added values are NaN; only a time axis of dates at otherwise equal distances is completed. */
export function withAbsentSteps({ values, time }: Steps): Steps {
  if (time.kind !== 'date') return { values, time };
  const { precision, values: dates } = time;
  const ordinals = dates.map((date) => ordinal(date, precision));
  const step = smallestSpacing(ordinals);
  const positions = ordinals.map((each) => (each - ordinals[0]!) / step);
  const length = (positions.at(-1) ?? -1) + 1;
  const irregular = positions.some((position) => !Number.isInteger(position));
  if (irregular || !(step > 0) || length - values.length > LARGEST_SHARE * length) return { values, time };

  const allValues = new Float64Array(length).fill(NaN);
  const allDates = new Float64Array(length);
  positions.forEach((position, row) => {
    allValues[position] = values[row]!;
    const next = positions[row + 1] ?? length;
    for (let at = position; at < next; at++) {
      allDates[at] = at === position ? dates[row]! : later(dates[row]!, (at - position) * step, precision);
    }
  });
  return { values: allValues, time: { kind: 'date', values: allDates, precision } };
}
