/** Days and months as UTC has them, without leap seconds. */

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 1000;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** `month` from 1. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** Milliseconds since 1970 in UTC, or NaN where there is no such day. */
export function utc(year: number, month: number, day: number): number {
  if (!(year >= FIRST_YEAR && year <= 9999 && month >= 1 && day >= 1 && day <= daysIn(year, month))) return NaN;
  return Date.UTC(year, month - 1, day);
}

/** The date `months` months later; the day of the month is kept as far as the month has it. */
export function monthsLater(date: number, months: number): number {
  const day = new Date(date);
  const all = day.getUTCFullYear() * 12 + day.getUTCMonth() + months;
  const year = Math.floor(all / 12);
  const month = (((all % 12) + 12) % 12) + 1;
  const clock = ((date % DAY_MS) + DAY_MS) % DAY_MS;
  return Date.UTC(year, month - 1, Math.min(day.getUTCDate(), daysIn(year, month))) + clock;
}

/** Months since the year 0. */
export function monthOrdinal(date: number): number {
  const day = new Date(date);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

const NAMES: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen'],
  ['feb', 'fév', 'fev', 'févr'],
  ['mar', 'mär', 'mrz', 'mars'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'août', 'aoû', 'ago'],
  ['sep', 'sept', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];
const LONG_NAMES =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember)$/;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The month, from 1, of a name such as `Jan`, `March`, `Sept.`, `M03`, `三月` or `3月`; 0 for any other word. */
export function monthNamed(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const chinese = /^(.{1,2})月(?:份)?$/.exec(name)?.[1];
  if (chinese) return /^\d+$/.test(chinese) ? inYear(Number(chinese)) : CHINESE.indexOf(chinese) + 1;
  const numbered = /^m?(\d{1,2})$/.exec(name)?.[1];
  if (numbered) return inYear(Number(numbered));
  const short = LONG_NAMES.test(name) ? name.slice(0, 3) : name;
  return NAMES.findIndex((names) => names.includes(short)) + 1;
}
const inYear = (month: number) => (month >= 1 && month <= 12 ? month : 0);
