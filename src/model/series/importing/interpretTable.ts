/** A table as a series: which column is time and which the target, what is done about the time steps, and the report. */
import type { ImportChoices, ImportGroups, ImportProblem, RepairCode } from '../../protocol/importing';
import { assembled, presentRange } from '../assemble';
import type { Column, Strays } from '../table/column';
import { countedSteps, gather, timelineOf, type Found, type Steps, type Timeline } from '../dates/timeSteps';
import { foundTime, namedTime, type TimeColumn } from '../dates/timeColumn';
import { lengthened, unnamedWide, wideColumns, wideName, type Wide } from '../table/wideTable';
import type { Repairs } from './repairs';
import { reportOf, type Source, type Understood } from './report';
import { accepted, refused, type Imported, type Result } from './result';
import { isConstant } from './suggestedColumn';
import type { Table } from '../table/table';
import { columnsNamed, FEWEST_VALUES, problemOf, targetOf, tooFew } from './targetColumn';

export type Reading = {
  readonly table: Table;
  readonly source: Source;
  readonly choices: ImportChoices;
  readonly repairs: Repairs;
  /** The series of which the table is one. */
  readonly groups?: ImportGroups | null;
  /** Why none of them could be taken. */
  readonly refusal?: ImportProblem;
};

function timeOf(table: Table, { time: names }: ImportChoices): Result<TimeColumn | null> {
  if (!names) return accepted(foundTime(table.columns));
  if (names.length === 0) return accepted(null);
  const columns = columnsNamed(table, names);
  if (!columns.ok) return columns;
  const time = namedTime(columns.value);
  if (time) return accepted(time);
  const { name, at, strays } = columns.value[0]!;
  const row = strays.rows[0] ?? 0;
  return refused({ code: 'column-without-dates', column: name, line: table.lineOf(row), cell: table.cellOf(row, at) });
}

/** The columns of a wide table, if it is one: asked for, or by the names of its columns. */
function wideOf(table: Table, time: TimeColumn | null, { layout, target }: ImportChoices): Wide | null {
  if (!time?.dates || layout === 'long') return null;
  const others = table.columns.filter((column) => !time.columns.includes(column));
  const named = wideColumns(others, time.format === 'year');
  const wide = named ?? (layout === 'wide' ? unnamedWide(others.filter(({ kind }) => kind === 'number')) : null);
  // Whoever asks for one of the columns wants it and not the whole.
  return wide && layout !== 'wide' && target && target !== wideName(wide) ? null : wide;
}

type Values = {
  readonly name: string;
  readonly ties: readonly string[];
  /** By row; of a wide table by cell. */
  readonly numbers: Float64Array;
  readonly times: Float64Array | null;
  readonly others: readonly Column[];
  /** Row of the table that an index belongs to. */
  rowOf(index: number): number;
  readonly strays: readonly Column[];
};

function wideValues(table: Table, wide: Wide, time: TimeColumn): Result<Values> {
  const { times, numbers } = lengthened(wide, time);
  const width = wide.columns.length;
  const name = wideName(wide);
  const infinite = numbers.findIndex((value) => Math.abs(value) === Infinity);
  const rowOf = (index: number) => Math.floor(index / width);
  if (infinite >= 0) {
    return refused({
      code: 'infinite',
      column: wide.columns[infinite % width]!.name,
      line: table.lineOf(rowOf(infinite)),
    });
  }
  const first = numbers.find((value) => value === value);
  if (first === undefined) return refused({ code: 'all-missing', column: name, line: table.lineOf(0) });
  if (isConstant({ numbers })) return refused({ code: 'constant', column: name, value: first, line: table.lineOf(0) });
  return accepted({ name, ties: [], numbers, times, others: [], rowOf, strays: wide.columns });
}

function longValues(table: Table, choices: ImportChoices, time: TimeColumn | null): Result<Values> {
  const chosen = targetOf(table, choices, time?.columns ?? []);
  if (!chosen.ok) return chosen;
  const { column: target, ties } = chosen.value;
  const problem = problemOf(table, target);
  if (problem) return refused(problem);
  const others = table.columns.filter((column) => column !== target && !time?.columns.includes(column));
  const { name, numbers } = target;
  return accepted({
    name,
    ties,
    numbers,
    times: time?.values ?? null,
    others,
    rowOf: (row) => row,
    strays: [target, ...others],
  });
}

