/** Some rows of a table as a table of its own. */
import type { Column, Strays } from './column';
import type { Table } from './table';

const LISTED = 20;
const there = (value: number) => value === value;

/** The strays that are known by row and lie among the rows; how many others do is not known. */
function straysAmong(strays: Strays, places: ReadonlyMap<number, number>): Strays {
  const rows = strays.rows.flatMap((row) => places.get(row) ?? []).slice(0, LISTED);
  return { count: rows.length, rows };
}

const picked = (values: Float64Array, rows: Uint32Array): Float64Array =>
  values.length === 0 ? values : Float64Array.from(rows, (row) => values[row]!);

function columnAmong(column: Column, rows: Uint32Array, places: ReadonlyMap<number, number>): Column {
  const numbers = picked(column.numbers, rows);
  const dates = column.dates && { ...column.dates, values: picked(column.dates.values, rows) };
  const labels = column.labels && { ...column.labels, values: picked(column.labels.values, rows) };
  const count = numbers.reduce((sum, value) => (there(value) ? sum + 1 : sum), 0);
  const holds = column.kind === 'date' ? dates!.values.filter(there).length : count;
  return {
    ...column,
    kind: column.kind === 'number' && count === 0 ? 'empty' : column.kind,
    count,
    missing: column.kind === 'number' || column.kind === 'date' ? rows.length - holds : column.missing,
    first: numbers.find(there) ?? null,
    last: numbers.findLast(there) ?? null,
    numbers,
    dates,
    labels,
    strays: straysAmong(column.strays, places),
    sentinels: straysAmong(column.sentinels, places),
  };
}

export function selectRows(table: Table, rows: Uint32Array): Table {
  const places = new Map<number, number>();
  rows.forEach((row, place) => places.set(row, place));
  return {
    ...table,
    rows: rows.length,
    columns: table.columns.map((column) => columnAmong(column, rows, places)),
    lineOf: (row) => table.lineOf(rows[row] ?? 0),
    cellOf: (row, column) => table.cellOf(rows[row] ?? 0, column),
  };
}
