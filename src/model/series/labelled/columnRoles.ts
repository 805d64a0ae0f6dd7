/** Which columns of a long table tell the sequences apart, say when a row is, and what its sequence is: by name, then by content. */
import type { LabelledChoices, LabelledProblem } from '../../protocol/labelled';
import type { Column } from '../table/column';
import type { Table } from '../table/table';
import { refused, type Outcome } from './gathered';

const ID =
  /^(?:(?:.*[ _.-])?(?:id|ids|idx|key|nr|no|number)|sequence|seq|series|case|sample|instance|subject|trial|recording|record|session|window|item|unit|run|编号|序列|序号|样本)$/i;
const LABEL =
  /^(?:label|labels|class|classes|target|category|activity|outcome|kind|type|diagnosis|标签|类别|类|分类)$/i;
const TIME =
  /^(?:t|time|times|timestamp|time[ _.-]?stamp|date|datetime|step|steps|time[ _.-]?step|frame|tick|seconds?|sec|ms|minute|hour|时间|步|日期)$/i;
const PART = /^(?:part|split|set|subset|fold)$/i;
export const isIdName = (name: string): boolean => ID.test(name.trim());
export const isLabelName = (name: string): boolean => LABEL.test(name.trim());
export const isTimeName = (name: string): boolean => TIME.test(name.trim());

export type Roles = {
  readonly id: Column;
  readonly time: Column | null;
  readonly label: Column;
  readonly part: Column | null;
  readonly values: readonly Column[];
};

/** A column that may be told apart by the words or whole numbers in it. */
const mayName = ({ kind, numbers }: Column) =>
  kind === 'category' ||
  kind === 'text' ||
  (kind === 'number' && numbers.every((each) => each !== each || Number.isInteger(each)));

/** Whether each value of one column comes with a single value of the other, and comes more than once. */
function isConstantWithin(table: Table, within: Column, column: Column): boolean {
  const known = new Map<string, string>();
  for (let row = 0; row < table.rows; row++) {
    const id = table.cellOf(row, within.at);
    const cell = table.cellOf(row, column.at);
    const before = known.get(id);
    if (before !== undefined && before !== cell) return false;
    known.set(id, cell);
  }
  return known.size > 1 && known.size <= table.rows / 2;
}

function labelBeside(table: Table, id: Column, columns: readonly Column[]): Column | null {
  const words = columns.filter((column) => column !== id && column.kind !== 'number' && mayName(column));
  const numbers = columns.filter((column) => column !== id && column.kind === 'number' && mayName(column));
  return [...words.reverse(), ...numbers.reverse()].find((column) => isConstantWithin(table, id, column)) ?? null;
}

const namesOf = (columns: readonly Column[]) => columns.map(({ name }) => name);

export function rolesOf(table: Table, choices: LabelledChoices): Outcome<Roles> {
  const { columns } = table;
  const chosen = (name: string) => columns.find((column) => column.name === name) ?? null;
  const asked = [choices.id, choices.time, choices.label, ...(choices.values ?? [])];
  for (const name of asked) {
    if (name && !chosen(name)) return refused({ code: 'no-such-column', column: name, columns: namesOf(columns) });
  }
  const lacking = (of: Extract<LabelledProblem, { code: 'no-column' }>['of']) =>
    refused({ code: 'no-column', of, columns: namesOf(columns) });

  const free = columns.filter(({ kind, name }) => kind !== 'empty' && !asked.includes(name));
  const part = free.find((column) => PART.test(column.name) && isPart(table, column)) ?? null;
  const rest = free.filter((column) => column !== part);
  let label = choices.label ? chosen(choices.label) : (rest.find(({ name }) => isLabelName(name)) ?? null);
  const dated = (each: readonly Column[]) =>
    each.find(({ name, dates, kind }) => isTimeName(name) && (dates !== null || kind === 'number')) ??
    each.find(({ kind, dates }) => kind === 'date' && dates !== null) ??
    null;
  const others = rest.filter((column) => column !== label);
  const time =
    choices.time === undefined ? dated(others.filter(({ name }) => !isIdName(name))) : chosen(choices.time ?? '');
  const possible = others.filter((column) => column !== time);
  const id = choices.id
    ? chosen(choices.id)
    : (possible.find(({ name }) => isIdName(name)) ??
      possible.find(
        (each) =>
          mayName(each) && (label ? isConstantWithin(table, each, label) : labelBeside(table, each, possible) !== null),
      ) ??
      null);
  if (!id) return lacking('id');
  label ??= labelBeside(table, id, possible);
  if (!label) return lacking('label');
  const taken = [id, time, label, part];
  const values = choices.values
    ? choices.values.map((name) => chosen(name)!)
    : columns.filter((column) => column.kind === 'number' && !taken.includes(column));
  if (values.length === 0 || values.some(({ numbers }) => numbers.length === 0)) return lacking('values');
  return { ok: true, value: { id, time, label, part, values } };
}

const TRAIN = /^train(?:ing)?$/i;
const TEST = /^test(?:ing)?$/i;
export const partIn = (cell: string): 'train' | 'test' | null =>
  TRAIN.test(cell) ? 'train' : TEST.test(cell) ? 'test' : null;
function isPart(table: Table, { at }: Column): boolean {
  for (let row = 0; row < table.rows; row++) if (partIn(table.cellOf(row, at)) === null) return false;
  return table.rows > 0;
}
