/** Which column of a table is the series, and why it may be none. */
import type { ImportChoices, ImportProblem } from '../../protocol/importing';
import type { Column } from '../table/column';
import { accepted, refused, type Result } from './result';
import { isConstant, suggestedColumn } from './suggestedColumn';
import type { Table } from '../table/table';

/** Fewer cannot be split into three parts. */
export const FEWEST_VALUES = 20;

const listed = (columns: readonly Column[]) => columns.slice(0, 50).map(({ name }) => name);

export function columnsNamed({ columns }: Table, names: readonly string[]): Result<readonly Column[]> {
  const found: Column[] = [];
  for (const name of names) {
    const column = columns.find((each) => each.name === name);
    if (!column) return refused({ code: 'no-such-column', column: name, columns: listed(columns) });
    found.push(column);
  }
  return accepted(found);
}

type Target = { readonly column: Column; readonly ties: readonly string[] };

export function targetOf(table: Table, { target }: ImportChoices, time: readonly Column[]): Result<Target> {
  if (target) {
    const named = columnsNamed(table, [target]);
    return named.ok ? accepted({ column: named.value[0]!, ties: [] }) : named;
  }
  const { column, ties } = suggestedColumn(table.columns, time);
  if (column) return accepted({ column, ties: listed(ties) });
  const empty = table.columns.find(({ kind }) => kind === 'empty');
  if (empty && table.columns.every(({ kind }) => kind === 'empty' || kind === 'date')) {
    return refused({ code: 'all-missing', column: empty.name, line: table.lineOf(0) });
  }
  return refused({ code: 'no-numbers', columns: listed(table.columns), line: table.lineOf(0) });
}

/** Why a column cannot be a series, by its cells. */
export function problemOf(table: Table, column: Column): ImportProblem | null {
  const { name, kind, numbers, strays, at, count } = column;
  if (kind === 'empty') return { code: 'all-missing', column: name, line: table.lineOf(0) };
  if (kind !== 'number') {
    const row = strays.rows[0] ?? 0;
    return { code: 'column-without-numbers', column: name, line: table.lineOf(row), cell: table.cellOf(row, at) };
  }
  const infinite = numbers.findIndex((value) => Math.abs(value) === Infinity);
  if (infinite >= 0) return { code: 'infinite', column: name, line: table.lineOf(infinite) };
  if (count < FEWEST_VALUES) return tooFew(table, count);
  const value = numbers.find((each) => each === each)!;
  return isConstant(column) ? { code: 'constant', column: name, value, line: table.lineOf(0) } : null;
}

export const tooFew = (table: Table, rows: number): ImportProblem => ({
  code: 'too-few-rows',
  rows,
  needed: FEWEST_VALUES,
  line: table.lineOf(table.rows - 1),
});
