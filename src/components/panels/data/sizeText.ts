import type { Series, TimeAxis } from '../../../model/protocol/series';
import type { Key } from '../../../i18n/en';
import type { Words } from '../../../i18n/words';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Longest distance of two time steps, in milliseconds, that still goes by the name. */
const RHYTHMS = [
  [HOUR - 1, null],
  [HOUR, 'hourly'],
  [DAY - 1, null],
  [DAY, 'daily'],
  [7 * DAY - 1, null],
  [7 * DAY, 'weekly'],
  [28 * DAY - 1, null],
  [31 * DAY, 'monthly'],
  [89 * DAY, null],
  [92 * DAY, 'quarterly'],
  [364 * DAY, null],
  [366 * DAY, 'yearly'],
] as const;

/** How often a series with dates has a value, by its first two; null where that has no name. */
function rhythmOf(time: TimeAxis) {
  if (time.kind !== 'date') return null;
  const distance = (time.values[1] ?? 0) - (time.values[0] ?? 0);
  return RHYTHMS.find(([longest]) => distance <= longest)?.[1] ?? null;
}

/** "144 points · monthly" */
export function sizeText({ values, time }: Pick<Series, 'values' | 'time'>, { t, count }: Words): string {
  const points = count('count.points', values.length);
  const rhythm = rhythmOf(time);
  return rhythm ? t(`data.${rhythm}` satisfies Key, { points }) : points;
}
