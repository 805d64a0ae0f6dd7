/**
 * A sequence a row: its label, then its values across, as in the UCR archive (Dau et al. 2019). Shorter sequences are filled
 * up with NaN at their ends. A row of names may stand above, and the label may stand last.
 */
import type { DecimalMark } from '../../protocol/importing';
import type { Grid } from '../table/grid';
import { cellsIn, cellText } from '../table/tableCell';
import { decimalMarkOf, isMissing } from '../table/numbers';
import { cellNumber } from './cellNumber';
import { isIdName, isLabelName, isTimeName } from './columnRoles';
import { gatherer, refused, type Gathered, type Outcome } from './gathered';

export type Across = {
  readonly decimal: DecimalMark;
  /** Row of the grid with the first sequence. */
  readonly from: number;
  /** Whether the label is the last cell of a row, or the one at an index. */
  readonly label: 'last' | number;
};

const FEWEST_VALUES = 2;
const LOOKED_AT = 20;
const REMARK = /^(?:#|%|\/\/)/;

export const isBlankRow = (grid: Grid, row: number): boolean => {
  const cells = cellsIn(grid, row);
  return cells === 0 || (cells === 1 && cellText(grid, row, 0) === '') || REMARK.test(cellText(grid, row, 0));
};

const rowCells = (grid: Grid, row: number): readonly string[] => {
  const cells = Array.from({ length: cellsIn(grid, row) }, (_, at) => cellText(grid, row, at));
  // A delimiter at the end of the line.
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
};

function sampleRows(grid: Grid): readonly (readonly [row: number, cells: readonly string[]])[] {
  const sample: [number, readonly string[]][] = [];
  for (let row = 0; row < grid.rows && sample.length < LOOKED_AT; row++) {
    if (!isBlankRow(grid, row)) sample.push([row, rowCells(grid, row)]);
  }
  return sample;
}

/** How the rows are to be read, or null where they are no sequences. `asked`: their owner says that they are. */
export function acrossIn(grid: Grid, delimiter: string, given: DecimalMark | undefined, asked: boolean): Across | null {
  const sample = sampleRows(grid);
  const [first, second] = sample;
  if (!first) return null;
  const decimal =
    given ??
    decimalMarkOf(
      sample.flatMap(([, cells]) => cells.slice(0, 200)),
      delimiter,
    ).decimal;
  const isValue = (cell: string) => isMissing(cell) || !Number.isNaN(cellNumber(cell, decimal));
  const areValues = (cells: readonly string[]) => cells.length >= FEWEST_VALUES && cells.every(isValue);
  // Numbers alone, such as 0, 1, 2 …, may be names as well, beside one that says what it is.
  const isNamed = (name: string) =>
    isLabelName(name) || (/^y$/i.test(name) && !first[1].some((each) => /^[xz]$/i.test(each)));
  const named = second ? first[1].findIndex(isNamed) : -1;
  if (named >= 0) {
    const names = first[1];
    const isLong = names.some((name) => isIdName(name) || isTimeName(name));
    const valued = sample.slice(1).every(([, cells]) => areValues(cells.filter((_, at) => at !== named)));
    return asked || (!isLong && valued) ? { decimal, from: second![0], label: named } : null;
  }
  if (sample.every(([, cells]) => areValues(cells.slice(1)))) return { decimal, from: first[0], label: 0 };
  const isLast = sample.every(([, cells]) => areValues(cells.slice(0, -1)) && !isValue(cells.at(-1)!));
  if (isLast) return { decimal, from: first[0], label: 'last' };
  return asked ? { decimal, from: first[0], label: 0 } : null;
}

export function readAcross(grid: Grid, { decimal, from, label: place }: Across, name: string): Outcome<Gathered> {
  const into = gatherer(1);
  for (let row = from; row < grid.rows; row++) {
    if (isBlankRow(grid, row)) continue;
    const line = grid.lines[row]!;
    const cells = rowCells(grid, row);
    const labelAt = place === 'last' ? cells.length - 1 : place;
    const label = cells[labelAt] ?? '';
    if (label === '' || isMissing(label)) return refused({ code: 'no-label', line, id: '' });
    const values = new Float64Array(cells.length - 1);
    for (let at = 0, step = 0; at < cells.length; at++) {
      if (at === labelAt) continue;
      const cell = cells[at]!;
      const value = cellNumber(cell, decimal);
      if (Math.abs(value) === Infinity) return refused({ code: 'infinite', line, cell: at + 1 });
      if (value !== value && !isMissing(cell)) {
        return refused({ code: 'not-a-number', line, cell: at + 1, text: cell.slice(0, 80) });
      }
      values[step++] = value;
    }
    const problem = into.add(values, label, null, line);
    if (problem) return refused(problem);
  }
  return into.gathered({ name, channels: ['value'], labels: null });
}
