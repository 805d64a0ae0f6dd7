/** A grid as a table of named columns with numbers, dates and labels in them, before one is chosen as the series. */
import type { DecimalMark, ImportChoices } from '../../protocol/importing';
import { cellsIn, cellText } from './tableCell';
import { columnOf, type Column } from './column';
import { withDurations } from './durations';
import { decimalMarkOf } from './numbers';
import type { Grid } from './grid';
import { headOf } from './header';
import { columnNames } from './columnNames';
import type { Repairs } from '../importing/repairs';
import { withoutSentinels } from '../importing/sentinels';
import { tableRows } from './tableRows';

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** The line of the file at which a row starts. */
  lineOf(row: number): number;
  /** As it stands in the file. */
  cellOf(row: number, column: number): string;
  readonly header: boolean;
  readonly decimal: DecimalMark;
  /** Whether 1.500 is a thousand or one and a half cannot be known. */
  readonly ambiguous: boolean;
};

/** As many as fit the memory; of a broken file, each column more would cost the time of a column. */
const MOST_CELLS = 40_000_000;
const MOST_COLUMNS = 10_000;
const mostColumns = (rows: number) => Math.min(MOST_COLUMNS, Math.max(1, Math.floor(MOST_CELLS / Math.max(1, rows))));

/** Cells that show how a file writes its numbers, from all over it. */
function* sampleCells(grid: Grid, rows: Uint32Array, width: number): Generator<string> {
  const stride = Math.max(1, Math.floor(rows.length / 500));
  const columns = Math.min(width, 40);
  for (let row = 0; row < rows.length; row += stride) {
    for (let at = 0; at < columns; at++) yield cellText(grid, rows[row]!, at);
  }
}

/** The words of the line above the table, if they are as many as it has columns. */
function namesAbove(grid: Grid, row: number, delimiter: string, width: number): readonly string[] | null {
  if (row < 0) return null;
  const { text, starts, firsts, ends } = grid;
  const line = text.slice(starts[row], ends[firsts[row + 1]! - 1]).replace(/^\s*(?:#+|%+|\/\/)\s*/, '');
  const cells = (delimiter === ' ' ? line.trim().split(/\s+/) : line.split(delimiter)).map((cell) =>
    cell.trim().replace(/^"(.*)"$/, '$1'),
  );
  const words = cells.filter((cell) => cell !== '' && Number.isNaN(Number(cell)));
  return cells.length === width && width > 1 && words.length === width ? cells : null;
}

/** A row of names that is one short: the first column is of the rows' own names, or the last one is empty. */
function shortNames(grid: Grid, row: number, width: number, rows: Uint32Array): readonly string[] | null {
  if (row < 0 || width < 3 || cellsIn(grid, row) !== width - 1) return null;
  const cells = Array.from({ length: width - 1 }, (_, at) => cellText(grid, row, at));
  if (cells.some((cell) => !Number.isNaN(Number(cell)))) return null;
  const empty = rows.subarray(0, 20).every((each) => cellText(grid, each, width - 1) === '');
  return empty ? [...cells, ''] : ['', ...cells];
}

/** A row of headings that each stand over several columns, in front of the names of these. */
function underHeads(heads: readonly string[], names: readonly string[]): readonly string[] {
  const filled = heads.filter((cell) => cell !== '').length;
  const again = new Set(names).size < names.length;
  if (!again || filled < 2 || filled === heads.length || heads.some((cell) => /^\d/.test(cell))) return names;
  let over = '';
  return names.map((name, at) => {
    over = heads[at] || over;
    return at === 0 ? heads[0] || name : `${over} ${name}`.trim();
  });
}

type Named = {
  readonly names: readonly string[] | null;
  /** Rows of the table above its first with data, and which of them has the names. */
  readonly heads: number;
  readonly at: number;
  /** The row above the table that has them, or -1. */
  readonly above: number;
};

const NONE: Named = { names: null, heads: 0, at: -1, above: -1 };

function namesOf(
  grid: Grid,
  delimiter: string,
  found: ReturnType<typeof tableRows>,
  decimal: DecimalMark,
  header: boolean | undefined,
): Named {
  const { width, rows, above } = found;
  if (header === false) return NONE;
  const head = headOf(grid, rows, width, decimal);
  const cellsOf = (row: number) => Array.from({ length: width }, (_, at) => cellText(grid, row, at));
  if (head.names >= 0) {
    const cells = cellsOf(rows[head.names]!);
    const upper = rows[head.names - 1] ?? (above >= 0 && cellsIn(grid, above) === width ? above : undefined);
    const names = upper === undefined ? cells : underHeads(cellsOf(upper), cells);
    return { names, heads: head.rows, at: head.names, above: -1 };
  }
  const other = namesAbove(grid, above, delimiter, width) ?? shortNames(grid, above, width, rows);
  if (other) return { names: other, heads: 0, at: -1, above };
  return header ? { names: cellsOf(rows[0]!), heads: 1, at: 0, above: -1 } : NONE;
}

/** Yields the share of the columns that have been read. `delimiter` is that of the grid. */
export function* tableOf(
  grid: Grid,
  delimiter: string,
  choices: ImportChoices,
  repairs: Repairs,
): Generator<number, Table | null> {
  const all = tableRows(grid, delimiter, repairs);
  const found = { ...all, width: Math.min(all.width, mostColumns(all.rows.length)) };
  const { width, rows, spoiled } = found;
  if (rows.length === 0) return null;
  const voted = decimalMarkOf(sampleCells(grid, rows, width), delimiter);
  const decimal = choices.decimal ?? voted.decimal;
  const { names: given, heads, at: named, above } = namesOf(grid, delimiter, found, decimal, choices.header);
  for (const row of found.preamble)
    if (row !== above) repairs.add('preamble', grid.lines[row]!, cellText(grid, row, 0));
  for (let head = 0; head < heads; head++) {
    if (head !== named) repairs.add('preamble', grid.lines[rows[head]!]!, cellText(grid, rows[head]!, 0));
  }
  const body = { grid, rows: rows.subarray(heads), spoiled };
  const reading = { decimal, dateOrder: choices.dateOrder ?? null };
  const unnamed: Column[] = [];
  for (let at = 0; at < width; at++) {
    unnamed.push(columnOf(body, at, '', width, reading));
    yield (at + 1) / width;
  }
  // A delimiter at the end of every line makes no column.
  while (unnamed.length > 1 && unnamed.at(-1)!.kind === 'empty' && !given?.[unnamed.length - 1]) unnamed.pop();
  const { names, changed } = columnNames(unnamed.length, given);
  const headerLine = grid.lines[named >= 0 ? rows[named]! : Math.max(0, above)]!;
  repairs.addMany('header-renamed', changed.length, [headerLine], changed[0]);
  repairs.addMany('too-many-columns', all.width - width, [headerLine]);
  const numbered = choices.sentinels === 'keep' ? unnamed : withoutSentinels(unnamed);
  const columns = withDurations(numbered.map((column, at) => ({ ...column, name: names[at]! })));
  return {
    columns,
    rows: body.rows.length,
    lineOf: (row) => grid.lines[body.rows[row]!] ?? 1,
    cellOf: (row, column) => cellText(grid, body.rows[row]!, column),
    header: given !== null,
    decimal,
    ambiguous: choices.decimal === undefined && voted.ambiguous,
  };
}
