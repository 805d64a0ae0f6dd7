/** How the dates of a column are written, in words such as `D.M.YYYY`, and in which order day and month stand. */
import type { DateOrder } from '../protocol/importing';
import { dateIn, type DateForm } from './dates';

export type Order = { readonly order: DateOrder; readonly ambiguous: boolean };

/**
 * A part above 12 is the day; so is one that never changes, as in a column of firsts of the month. Points part a date in
 * the order day, month, year only, unless a part says otherwise. Where nothing tells, slashes have the month first.
 */
export function orderOf(cells: readonly string[]): Order {
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  let points = false;
  for (const cell of cells) {
    const match = /^(\d{1,2})([-/.])(\d{1,2})\2/.exec(cell);
    if (!match) continue;
    firsts.add(Number(match[1]));
    seconds.add(Number(match[3]));
    points ||= match[2] === '.';
  }
  const dayFirst = [...firsts].some((part) => part > 12);
  const monthFirst = [...seconds].some((part) => part > 12);
  if (dayFirst !== monthFirst) return { order: dayFirst ? 'dmy' : 'mdy', ambiguous: false };
  if (points) return { order: 'dmy', ambiguous: false };
  if (firsts.size === 1 && seconds.size > 1) return { order: 'dmy', ambiguous: false };
  if (seconds.size === 1 && firsts.size > 1) return { order: 'mdy', ambiguous: false };
  return { order: 'mdy', ambiguous: true };
}

/** `01` stands for two digits, `1` for one or two. */
const padded = (part: string, name: string) => (part.startsWith('0') ? name + name : name);

function clockFormat(rest: string): string {
  const match = /^(\D*)(\d{1,2}):\d{2}(:\d{2})?([.,]\d+)?(.*)$/.exec(rest);
  if (!match) return rest;
  const [, before = '', hour = '', second, fraction, after = ''] = match;
  const fine = fraction ? fraction[0]! + 'S'.repeat(Math.min(3, fraction.length - 1)) : '';
  const zone = after.replace(/[+-]\d{2}:?\d{2}/, '±HH:mm').replace(/[ap]m/i, 'AM');
  return `${before}${hour.length === 2 ? 'HH' : 'H'}:mm${second ? ':ss' : ''}${fine}${zone}`;
}

/** Of a date by itself; `cells` tell whether days and months are written with a leading zero. */
function dateFormat(cells: readonly string[], form: DateForm, order: DateOrder): string {
  const cell = cells[0] ?? '';
  const zero = (pattern: RegExp) =>
    cells.map((each) => pattern.exec(each)?.[1] ?? '').find((part) => /^0|^\d$/.test(part)) ?? '';
  switch (form) {
    case 'yearFirst': {
      const month = padded(zero(/^\d{4}\D(\d+)/), 'M');
      const day = padded(zero(/^\d{4}\D\d+\D(\d+)/), 'D');
      const [, first = '-', second = '-', third = ''] = /^\d{4}(\D)\d+(\D)\d+(日?)/.exec(cell) ?? [];
      return `YYYY${first}${month}${second}${day}${third}${clockFormat(cell.slice(/^\d{4}\D\d+\D\d+日?/.exec(cell)?.[0].length))}`;
    }
    case 'yearMonth': {
      const [, mark = '-', last = ''] = /^\d{4}(\D)\d+(月?)/.exec(cell) ?? [];
      return `YYYY${mark}${padded(zero(/^\d{4}\D(\d+)/), 'M')}${last}`;
    }
    case 'yearLast': {
      const [all = '', mark = '/', year = ''] = /^\d+(\D)\d+\D(\d+)/.exec(cell) ?? [];
      const first = padded(zero(/^(\d+)/), order === 'dmy' ? 'D' : 'M');
      const second = padded(zero(/^\d+\D(\d+)/), order === 'dmy' ? 'M' : 'D');
      return `${first}${mark}${second}${mark}${'Y'.repeat(year.length)}${clockFormat(cell.slice(all.length))}`;
    }
    case 'named':
      return cell
        .replace(/\d{4}/, 'YYYY')
        .replace(/\p{L}{3,9}/u, 'MMM')
        .replace(/(?<![\d:])\d{1,2}(?![\d:])/, 'D')
        .replace(/\d{1,2}:.*$/, (clock) => clockFormat(clock));
    case 'compact':
      return `YYYYMMDD${cell.slice(8).replace(/\d{6}/, 'HHmmss').replace(/\d{4}/, 'HHmm')}`;
    case 'quarter':
      return cell
        .replace(/\d{4}/, 'YYYY')
        .replace(/(?<=Q|q|第|年)\d/, '#')
        .replace(/^\d(?=季)/, '#');
    case 'week':
      return cell
        .replace(/^\d{4}/, 'YYYY')
        .replace(/(?<=W)\d{2}/i, 'ww')
        .replace(/(?<=ww-?)\d/, 'E');
    case 'clock':
      return clockFormat(cell);
  }
}

/** `cells` are dates of that form. */
export function formatOf(cells: readonly string[], form: DateForm, order: DateOrder): string {
  const dates = cells.filter((cell) => !Number.isNaN(dateIn(cell, form, order)));
  return dateFormat(dates, form, order);
}
