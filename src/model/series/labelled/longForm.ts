/** A row a time step, with the name of its sequence, its time, its values and the label of the sequence. */
import type { LabelledChoices, LabelledReport } from '../../protocol/labelled';
import { isMissing } from '../table/numbers';
import type { Column } from '../table/column';
import type { Table } from '../table/table';
import { partIn, rolesOf, type Roles } from './columnRoles';
import { gatherer, labelOf, LIMITS, refused, type Gathered, type Gatherer, type Outcome } from './gathered';

type Group = { readonly rows: number[]; label: string; readonly part: 'train' | 'test' | null };

/** Rows by sequence, in the order in which sequences come first. A label need not stand in every row of its sequence. */
function groupsOf(table: Table, { id, label, part }: Roles, into: Gatherer): Outcome<ReadonlyMap<string, Group>> {
  const groups = new Map<string, Group>();
  for (let row = 0; row < table.rows; row++) {
    const name = table.cellOf(row, id.at);
    if (isMissing(name)) {
      into.mend('no-id', 1, table.lineOf(row));
      continue;
    }
    const cell = table.cellOf(row, label.at);
    const said = isMissing(cell) ? '' : labelOf(cell);
    const group = groups.get(name);
    if (!group) {
      groups.set(name, { rows: [row], label: said, part: part && partIn(table.cellOf(row, part.at)) });
      continue;
    }
    group.rows.push(row);
    group.label ||= said;
    if (said !== '' && said !== group.label) {
      return refused({ code: 'two-labels', line: table.lineOf(row), id: name, labels: [group.label, said] });
    }
  }
  return { ok: true, value: groups };
}

/** Rows in the order of their times; those without one stay behind those before them. */
function ordered(rows: readonly number[], time: Float64Array, table: Table, into: Gatherer): readonly number[] {
  let latest = -Infinity;
  const keyed = rows.map((row) => {
    const at = time[row]!;
    latest = at === at ? at : latest;
    return { row, at: latest };
  });
  const sorted = keyed.toSorted((a, b) => (a.at === b.at ? a.row - b.row : a.at - b.at));
  if (sorted.some(({ row }, at) => row !== rows[at])) into.mend('sorted', 1, table.lineOf(rows[0]!));
  for (const [at, { row }] of sorted.entries()) {
    if (at > 0 && time[row] === time[sorted[at - 1]!.row]) into.mend('duplicate-time', 1, table.lineOf(row));
  }
  return sorted.map(({ row }) => row);
}

function infiniteIn(table: Table, columns: readonly Column[]): Outcome<null> {
  for (const { numbers, at } of columns) {
    const row = numbers.findIndex((value) => Math.abs(value) === Infinity);
    if (row >= 0) return refused({ code: 'infinite', line: table.lineOf(row), cell: at + 1 });
  }
  return { ok: true, value: null };
}

const timesOf = (column: Column | null): Float64Array | null =>
  column && (column.dates?.values ?? (column.numbers.length > 0 ? column.numbers : null));

export type Long = {
  readonly form: 'long';
  readonly gathered: Gathered;
  readonly columns: NonNullable<LabelledReport['columns']>;
};

export function readLong(table: Table, choices: LabelledChoices, name: string): Outcome<Long> {
  const found = rolesOf(table, choices);
  if (!found.ok) return found;
  const roles = found.value;
  const { values: columns } = roles;
  if (columns.length > LIMITS.channels) {
    return refused({
      code: 'too-many-channels',
      line: table.lineOf(0),
      channels: columns.length,
      limit: LIMITS.channels,
    });
  }
  const finite = infiniteIn(table, columns);
  if (!finite.ok) return finite;
  const into = gatherer(columns.length);
  for (const { strays, sentinels, at } of columns) {
    for (const [code, { count, rows }] of [
      ['not-a-number', strays],
      ['sentinel', sentinels],
    ] as const) {
      into.mend(code, count, table.lineOf(rows[0] ?? 0), table.cellOf(rows[0] ?? 0, at));
    }
  }
  const groups = groupsOf(table, roles, into);
  if (!groups.ok) return groups;
  const times = timesOf(roles.time);
  for (const [id, { rows, label, part }] of groups.value) {
    const line = table.lineOf(rows[0]!);
    if (label === '') return refused({ code: 'no-label', line, id: id.slice(0, 80) });
    const inTime = times ? ordered(rows, times, table, into) : rows;
    const values = new Float64Array(rows.length * columns.length);
    for (const [step, row] of inTime.entries()) {
      for (const [channel, { numbers }] of columns.entries()) values[step * columns.length + channel] = numbers[row]!;
    }
    const problem = into.add(values, label, part, line);
    if (problem) return refused(problem);
  }
  const channels = columns.map((column) => column.name);
  const gathered = into.gathered({ name, channels, labels: null });
  if (!gathered.ok) return gathered;
  const named = { id: roles.id.name, time: roles.time?.name ?? null, label: roles.label.name, values: channels };
  return {
    ok: true,
    value: {
      form: 'long',
      gathered: gathered.value,
      columns: { ...named, all: table.columns.map((column) => column.name) },
    },
  };
}
