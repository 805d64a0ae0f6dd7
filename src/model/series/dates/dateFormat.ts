/** How the dates of a column are written, in words such as `D.M.YYYY`, and in which order day and month stand. */
import type { DateOrder } from '../../protocol/importing';
import { monthNamed } from './calendar';
import { dateIn, type DateForm } from './dates';
import { spacingOf } from './spacing';

export type Order = { readonly order: DateOrder; readonly ambiguous: boolean };

/** Whether the dates, read in that order, are at even distances. */
function isEven(cells: readonly string[], order: DateOrder): boolean {
  const dates = new Set(cells.map((cell) => dateIn(cell, 'yearLast', order)).filter((date) => !Number.isNaN(date)));
  const { irregular, absent } = spacingOf(Float64Array.from(dates).sort(), true, null);
  return dates.size > 2 && !irregular && absent <= dates.size / 5;
}

function falls(cells: readonly string[], order: DateOrder): number {
  const dates = cells.map((cell) => dateIn(cell, 'yearLast', order));
  const down = dates.filter((date, at) => at > 0 && date < dates[at - 1]!).length;
  return Math.min(down, dates.length - 1 - down); // the newest may be first
}

/**
 * A part above 12 is the day. Points part a date in the order day, month, year only. Otherwise the order in which the
 * dates are at even distances, as where the first of each month is written; where that does not tell, it is ambiguous,
 * and the order that rises, or the one with the month first, is taken meanwhile.
 */
export function orderOf(cells: readonly string[]): Order {
  const parts = cells.flatMap((cell) => {
    const match = /^(\d{1,2})([-/.])(\d{1,2})\2/.exec(cell);
    return match ? [{ first: Number(match[1]), mark: match[2], second: Number(match[3]) }] : [];
  });
  if (parts.length === 0) return { order: 'mdy', ambiguous: false };
  const dayFirst = parts.filter(({ first }) => first > 12).length;
  const monthFirst = parts.filter(({ second }) => second > 12).length;
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', ambiguous: false };
  if (parts.some(({ mark }) => mark === '.')) return { order: 'dmy', ambiguous: false };
  const [dmy, mdy] = [isEven(cells, 'dmy'), isEven(cells, 'mdy')];
  if (dmy !== mdy) return { order: dmy ? 'dmy' : 'mdy', ambiguous: false };
  return { order: falls(cells, 'dmy') < falls(cells, 'mdy') ? 'dmy' : 'mdy', ambiguous: true };
}

function clockFormat(rest: string): string {
  if (/^\d\d\.\d\d\.\d\d$/.test(rest)) return 'HH.mm.ss';
  const match = /^(\D*)(\d{1,2}):\d{2}(:\d{2})?([.,]\d+)?(.*)$/.exec(rest);
  if (!match) return rest;
  const [, before = '', hour = '', second, fraction, after = ''] = match;
  const fine = fraction ? fraction[0]! + 'S'.repeat(Math.min(3, fraction.length - 1)) : '';
  const zone = after.replace(/[+-]\d{2}:?\d{2}/, '±HH:mm').replace(/[ap]m/i, 'AM');
  return `${before}${hour.length === 2 ? 'HH' : 'H'}:mm${second ? ':ss' : ''}${fine}${zone}`;
}

/**
 * The part of a cell that the pattern's group finds, as its letter: twice where it has two digits always, and with 年 and
 * 月 only where a zero shows that.
 */
function partFormat(cells: readonly string[], part: RegExp, letter: string): string {
  const parts = cells.map((cell) => part.exec(cell)?.[1] ?? '');
  const single = cells[0]?.includes('年')
    ? !parts.some((each) => each.startsWith('0'))
    : parts.some((each) => each.length === 1);
  return single ? letter : letter + letter;
}

/** `cells` are dates of that form, of which the first shows the marks. */
export function formatOf(all: readonly string[], form: DateForm, order: DateOrder): string {
  const cells = all.filter((cell) => !Number.isNaN(dateIn(cell, form, order)));
  const cell = cells[0] ?? '';
  const part = (pattern: RegExp, letter: string) => partFormat(cells, pattern, letter);
  switch (form) {
    case 'yearFirst': {
      const [date = '', first = '-', second = '-', last = ''] = /^\d{4}(\D)\d+(\D)\d+(日?)/.exec(cell) ?? [];
      const [month, day] = [part(/^\d{4}\D(\d+)/, 'M'), part(/^\d{4}\D\d+\D(\d+)/, 'D')];
      return `YYYY${first}${month}${second}${day}${last}${clockFormat(cell.slice(date.length))}`;
    }
    case 'yearMonth': {
      const [, mark = '-', last = ''] = /^\d{4}(\D)\d+(月?)/.exec(cell) ?? [];
      return `YYYY${mark.toUpperCase() === 'M' ? "'M'" : mark}${part(/^\d{4}\D(\d+)/, 'M')}${last}`;
    }
    case 'monthYear':
      return `${part(/^(\d+)/, 'M')}${/\D/.exec(cell)?.[0] ?? '/'}YYYY`;
    case 'yearLast': {
      const [date = '', mark = '/', year = ''] = /^\d+(\D)\d+\D(\d+)/.exec(cell) ?? [];
      const [first, second] = order === 'dmy' ? ['D', 'M'] : ['M', 'D'];
      const parts = [part(/^(\d+)/, first!), part(/^\d+\D(\d+)/, second!), 'Y'.repeat(year.length)];
      return parts.join(mark) + clockFormat(cell.slice(date.length));
    }
    case 'named': {
      const [date = cell, clock = ''] = /^(.*?)([T ,]+\d{1,2}:.*)?$/.exec(cell)?.slice(1) ?? [];
      const day = date
        .replace(/\d{4}/, 'YYYY')
        .replace(/\p{L}{3,9}/gu, (word) => (monthNamed(word) > 0 ? 'MMM' : word))
        .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*/i, 'ddd')
        .replace(/\d{1,2}/, part(/(?<![\d:])(\d{1,2})(?![\d:])/, 'D'));
      return day + clockFormat(clock);
    }
    case 'compact':
      return `YYYYMMDD${cell.slice(8).replace(/\d{6}/, 'HHmmss').replace(/\d{4}/, 'HHmm')}`;
    case 'quarter':
      return cell.replace(/\d{4}/, 'YYYY').replace(/\d/, '#');
    case 'week':
      return cell
        .replace(/^\d{4}/, 'YYYY')
        .replace(/(?<=W)\d{2}/i, 'ww')
        .replace(/(?<=ww-?)\d/, 'E');
    case 'clock':
      return clockFormat(cell);
  }
}
