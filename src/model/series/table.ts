/** Rows of cells as a table of named columns with numbers and dates in them, before one is chosen as the series. */
import { columnOf, type Column } from './column';
import type { Delimiter } from './delimiter';
import { columnNames, hasHeader } from './header';
import { decimalMarkOf } from './numbers';
import type { Rows, Skipped } from './rows';

export type Table = {
  readonly columns: readonly Column[];
  /** The line of the file at which each row starts. */
  readonly lines: readonly number[]; // [row]
  readonly header: boolean;
  readonly delimiter: Delimiter;
  readonly skipped: readonly Skipped[];
};

/** Enough to see how a file writes its numbers. */
const SAMPLE_ROWS = 1000;

export function tableOf({ cells, lines, delimiter, skipped }: Rows): Table {
  const decimal = decimalMarkOf(cells.slice(0, SAMPLE_ROWS).flat(), delimiter);
  const header = hasHeader(cells, decimal);
  const body = header ? cells.slice(1) : cells;
  const names = columnNames(cells[0]?.length ?? 0, header ? (cells[0] ?? null) : null);
  const cellsOf = (at: number) => body.map((row) => row[at]!);
  const columns = names.map((name, at) => columnOf(name, cellsOf(at), decimal));
  return { columns, lines: header ? lines.slice(1) : lines, header, delimiter, skipped };
}
