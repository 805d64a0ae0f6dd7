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

function kindOf(rows: number, count: number, missing: number): ColumnKind {
  if (missing === rows) return 'empty';
  return count > 0 && count >= SHARE_OF_NUMBERS * (rows - missing) ? 'number' : 'text';
}

/** Dates count as no numbers, be they written in digits only. */
export function columnOf(name: string, cells: readonly string[], decimal: DecimalMark): Column {
  const dates = datesIn(cells);
  const numbers = new Float64Array(cells.length).fill(NaN);
  let count = 0;
  let missing = 0;
  for (const [row, cell] of cells.entries()) {
    const value = dates ? NaN : numberIn(cell, decimal);
    numbers[row] = value;
    if (!Number.isNaN(value)) count++;
    else if (isMissing(cell)) missing++;
  }
  return { name, kind: dates ? 'date' : kindOf(cells.length, count, missing), cells, numbers, dates, count, missing };
}
