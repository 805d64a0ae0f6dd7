/** Whether a table's first rows name its columns, and which of them does. */
import { cellText } from './tableCell';
import { formOf } from '../dates/dates';
import { isMissing, numberIn } from './numbers';
import { quantityIn } from './quantity';
import type { Grid } from './grid';
import type { DecimalMark } from '../../protocol/importing';

type Kind = 'number' | 'date' | 'word' | 'missing';

const SAMPLE_ROWS = 100;
const MOST_COLUMNS = 200;
const SHARE_OF_KIND = 0.8;
/** Rows of titles and units above the numbers. */
const MOST_HEADS = 6;

/** 1月 is the name of a column, not so many of something. */
const CALENDAR = /[年月日时時周週季度h]$/i;

function kindOf(cell: string, decimal: DecimalMark): Kind {
  if (isMissing(cell)) return 'missing';
  if (formOf(cell)) return 'date';
  return Number.isNaN(numberIn(cell, decimal)) && (CALENDAR.test(cell) || !quantityIn(cell, decimal))
    ? 'word'
    : 'number';
}

/** What the columns hold below the first rows. */
function bodyKinds(grid: Grid, rows: Uint32Array, width: number, decimal: DecimalMark): readonly Kind[] {
  const sample = rows.length > MOST_HEADS + 3 ? rows.subarray(MOST_HEADS) : rows.subarray(1);
  const stride = Math.max(1, Math.floor(sample.length / SAMPLE_ROWS));
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => {
    const counts: Record<Kind, number> = { number: 0, date: 0, word: 0, missing: 0 };
    for (let row = 0; row < sample.length; row += stride) counts[kindOf(cellText(grid, sample[row]!, at), decimal)]++;
    const there = counts.number + counts.date + counts.word;
    if (there === 0) return 'missing';
    if (counts.number + counts.date < SHARE_OF_KIND * there) return 'word';
    return counts.date > counts.number ? 'date' : 'number';
  });
}

const YEARS = { from: 1700, to: 2200 };

/** How many neighbours in the row are years that follow one another. */
function yearsIn(row: readonly string[]): number {
  let longest = 0;
  let run = 0;
  row.forEach((cell, at) => {
    const year = /^\d{4}$/.test(cell) ? Number(cell) : NaN;
    run = !(year >= YEARS.from && year <= YEARS.to) ? 0 : run > 0 && year === Number(row[at - 1]) + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Years or dates across, as the names of columns: 2018, 2019, 2020 over numbers that do not go on so. */
function namesTimes(cells: readonly string[], below: readonly string[]): boolean {
  const most = cells.length / 2;
  const dates = (row: readonly string[]) => row.filter((cell) => formOf(cell) !== null && !/^\d+$/.test(cell)).length;
  const across = (count: (row: readonly string[]) => number) =>
    count(cells) >= 3 && count(cells) >= most && count(below) < most;
  return across(yearsIn) || across(dates);
}

export type Head = {
  /** Index in `rows` of the row with the names; -1 where there is none. */
  readonly names: number;
  /** How many rows stand above the first with data, the one with the names among them. */
  readonly rows: number;
};

/**
 * Each column of numbers or dates has a vote on a row: for, where it holds a word there; against, where it holds one
 * more number or date. A table without such columns is taken to have a header.
 */
export function headOf(grid: Grid, rows: Uint32Array, width: number, decimal: DecimalMark): Head {
  if (rows.length === 0) return { names: -1, rows: 0 };
  const kinds = bodyKinds(grid, rows, width, decimal);
  const valued = kinds.flatMap((kind, at) => (kind === 'number' || kind === 'date' ? [at] : []));
  const cellsOf = (index: number) => kinds.map((_, at) => cellText(grid, rows[index]!, at));
  const votes = (index: number) => {
    const row = cellsOf(index);
    const cells = valued.map((at) => kindOf(row[at]!, decimal));
    const words = cells.filter((kind) => kind === 'word').length;
    return { words, values: cells.filter((kind) => kind === 'number' || kind === 'date').length };
  };
  const first = votes(0);
  if (rows.length > 1 && namesTimes(cellsOf(0), cellsOf(1))) return { names: 0, rows: 1 };
  if (valued.length === 0) return { names: 0, rows: 1 };
  if (first.words < first.values || (first.words === 0 && !isNamed(cellsOf(0)))) return { names: -1, rows: 0 };
  let heads = 1;
  if (width > 1) {
    const isHead = ({ words, values }: { words: number; values: number }) => words > 0 && values <= words / 5;
    while (heads < Math.min(MOST_HEADS, rows.length - 1) && isHead(votes(heads))) heads++;
  }
  const filled = Array.from({ length: heads }, (_, index) => cellsOf(index).filter((cell) => cell !== '').length);
  return { names: filled.indexOf(Math.max(...filled)), rows: heads };
}

/** Words in the columns of words, over numbers that are all missing in the first row. */
const isNamed = (cells: readonly string[]) =>
  cells.some((cell) => cell !== '') && cells.every((cell) => Number.isNaN(Number(cell || 'x')));
