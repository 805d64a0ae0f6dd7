/** Which rows of a grid are the table: without blank lines, remarks, and what stands above and below. */
import { cellsIn, cellText } from './tableCell';
import { formOf } from '../dates/dates';
import { isMissing, numberIn } from './numbers';
import { isBlankCode, type Grid } from './grid';
import type { Repairs } from '../importing/repairs';

export type TableRows = {
  /** The usual number of cells. */
  readonly width: number;
  readonly rows: Uint32Array; // of the grid
  /** Rows with cells too many, among them. */
  readonly spoiled: ReadonlySet<number>;
  /** Rows above the table, remarks apart. */
  readonly preamble: readonly number[];
  /** The last row or remark above the table, which may hold the names; -1 where there is none. */
  readonly above: number;
};

const FOOTER_WORD =
  /^(?:(?:sub|grand )?total|sums?|average|avg|mean|median|min|max|summe|gesamt|mittelwert|合计|总计|小计|平均|平均值)\s*[:：]?$/i;
const MOST_FOOTERS = 5;
const REMARKS = ['#', '//', '%'];

const isValue = (cell: string) =>
  formOf(cell) !== null || !Number.isNaN(numberIn(cell, '.')) || !Number.isNaN(numberIn(cell, ','));

function isBlank({ text, starts, ends, firsts }: Grid, row: number, delimiter: number): boolean {
  const end = ends[firsts[row + 1]! - 1] ?? starts[row]!;
  for (let at = starts[row]!; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== delimiter && !isBlankCode(code)) return false;
  }
  return true;
}

/** A `#` alone may be the name of a column of numbers. */
function isRemark({ text, starts }: Grid, row: number): boolean {
  const start = starts[row]!;
  const code = text.charCodeAt(start);
  if (code > 47 || code < 35) return false; // no sign of a remark, as nearly always
  const sign = REMARKS.find((each) => text.startsWith(each, start));
  return sign !== undefined && !/^#["']?\s*[,;\t|]/.test(text.slice(start, start + 8));
}

/** The most common number of cells; the larger of two that are equally common. */
function usualWidth(grid: Grid, rows: readonly number[]): number {
  const counts = new Map<number, number>();
  // Neighbours have the same number nearly always.
  let width = -1;
  let alike = 0;
  const note = () => counts.set(width, (counts.get(width) ?? 0) + alike);
  for (const row of rows) {
    const cells = cellsIn(grid, row);
    if (cells === width) {
      alike++;
      continue;
    }
    if (alike > 0) note();
    width = cells;
    alike = 1;
  }
  if (alike > 0) note();
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether all cells but the first are empty. */
function isAlone(grid: Grid, row: number, width: number): boolean {
  for (let at = 1; at < width; at++) if (cellText(grid, row, at) !== '') return false;
  return true;
}

/** Cells after the width that hold nothing are no more than a delimiter at the end of the line. */
function overflows(grid: Grid, row: number, width: number): boolean {
  for (let at = width; at < cellsIn(grid, row); at++) if (cellText(grid, row, at) !== '') return true;
  return false;
}

export function tableRows(grid: Grid, delimiter: string, repairs: Repairs): TableRows {
  const lineOf = (row: number) => grid.lines[row]!;
  const firstCell = (row: number) => cellText(grid, row, 0);
  const code = delimiter.charCodeAt(0);
  const filled: number[] = [];
  const blanks: number[] = [];
  const remarks: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    if (isBlank(grid, row, code)) blanks.push(row);
    else if (isRemark(grid, row)) remarks.push(row);
    else filled.push(row);
  }
  const width = usualWidth(grid, filled);
  const whole = (row: number) => cellsIn(grid, row) === width;

  // A title may have the delimiters of a whole row behind it.
  const isTitle = (row: number) => width > 2 && isAlone(grid, row, width) && !isValue(firstCell(row));
  let from = 0;
  while (from < filled.length && (!whole(filled[from]!) || isTitle(filled[from]!))) from++;
  if (from === filled.length) from = Math.max(0, filled.findIndex(whole));
  let to = filled.length;
  const isFooter = (row: number) => {
    if (width < 2) return false;
    const cell = firstCell(row);
    return FOOTER_WORD.test(cell) || (!whole(row) && !isMissing(cell) && !isValue(cell));
  };
  while (to > from + 1 && (filled.length - to < MOST_FOOTERS || !whole(filled[to - 1]!)) && isFooter(filled[to - 1]!))
    to--;

  const first = filled[from] ?? grid.rows;
  const last = filled.at(-1) ?? 0;
  const inner = blanks.filter((row) => row < last);
  const above = Math.max(filled[from - 1] ?? -1, remarks.filter((row) => row < first).at(-1) ?? -1);
  repairs.addMany('blank', inner.length, inner.map(lineOf));
  const remarkText = remarks[0] === undefined ? '' : firstCell(remarks[0]);
  repairs.addMany('comment', remarks.length, remarks.map(lineOf), remarkText);
  for (const row of filled.slice(to)) repairs.add('footer', lineOf(row), firstCell(row));

  // Whether the first column holds words, so that one alone may be a row that was cut off.
  const words = !filled.slice(from, from + 20).some((row, index) => index > 0 && isValue(firstCell(row)));
  const rows = new Uint32Array(to - from);
  const spoiled = new Set<number>();
  let length = 0;
  for (let at = from; at < to; at++) {
    const row = filled[at]!;
    const cells = cellsIn(grid, row);
    if (cells < width) {
      const cell = firstCell(row);
      repairs.add('too-few-cells', lineOf(row), cell);
      if (!words && cell !== '' && !isMissing(cell) && !isValue(cell)) continue;
    } else if (cells > width && overflows(grid, row, width)) {
      repairs.add('too-many-cells', lineOf(row), cellText(grid, row, width));
      spoiled.add(row);
    }
    rows[length++] = row;
  }
  return { width, rows: rows.subarray(0, length), spoiled, preamble: filled.slice(0, from), above };
}
