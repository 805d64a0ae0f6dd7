/**
 * Dates, read strictly. The language's own reading of text takes `sample 12` for a date and 30 February for 1 March,
 * and depends on the time zone. A date without a zone is taken as UTC.
 */
import type { DateOrder } from '../../protocol/importing';
import { DAY_MS, monthNamed, utc } from './calendar';
import { clockAfter, codeHere, digits, timeOfDay, type Cursor } from './dateDigits';

/**
 * How a column writes its dates: `yearFirst` 2020-01-31, 2020/1/31, 2020年1月31日; `yearMonth` 2020-01, 2020年1月, 2020M01;
 * `monthYear` 1/2020; `yearLast` 31.1.2020, 1/31/20; `named` 31 Jan 2020; `compact` 20200131, 20200131T1200; `quarter` 2020Q1; `week` 2020-W05;
 * `clock` 12:30, the time of day alone.
 */
export const DATE_FORMS = [
  'yearFirst',
  'yearMonth',
  'monthYear',
  'yearLast',
  'named',
  'compact',
  'quarter',
  'week',
  'clock',
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

const [SLASH, MINUS, POINT, YEAR, MONTH, DAY] = [47, 45, 46, 0x5e74, 0x6708, 0x65e5];
/** A compact date looks like any number of eight digits: only likely years count. */
const COMPACT_YEARS = { from: 1600, to: 2200 };
/** Years of two digits from here on are of the century before. */
const CENTURY = 70;

const isMark = (code: number) => code === SLASH || code === MINUS || code === POINT;

function yearFirst(cursor: Cursor): number {
  if (!digits(cursor, 4) || cursor.width !== 4) return NaN;
  const year = cursor.value;
  const mark = codeHere(cursor);
  if (!isMark(mark) && mark !== YEAR) return NaN;
  cursor.at++;
  if (!digits(cursor, 2)) return NaN;
  const month = cursor.value;
  if (codeHere(cursor) !== (mark === YEAR ? MONTH : mark)) return NaN;
  cursor.at++;
  if (!digits(cursor, 2)) return NaN;
  const day = cursor.value;
  if (mark === YEAR && codeHere(cursor) === DAY) cursor.at++;
  return utc(year, month, day) + clockAfter(cursor);
}

function yearMonth(cursor: Cursor): number {
  if (!digits(cursor, 4) || cursor.width !== 4) return NaN;
  const year = cursor.value;
  const mark = codeHere(cursor);
  const letter = mark === 77 || mark === 109; // M
  if (mark !== SLASH && mark !== MINUS && mark !== YEAR && !letter) return NaN;
  cursor.at++;
  if (!digits(cursor, 2)) return NaN;
  if (mark === YEAR && codeHere(cursor) === MONTH) cursor.at++;
  return cursor.at === cursor.end ? utc(year, cursor.value, 1) : NaN;
}

/** 01/2020 and 1-2020; with a point it would be a number. */
function monthYear(cursor: Cursor): number {
  if (!digits(cursor, 2)) return NaN;
  const month = cursor.value;
  const mark = codeHere(cursor);
  if (mark !== SLASH && mark !== MINUS) return NaN;
  cursor.at++;
  if (!digits(cursor, 4) || cursor.width !== 4) return NaN;
  return cursor.at === cursor.end ? utc(cursor.value, month, 1) : NaN;
}

function yearLast(cursor: Cursor, order: DateOrder): number {
  if (!digits(cursor, 2)) return NaN;
  const first = cursor.value;
  const mark = codeHere(cursor);
  if (!isMark(mark)) return NaN;
  cursor.at++;
  if (!digits(cursor, 2)) return NaN;
  const second = cursor.value;
  if (codeHere(cursor) !== mark) return NaN;
  cursor.at++;
  if (!digits(cursor, 4) || (cursor.width !== 4 && cursor.width !== 2)) return NaN;
  const year = cursor.width === 4 ? cursor.value : cursor.value + (cursor.value < CENTURY ? 2000 : 1900);
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return utc(year, month, day) + clockAfter(cursor);
}

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\\s+)?';
const NAME = '([a-zäéû]{3,9}\\.?)';
const YEAR_DIGITS = '(\\d{4}|\\d{2})';
/** Day, month, year in the groups; the rest may be a time of day. */
const NAMED: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [day: number, month: number, year: number];
}[] = [
  {
    pattern: new RegExp(`^${WEEKDAY}(\\d{1,2})[-\\s/.]+${NAME}[-\\s/,.]+${YEAR_DIGITS}(?!\\d)`, 'i'),
    order: [1, 2, 3],
  },
  {
    pattern: new RegExp(`^${WEEKDAY}${NAME}[-\\s/]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s]\\s*(\\d{4})`, 'i'),
    order: [2, 1, 3],
  },
  { pattern: new RegExp(`^(\\d{4})[-\\s/]*${NAME}[-\\s/]*(\\d{1,2})(?!\\d)`, 'i'), order: [3, 2, 1] },
  { pattern: new RegExp(`^${NAME}[-\\s/,]*(\\d{4})$`, 'i'), order: [0, 1, 2] },
  { pattern: new RegExp(`^${NAME}[-/'](\\d{2})$`, 'i'), order: [0, 1, 2] },
  { pattern: new RegExp(`^(\\d{4})[-\\s/]*${NAME}$`, 'i'), order: [0, 2, 1] },
];

