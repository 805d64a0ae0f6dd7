/** One column of a table: its cells, what they are, and the numbers or dates in them. */
import type { ColumnKind } from '../protocol/series';
import { datesIn } from './dates';
import { isMissing, numberIn, type DecimalMark } from './numbers';

export type Column = {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly cells: readonly string[]; // [row], trimmed
  /** NaN where the cell is missing or holds no number. */
  readonly numbers: Float64Array; // [row]
  /** Milliseconds since 1970 in UTC, NaN where missing; null where the column is not all dates. */
  readonly dates: Float64Array | null; // [row]
  /** How many cells hold a number, and how many hold nothing. */
  readonly count: number;
  readonly missing: number;
};

/** A column is one of numbers if so many of its cells are; the rest count as missing values. */
const SHARE_OF_NUMBERS = 0.8;

function kindOf(rows: number, count: number, missing: number, dates: Float64Array | null): ColumnKind {
  if (dates) return 'date';
  if (missing === rows) return 'empty';
  return count > 0 && count >= SHARE_OF_NUMBERS * (rows - missing) ? 'number' : 'text';
}

export function columnOf(name: string, cells: readonly string[], decimal: DecimalMark): Column {
  const numbers = Float64Array.from(cells, (cell) => numberIn(cell, decimal));
  const count = numbers.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0);
  const missing = cells.filter(isMissing).length;
  const dates = datesIn(cells);
  return { name, kind: kindOf(cells.length, count, missing, dates), cells, numbers, dates, count, missing };
}