function noteStrays({ table, repairs }: Reading, columns: readonly Column[]): void {
  const note = (code: RepairCode, { count, rows }: Strays, at: number) => {
    const example = rows[0] === undefined ? '' : table.cellOf(rows[0], at);
    repairs.addMany(code, count, rows.map(table.lineOf), example);
  };
  for (const { kind, strays, sentinels, at } of columns) {
    if (kind !== 'number') continue;
    note('not-a-number', strays, at);
    note('sentinel', sentinels, at);
  }
}

function noteTimes({ table, repairs }: Reading, { rowOf }: Values, time: TimeColumn, timeline: Timeline): void {
  const line = ({ row }: Found) => table.lineOf(Math.max(0, rowOf(Math.max(0, row))));
  const cell = ({ row }: Found) => (row < 0 ? '' : table.cellOf(rowOf(row), time.columns[0]!.at));
  const note = (code: Parameters<Repairs['addMany']>[0], found: Found) =>
    repairs.addMany(code, found.count, [line(found)], cell(found));
  note('not-a-date', timeline.undated);
  note('sorted', timeline.unsorted);
  note('duplicate-time', timeline.duplicates);
  note('absent-steps', timeline.absent);
  note('resampled', timeline.resampled);
}

/** Time steps before the first and after the last number; that there is nothing at a later row is shown by the first such. */
function noteEnds({ table, repairs }: Reading, { rowOf }: Values, steps: Steps, all: Float64Array): void {
  const { start, end } = presentRange(all);
  const step = start > 0 ? 0 : end;
  const row = steps.rows[Math.min(steps.from[step] ?? 0, steps.rows.length - 1)] ?? 0;
  repairs.addMany('missing-end', all.length - (end - start), [table.lineOf(rowOf(row))]);
}

export function interpretTable(reading: Reading): Imported {
  const { table, source, choices, repairs, groups = null } = reading;
  const report = (found: Partial<Understood>) =>
    reportOf(
      source,
      table,
      { layout: 'long', time: null, timeline: null, target: choices.target ?? '', ties: [], groups, ...found },
      repairs,
      choices,
    );
  const failed = (problem: ImportProblem, found: Partial<Understood> = {}): Imported => ({
    ok: false,
    problem,
    report: report(found),
  });

  if (reading.refusal) return failed(reading.refusal);
  if (table.rows === 0) return failed(tooFew(table, 0));
  const given = timeOf(table, choices);
  if (!given.ok) return failed(given.problem);
  const time = given.value;
  const mean = choices.duplicates === 'mean';
  const spaced = {
    dates: time?.dates ?? false,
    frequency: choices.frequency ?? null,
    resample: choices.spacing === 'resample',
  };
  const wide = wideOf(table, time, choices);
  const values = wide && time ? wideValues(table, wide, time) : longValues(table, choices, time);
  if (!values.ok) {
    const timeline = time ? timelineOf(time.values, spaced) : null;
    return failed(values.problem, { time, timeline, layout: wide ? 'wide' : 'long' });
  }

  const { name, numbers, times, others } = values.value;
  const timeline = times ? timelineOf(times, spaced) : null;
  const steps = timeline?.steps ?? countedSteps(numbers.length);
  const averaged = mean || (timeline?.resampled.count ?? 0) > 0;
  const { ties } = values.value;
  const found = { time, timeline, target: name, ties, layout: wide ? 'wide' : 'long' } as const;
  noteStrays(reading, values.value.strays);
  if (time && timeline) noteTimes(reading, values.value, time, timeline);

  const all = gather(steps, numbers, averaged);
  const { start, end } = presentRange(all);
  const count = all.subarray(start, end).reduce((sum, value) => (value === value ? sum + 1 : sum), 0);
  if (count < FEWEST_VALUES) return failed(tooFew(table, count), found);
  if (isConstant({ numbers: all })) {
    return failed({ code: 'constant', column: name, value: all[start]!, line: table.lineOf(0) }, found);
  }
  noteEnds(reading, values.value, steps, all);
  const about = { source: 'csv', fileName: source.fileName, column: name, unit: '', season: null } as const;
  return { ok: true, series: assembled(about, time, steps, numbers, others, averaged), report: report(found) };
}
