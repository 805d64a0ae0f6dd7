/** Text as rows of cells, all equally many; the lines that are no such row are listed. */
import Papa from 'papaparse';
import type { SkipReason } from '../protocol/series';
import { delimiterOf, type Delimiter } from './delimiter';
import { accepted, refused, type Result } from './result';

/** A line that was left out or repaired; lines count from 1. */
export type Skipped = { readonly line: number; readonly reason: SkipReason };
export type Rows = {
  readonly delimiter: Delimiter;
  readonly cells: readonly (readonly string[])[]; // [row][column]
  /** The line at which each row starts. */
  readonly lines: readonly number[];
  readonly skipped: readonly Skipped[];
};

type Row = readonly string[];

const isBlank = (row: Row) => row.length === 1 && row[0]!.trim() === '';
const lineBreaks = (row: Row) =>
  row.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

function startLines(rows: readonly Row[]): readonly number[] {
  let line = 1;
  return rows.map((row) => {
    const start = line;
    line += 1 + lineBreaks(row);
    return start;
  });
}

/** The most common number of cells; the larger of two that are equally common. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (!isBlank(row)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const ranked = [...counts].sort(([widthA, countA], [widthB, countB]) => countB - countA || widthB - widthA);
  return ranked[0]?.[0] ?? 0;
}

function flaw(row: Row, width: number): SkipReason | null {
  if (isBlank(row)) return 'blank';
  if (row.length === width) return null;
  return row.length < width ? 'too-few-cells' : 'too-many-cells';
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** The first line with a quotation mark too many or too few is a refusal: the rest of the file would be guesswork. */
export function rowsOf(text: string): Result<Rows> {
  const tidy = withoutLastBreaks(text.replaceAll(/\r\n?/g, '\n'));
  const delimiter = delimiterOf(tidy);
  const { data, errors } = Papa.parse<string[]>(tidy, {
    delimiter,
    newline: '\n',
    header: false,
    dynamicTyping: false,
  });
  const starts = startLines(data);
  const misquoted = errors.find((error) => error.type === 'Quotes');
  if (misquoted) return refused({ code: 'quotes', line: starts[misquoted.row ?? 0] ?? 1 });
  const width = usualWidth(data);
  if (width === 0) return refused({ code: 'empty' });

  const cells: Row[] = [];
  const lines: number[] = [];
  const skipped: Skipped[] = [];
  data.forEach((row, at) => {
    const reason = flaw(row, width);
    if (reason) {
      skipped.push({ line: starts[at]!, reason });
    } else {
      for (const [column, cell] of row.entries()) row[column] = cell.trim();
      cells.push(row);
      lines.push(starts[at]!);
    }
  });
  return accepted({ delimiter, cells, lines, skipped });
}