function named({ text, at, end }: Cursor): number {
  const cell = text.slice(at, end);
  for (const { pattern, order } of NAMED) {
    const match = pattern.exec(cell);
    const month = monthNamed(match?.[order[1]] ?? '');
    if (!match || month === 0 || /^m?\d/i.test(match[order[1]]!)) continue;
    const year =
      Number(match[order[2]]) + (match[order[2]]!.length === 4 ? 0 : Number(match[order[2]]) < CENTURY ? 2000 : 1900);
    const rest = { text: cell, at: match[0].length, end: cell.length, value: 0, width: 0 };
    return utc(year, month, order[0] === 0 ? 1 : Number(match[order[0]])) + clockAfter(rest);
  }
  return NaN;
}

function compact({ text, at, end }: Cursor): number {
  const match = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?Z?)?$/i.exec(text.slice(at, end));
  if (!match) return NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < COMPACT_YEARS.from || year > COMPACT_YEARS.to || hour > 23 || minute > 59 || second > 59) return NaN;
  return utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}

function quarter({ text, at, end }: Cursor): number {
  const cell = text.slice(at, end);
  const yearAhead = /^(\d{4})[-\s/:]?(?:Q([1-4])|年?第?([1-4])季度?)$/i.exec(cell);
  const yearBehind = /^Q([1-4])[-\s/:']?(\d{4})$/i.exec(cell);
  if (yearAhead) return utc(Number(yearAhead[1]), Number(yearAhead[2] ?? yearAhead[3]) * 3 - 2, 1);
  return yearBehind ? utc(Number(yearBehind[2]), Number(yearBehind[1]) * 3 - 2, 1) : NaN;
}

/** The Monday of a week, or a day of it, as ISO 8601 counts: the first week has the 4th of January. */
function week({ text, at, end }: Cursor): number {
  const [, year, number, day = '1'] = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/i.exec(text.slice(at, end)) ?? [];
  if (year === undefined || Number(number) < 1 || Number(number) > 53) return NaN;
  const fourth = utc(Number(year), 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  return monday + ((Number(number) - 1) * 7 + Number(day) - 1) * DAY_MS;
}

/** No date is written in more characters. */
const LONGEST = 60;

/** Milliseconds since 1970 in UTC of a part of the text, or NaN where it is no date of that form. */
export function dateAt(text: string, start: number, end: number, form: DateForm, order: DateOrder): number {
  if (end - start > LONGEST) return NaN;
  const cursor: Cursor = { text, at: start, end, value: 0, width: 0 };
  switch (form) {
    case 'yearFirst':
      return yearFirst(cursor);
    case 'yearMonth':
      return yearMonth(cursor);
    case 'monthYear':
      return monthYear(cursor);
    case 'yearLast':
      return yearLast(cursor, order);
    case 'named':
      return named(cursor);
    case 'compact':
      return compact(cursor);
    case 'quarter':
      return quarter(cursor);
    case 'week':
      return week(cursor);
    case 'clock':
      return timeOfDay(cursor);
  }
}

export const dateIn = (cell: string, form: DateForm, order: DateOrder): number =>
  dateAt(cell, 0, cell.length, form, order);

const PLAIN = /^[-+]?\d*[.,]?\d*$/;

/** The form in which the cell is a date, in either order of day and month; null where it is none. */
export function formOf(cell: string): DateForm | null {
  if (cell.length < 4 || cell.length > LONGEST) return null;
  const isDate = (form: DateForm) =>
    !Number.isNaN(dateIn(cell, form, 'dmy')) || (form === 'yearLast' && !Number.isNaN(dateIn(cell, form, 'mdy')));
  // Most cells are numbers, and only those of one form are written like one.
  if (PLAIN.test(cell)) return isDate('compact') ? 'compact' : null;
  return DATE_FORMS.find(isDate) ?? null;
}
