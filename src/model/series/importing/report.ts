/** What was understood of a file, for its owner to check. */
import type {
  ImportChoices,
  ImportColumn,
  ImportGroups,
  ImportReport,
  ImportTime,
  Layout,
} from '../../protocol/importing';
import type { Column } from '../table/column';
import type { Timeline } from '../dates/timeSteps';
import { isYears, type TimeColumn } from '../dates/timeColumn';
import type { Repairs } from './repairs';
import type { Table } from '../table/table';

/** What is known before the time and the target are. */
export type Source = Pick<ImportReport, 'fileName' | 'kind' | 'encoding' | 'delimiter' | 'sheets' | 'sheet'>;
export type Understood = {
  readonly layout: Layout;
  readonly time: TimeColumn | null;
  readonly timeline: Timeline | null;
  readonly target: string;
  readonly ties: readonly string[];
  readonly groups: ImportGroups | null;
};

const PREVIEW_ROWS = 8;
const PREVIEW_COLUMNS = 50;
const PREVIEW_CHARACTERS = 60;

export function timeReport(time: TimeColumn, timeline: Timeline): ImportTime {
  const { spacing, duplicates, unsorted } = timeline;
  return {
    column: time.columns.map(({ name }) => name).join(' '),
    format: time.format,
    frequency: spacing.frequency,
    irregular: spacing.irregular,
    duplicates: duplicates.count,
    unsorted: unsorted.count,
    absent: spacing.absent,
    ambiguous: time.ambiguous,
  };
}

function previewOf({ columns, rows, cellOf }: Table): readonly (readonly string[])[] {
  const width = Math.min(columns.length, PREVIEW_COLUMNS);
  return Array.from({ length: Math.min(rows, PREVIEW_ROWS) }, (_, row) =>
    Array.from({ length: width }, (__, at) => cellOf(row, at).slice(0, PREVIEW_CHARACTERS)),
  );
}

/** Alone, or as the part of a date. */
const isYear = (column: Column, time: TimeColumn | null) =>
  isYears(column) || (time && time.format.split(' ')[time.columns.indexOf(column)] === 'year');

function columnReport(column: Column, time: TimeColumn | null): ImportColumn {
  const { name, kind, count, missing, first, last } = column;
  return { name, kind, count, missing, first, last, ...(isYear(column, time) ? { year: true } : {}) };
}

export function reportOf(
  source: Source,
  table: Table,
  { layout, time, timeline, target, ties, groups }: Understood,
  repairs: Repairs,
  choices: ImportChoices,
): ImportReport {
  return {
    ...source,
    decimal: table.decimal,
    ambiguous: table.ambiguous,
    header: table.header,
    layout,
    groups,
    rows: table.rows,
    columns: table.columns.map((column) => columnReport(column, time)),
    time: time && timeline ? timeReport(time, timeline) : null,
    target,
    ties,
    repairs: repairs.list(),
    preview: previewOf(table),
    choices,
  };
}
