/** Where a time step stands in the day, the week and the year, as points on a circle. */
import type { CalendarName } from '../settings/sources/inputs';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365.2425;

/** Share of the day, week or year that has gone, 0 … 1, in UTC, as time axes are. */
const POSITIONS: Record<CalendarName, (date: Date) => number> = {
  hour: (date) => (date.getUTCHours() + date.getUTCMinutes() / 60) / 24,
  weekday: (date) => ((date.getUTCDay() + 6) % 7) / 7,
  month: (date) => date.getUTCMonth() / 12,
  year: (date) => (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS / DAYS_A_YEAR,
};

/** Sine and cosine of the position at a time step; the step after the last is one usual distance on. */
export function calendarAt(name: CalendarName, dates: Float64Array, at: number): readonly [number, number] {
  const last = dates.length - 1;
  const date =
    at <= last ? dates[at]! : dates[last]! + (at - last) * (dates[last]! - (dates[last - 1] ?? dates[last]!));
  const angle = 2 * Math.PI * POSITIONS[name](new Date(date));
  return [Math.sin(angle), Math.cos(angle)];
}
