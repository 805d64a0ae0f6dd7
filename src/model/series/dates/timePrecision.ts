/** How fine the dates of a series are, and the season that goes with it. */
import type { TimePrecision } from '../../settings/sources/names';
import { DAY_MS, HOUR_MS } from './calendar';

/** Smallest distance of neighbours; Infinity where there are fewer than two. */
function smallestSpacing(values: Float64Array): number {
  let smallest = Infinity;
  for (let at = 1; at < values.length; at++) smallest = Math.min(smallest, values[at]! - values[at - 1]!);
  return smallest;
}

/** By the smallest spacing: no month is shorter than 28 days and no year than 365. */
export function precisionOf(dates: Float64Array): TimePrecision {
  const days = smallestSpacing(dates) / DAY_MS;
  if (days < 1) return 'minute';
  if (days < 28) return 'day';
  return days < 365 ? 'month' : 'year';
}

/** The 3rd of January 1970 was a Saturday. */
const hasWeekends = (dates: Float64Array) => dates.some((date) => (Math.floor(date / DAY_MS) + 5) % 7 < 2);

/** Time steps of the season that is usual at a spacing, or 0 where none is. */
export function usualSeason(dates: Float64Array): number {
  const spacing = smallestSpacing(dates);
  const days = spacing / DAY_MS;
  if (spacing === HOUR_MS) return 24;
  if (days === 1) return hasWeekends(dates) ? 7 : 5;
  if (days >= 28 && days <= 31) return 12;
  return days >= 89 && days <= 92 ? 4 : 0;
}
