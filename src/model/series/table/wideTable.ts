/** A wide table, a row a year and a column a month (or quarter), or a row a day and a column an hour, as one long series. */
import { HOUR_MS, monthNamed, monthsLater } from '../dates/calendar';
import type { Column } from './column';
import type { TimeColumn } from '../dates/timeColumn';

export type Wide = {
  /** The columns read one after the other in each row. */
  readonly columns: readonly Column[];
  readonly unit: 'month' | 'hour';
  /** Units from one column to the next. */
  readonly size: number;
  /** Of the first column. */
  readonly offset: number;
};

const QUARTER = /^(?:q|qtr|quarter\s*)([1-4])$/i;
const HOUR = /^(?:h|hr|hour[ _]?)?(\d{1,2})(?::00)?(?:h)?$/i;

function numbered(names: readonly string[], first: number, read: (name: string) => number): boolean {
  return names.every((name, at) => read(name) === first + at);
}

const quarterOf = (name: string) => Number(QUARTER.exec(name)?.[1] ?? NaN);
const hourOf = (name: string) => Number(HOUR.exec(name)?.[1] ?? NaN);

/** Neighbouring columns of numbers whose names are the twelve months, the four quarters, or the hours of a day. */
export function wideColumns(columns: readonly Column[], years: boolean): Wide | null {
  const kinds = years
    ? [
        { length: 12, first: 1, read: monthNamed, unit: 'month', size: 1 } as const,
        { length: 4, first: 1, read: quarterOf, unit: 'month', size: 3 } as const,
      ]
    : [
        { length: 24, first: 0, read: hourOf, unit: 'hour', size: 1 } as const,
        { length: 24, first: 1, read: hourOf, unit: 'hour', size: 1 } as const,
      ];
  for (const { length, first, read, unit, size } of kinds) {
    for (let start = 0; start + length <= columns.length; start++) {
      const run = columns.slice(start, start + length);
      const names = run.map(({ name }) => name);
      const readable = run.every(({ kind }) => kind === 'number' || kind === 'empty');
      if (readable && numbered(names, first, read)) return { columns: run, unit, size, offset: 0 };
    }
  }
  return null;
}

/** Without names of months: so many columns beside that of the years. */
export function unnamedWide(columns: readonly Column[]): Wide | null {
  const unit = { columns, offset: 0 } as const;
  if (columns.length === 12) return { ...unit, unit: 'month', size: 1 };
  if (columns.length === 4) return { ...unit, unit: 'month', size: 3 };
  return columns.length === 24 ? { ...unit, unit: 'hour', size: 1 } : null;
}

export const wideName = ({ columns }: Wide): string => `${columns[0]!.name}…${columns.at(-1)!.name}`;

/** One row a cell: times and numbers in the order of the rows, and of the columns within each. */
export function lengthened(
  wide: Wide,
  time: TimeColumn,
): { readonly times: Float64Array; readonly numbers: Float64Array } {
  const { columns, unit, size } = wide;
  const times = new Float64Array(time.values.length * columns.length);
  const numbers = new Float64Array(times.length);
  time.values.forEach((start, row) => {
    columns.forEach((column, at) => {
      const index = row * columns.length + at;
      times[index] = start !== start ? NaN : unit === 'month' ? monthsLater(start, at * size) : start + at * HOUR_MS;
      numbers[index] = column.numbers[row] ?? NaN;
    });
  });
  return { times, numbers };
}
