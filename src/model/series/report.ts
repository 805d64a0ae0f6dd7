/** What was understood of a file, for its owner to check. */
import type { ImportReport } from '../protocol/series';
import type { Column } from './column';
import type { Table } from './table';
import type { TimeColumn } from './timeColumn';

type Understood = {
  readonly fileName: string;
  readonly column: Column;
  readonly timeColumn: TimeColumn;
  readonly missing: number;
  /** Rows whose cell in the column is no number and counts as missing. */
  readonly badRows: readonly number[];
};

const LISTED_LINES = 20;

export function reportOf(table: Table, { fileName, column, timeColumn, missing, badRows }: Understood): ImportReport {
  const bad = badRows.map((row) => ({ line: table.lines[row]!, reason: 'not-a-number' as const }));
  const skipped = [...table.skipped, ...bad].sort((a, b) => a.line - b.line);
  return {
    fileName,
    rows: table.lines.length,
    columns: table.columns.map(({ name, kind, count, missing: empty }) => ({ name, kind, count, missing: empty })),
    column: column.name,
    timeColumn: timeColumn.columns.map(({ name }) => name).join(' ') || null,
    header: table.header,
    delimiter: table.delimiter,
    missing,
    skipped: skipped.slice(0, LISTED_LINES),
    skippedCount: skipped.length,
  };
}
