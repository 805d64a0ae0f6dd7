/** A column of a table as a series, with the report of what was understood; or why it is none. */
import type { SourceName } from '../config/sources';
import type { ImportProblem, ImportReport, Series, TimeAxis } from '../protocol/series';
import { withAbsentSteps } from './absentSteps';
import type { Column } from './column';
import { interpolate, presentRange } from './interpolate';
import { isMissing } from './numbers';
import { usualSeason } from './precision';
import { reportOf } from './report';
import { accepted, refused, type Result } from './result';
import { isConstant, suggestedColumn } from './suggestedColumn';
import type { Table } from './table';
import { timeColumnOf } from './timeColumn';

/** What is wanted of a table, and what is known of it beforehand. */
export type Wanted = {
  readonly source: SourceName;
  readonly fileName: string;
  /** Empty: the column that is suggested. */
  readonly column: string;
  readonly unit: string;
  /** Null: as found in the table. */
  readonly timeColumns: readonly string[] | null;
  readonly season: number | null;
};
export type Opened = { readonly series: Series; readonly report: ImportReport };

/** Fewer cannot be split into three parts. */
const FEWEST_VALUES = 20;

function chosenColumn(table: Table, name: string, time: readonly Column[]): Result<Column> {
  const columns = table.columns.map((column) => column.name);
  if (name === '') {
    const column = suggestedColumn(table.columns, time);
    return column ? accepted(column) : refused({ code: 'no-numbers', columns });
  }
  const column = table.columns.find((each) => each.name === name);
  return column ? accepted(column) : refused({ code: 'no-such-column', column: name, columns });
}

const isNoNumber = ({ cells, numbers }: Column, row: number) => Number.isNaN(numbers[row]!) && !isMissing(cells[row]!);

function problemOf(column: Column, lines: readonly number[]): ImportProblem | null {
  const { name, kind, cells, numbers, count } = column;
  if (kind !== 'number') {
    const row = cells.findIndex((_, at) => isNoNumber(column, at)); // -1 where all are missing
    const line = lines[row] ?? lines[0] ?? 1;
    return { code: 'column-without-numbers', column: name, line, cell: cells[row] ?? '' };
  }
  const infinite = numbers.findIndex((value) => Math.abs(value) === Infinity);
  if (infinite >= 0) return { code: 'infinite', column: name, line: lines[infinite]! };
  if (count < FEWEST_VALUES) return { code: 'too-few-rows', rows: count, needed: FEWEST_VALUES };
  const value = numbers.find((each) => !Number.isNaN(each))!;
  return isConstant(column) ? { code: 'constant', column: name, value } : null;
}

function axisWithin(axis: TimeAxis, start: number, end: number): TimeAxis {
  return axis.kind === 'index' ? axis : { ...axis, values: axis.values.slice(start, end) };
}

export function columnSeries(table: Table, wanted: Wanted): Result<Opened> {
  const timeColumn = timeColumnOf(table.columns, wanted.timeColumns);
  const chosen = chosenColumn(table, wanted.column, timeColumn.columns);
  if (!chosen.ok) return chosen;
  const column = chosen.value;
  const problem = problemOf(column, table.lines);
  if (problem) return refused(problem);

  const { start, end } = presentRange(column.numbers);
  const present = column.numbers.subarray(start, end);
  const steps = withAbsentSteps({ values: present, time: axisWithin(timeColumn.axis, start, end) });
  const { values, interpolated } = interpolate(steps.values);
  const { time } = steps;
  const season = wanted.season ?? (time.kind === 'date' ? usualSeason(time.values) : 0);
  const fileName = wanted.source === 'csv' ? wanted.fileName : '';
  const series = { source: wanted.source, fileName, column: column.name, unit: wanted.unit };
  const missing = interpolated.length + column.numbers.length - present.length;
  const badRows = column.cells.flatMap((_, row) => (isNoNumber(column, row) ? [row] : []));
  return accepted({
    series: { ...series, values, time, season, interpolated },
    report: reportOf(table, { fileName: wanted.fileName, column, timeColumn, missing, badRows }),
  });
}
