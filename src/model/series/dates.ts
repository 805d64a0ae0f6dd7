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
type Form = keyof typeof PATTERNS;
const FORMS = Object.keys(PATTERNS) as readonly Form[];
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

/** The date of a match with the pattern; NaN where there is no such day. */
function dateOf(form: Form, match: Match, order: Order): number {
  const number = (group: number) => Number(match[group]);
  switch (form) {
    case 'yearFirst':
      return utc(number(1), number(3), number(4)) + clock(match.slice(5));
    case 'yearLast': {
      const dayFirst = match[2] === '.' || order === 'day-month'; // points part them in this order only
      return utc(number(4), number(dayFirst ? 3 : 1), number(dayFirst ? 1 : 3)) + clock(match.slice(5));
    }
    case 'yearMonth':
      return utc(number(1), number(2), 1);
    case 'compact': {
      const likely = number(1) >= COMPACT_YEARS.from && number(1) <= COMPACT_YEARS.to;
      return likely ? utc(number(1), number(2), number(3)) : NaN;
    }
  }
}

/**
 * A part above 12 is the day; so is one that never changes, as in a column of firsts of the month. Where neither
 * tells, the month is first.
 */
function orderOf(cells: readonly string[]): Order {
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  for (const cell of cells) {
    const match = PATTERNS.yearLast.exec(cell);
    if (!match) continue;
    firsts.add(Number(match[1]));
    seconds.add(Number(match[3]));
  }
  if (Math.max(...firsts) > 12) return 'day-month';
  if (Math.max(...seconds) > 12) return 'month-day';
  return firsts.size === 1 && seconds.size > 1 ? 'day-month' : 'month-day';
}

/**
 * Milliseconds by row, NaN where one is missing; null where the column holds anything else than dates, all written in
 * the same way.
 */
export function datesIn(cells: readonly string[]): Float64Array | null {
  const first = cells.find((cell) => !isMissing(cell));
  const form = FORMS.find((each) => first !== undefined && PATTERNS[each].test(first));
  if (!form) return null;
  const order = form === 'yearLast' ? orderOf(cells) : 'month-day';
  const dates = new Float64Array(cells.length).fill(NaN);
  for (const [row, cell] of cells.entries()) {
    if (isMissing(cell)) continue;
    const match = PATTERNS[form].exec(cell);
    const date = match ? dateOf(form, match, order) : NaN;
    if (Number.isNaN(date)) return null;
    dates[row] = date;
  }
  return dates;
}
