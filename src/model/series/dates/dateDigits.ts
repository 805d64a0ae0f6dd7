/** The digits of dates and times of day, read one after the other. */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './calendar';

/** A place in a text that moves on with what is read. */
export type Cursor = { readonly text: string; at: number; readonly end: number; value: number; width: number };

const [ZERO, NINE, SPACE, PLUS, MINUS, POINT, COMMA, COLON] = [48, 57, 32, 43, 45, 46, 44, 58];
const [T, Z, A, P, M] = [84, 90, 65, 80, 77];

/** Reads up to `most` digits into `value`; how many there were is in `width`. */
export function digits(cursor: Cursor, most: number): boolean {
  let value = 0;
  let width = 0;
  while (width < most && cursor.at < cursor.end) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code < ZERO || code > NINE) break;
    value = value * 10 + code - ZERO;
    cursor.at++;
    width++;
  }
  cursor.value = value;
  cursor.width = width;
  return width > 0;
}

/** The code of the character here; 0 at the end. */
export const codeHere = ({ text, at, end }: Cursor): number => (at < end ? text.charCodeAt(at) : 0);
const upper = (code: number) => (code >= 97 && code <= 122 ? code - 32 : code);

function skipBlanks(cursor: Cursor): void {
  while (codeHere(cursor) === SPACE) cursor.at++;
}

/** 12 for `AM` and `PM` alike is the hour 0 of either half of the day. */
function half(cursor: Cursor, hour: number): number {
  skipBlanks(cursor);
  const letter = upper(codeHere(cursor));
  if ((letter !== A && letter !== P) || upper(cursor.text.charCodeAt(cursor.at + 1)) !== M) return hour;
  cursor.at += 2;
  return hour < 1 || hour > 12 ? NaN : (hour % 12) + (letter === P ? 12 : 0);
}

/** Milliseconds ahead of UTC. */
function zone(cursor: Cursor): number {
  skipBlanks(cursor);
  const sign = upper(codeHere(cursor));
  if (sign === Z) cursor.at++;
  if (/^(?:UTC|GMT)/.test(cursor.text.slice(cursor.at, cursor.at + 3))) cursor.at += 3;
  if (sign !== PLUS && sign !== MINUS) return 0;
  cursor.at++;
  if (!digits(cursor, 2) || cursor.width !== 2) return NaN;
  const hours = cursor.value;
  if (codeHere(cursor) === COLON) cursor.at++;
  const minutes = digits(cursor, 2) ? cursor.value : 0;
  if (minutes > 59 || hours > 14) return NaN;
  return (sign === MINUS ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

/** `HH.MM.SS`, as some loggers write it. */
function pointedTime(cursor: Cursor, hour: number): number {
  cursor.at++;
  if (!digits(cursor, 2) || cursor.width !== 2 || codeHere(cursor) !== POINT) return NaN;
  const minute = cursor.value;
  cursor.at++;
  if (!digits(cursor, 2) || cursor.width !== 2 || cursor.at !== cursor.end) return NaN;
  return hour > 23 || minute > 59 || cursor.value > 59
    ? NaN
    : hour * HOUR_MS + minute * MINUTE_MS + cursor.value * SECOND_MS;
}

/** `H:MM`, `H:MM:SS`, with fractions, AM or PM and a zone, to the end of the text: milliseconds from midnight UTC; else NaN. */
export function timeOfDay(cursor: Cursor): number {
  if (!digits(cursor, 2)) return NaN;
  let hour = cursor.value;
  if (codeHere(cursor) === POINT && cursor.width === 2) return pointedTime(cursor, hour);
  if (codeHere(cursor) !== COLON) return NaN;
  cursor.at++;
  if (!digits(cursor, 2) || cursor.width !== 2) return NaN;
  const minute = cursor.value;
  let second = 0;
  let fraction = 0;
  if (codeHere(cursor) === COLON) {
    cursor.at++;
    if (!digits(cursor, 2) || cursor.width !== 2) return NaN;
    second = cursor.value;
    const mark = codeHere(cursor);
    if (mark === POINT || mark === COMMA) {
      cursor.at++;
      if (!digits(cursor, 3)) return NaN;
      fraction = cursor.value * 10 ** (3 - cursor.width);
      digits(cursor, 6); // finer than a millisecond
    }
  }
  hour = half(cursor, hour);
  const ahead = cursor.at < cursor.end ? zone(cursor) : 0;
  const whole = hour === 24 ? minute === 0 && second === 0 : hour < 24;
  if (cursor.at !== cursor.end || !whole || minute > 59 || second > 59) return NaN;
  return hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + fraction - ahead;
}

/** What follows a date: nothing, or a time of day after a `T`, a comma or blanks. */
export function clockAfter(cursor: Cursor): number {
  if (cursor.at === cursor.end) return 0;
  const code = upper(codeHere(cursor));
  if (code !== T && code !== SPACE && code !== COMMA) return NaN;
  cursor.at++;
  skipBlanks(cursor);
  return timeOfDay(cursor);
}
