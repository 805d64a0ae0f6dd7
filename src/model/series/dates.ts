/**
 * Dates, read strictly. The language's own reading of text takes `sample 12` for a date and 30 February for 1 March,
 * and depends on the time zone. A date without a zone is taken as UTC.
 */
import { isMissing } from './numbers';

const DAY = '(\\d{1,2})';
const CLOCK = '(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?';
const PATTERNS = {
  /** 2020-01-31, 2020/1/31, 2020.01.31, with or without a time of day. */
  yearFirst: new RegExp(`^(\\d{4})([-/.])${DAY}\\2${DAY}${CLOCK}$`, 'i'),
  /** 2020-01, 2020/1; 2020.01 is a number. */
  yearMonth: /^(\d{4})[-/](\d{1,2})$/,
  /** 20200131 */
  compact: /^(\d{4})(\d{2})(\d{2})$/,
  /** 31.1.2020, 31/01/2020, 1/31/2020, with or without a time of day. */
  yearLast: new RegExp(`^${DAY}([-/.])${DAY}\\2(\\d{4})${CLOCK}$`, 'i'),
};
const FIRST_YEAR = 1000;
/** A compact date looks like any number of eight digits: only likely years count. */
const COMPACT_YEARS = { from: 1600, to: 2200 };

/** The order of day and month where the year is last. */
type Order = 'day-month' | 'month-day';

/** Milliseconds since 1970 in UTC, or NaN where there is no such day. */
export function utc(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return NaN;
  return Date.UTC(year, month - 1, day);
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

type Match = readonly (string | undefined)[];

/** Milliseconds from midnight UTC; the groups are those of `CLOCK`. */
function clock([hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z']: Match): number {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return NaN;
  const [, sign, zoneHours, zoneMinutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0));
  const minutes = Number(hour) * 60 + Number(minute) - ahead;
  return (minutes * 60 + Number(second)) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** NaN where the cell is no date. */
function dateIn(cell: string, order: Order): number {
  const first = PATTERNS.yearFirst.exec(cell);
  if (first) return utc(Number(first[1]), Number(first[3]), Number(first[4])) + clock(first.slice(5));
  const last = PATTERNS.yearLast.exec(cell);
  if (last) {
    const [day, month] = dayFirst(last, order) ? [last[1], last[3]] : [last[3], last[1]];
    return utc(Number(last[4]), Number(month), Number(day)) + clock(last.slice(5));
  }
  const month = PATTERNS.yearMonth.exec(cell);
  if (month) return utc(Number(month[1]), Number(month[2]), 1);
  const compact = PATTERNS.compact.exec(cell);
  if (!compact) return NaN;
  const year = Number(compact[1]);
  const likely = year >= COMPACT_YEARS.from && year <= COMPACT_YEARS.to;
  return likely ? utc(year, Number(compact[2]), Number(compact[3])) : NaN;
}

/** Points part day, month and year in this order only. */
const dayFirst = (match: Match, order: Order) => match[2] === '.' || order === 'day-month';

/**
 * A part above 12 is the day; so is one that never changes, as in a column of firsts of the month. Where neither
 * tells, the month is first.
 */
function orderOf(cells: readonly string[]): Order {
  const pairs = cells.flatMap((cell) => {
    const match = PATTERNS.yearLast.exec(cell);
    return match ? [{ first: Number(match[1]), second: Number(match[3]) }] : [];
  });
  if (pairs.some(({ first }) => first > 12)) return 'day-month';
  if (pairs.some(({ second }) => second > 12)) return 'month-day';
  const firsts = new Set(pairs.map(({ first }) => first)).size;
  const seconds = new Set(pairs.map(({ second }) => second)).size;
  return firsts === 1 && seconds > 1 ? 'day-month' : 'month-day';
}

/** Milliseconds by row, NaN where one is missing; null where the column holds anything else than dates. */
export function datesIn(cells: readonly string[]): Float64Array | null {
  const sample = cells.find((cell) => !isMissing(cell));
  if (sample === undefined || !Object.values(PATTERNS).some((pattern) => pattern.test(sample))) return null;
  const order = orderOf(cells);
  const dates = new Float64Array(cells.length).fill(NaN);
  for (const [row, cell] of cells.entries()) {
    if (isMissing(cell)) continue;
    const date = dateIn(cell, order);
    if (Number.isNaN(date)) return null;
    dates[row] = date;
  }
  return dates;
}
