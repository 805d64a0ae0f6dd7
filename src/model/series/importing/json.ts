/** JSON as rows of values: records, rows, columns, or one list of numbers, also where they are a field of something. */
import { formOf } from '../dates/dates';
import { jsonFault } from './jsonPlace';
import { accepted, refused, type Result } from './result';
import type { Value } from './rowsAsText';

export type Records = {
  readonly rows: readonly (readonly Value[])[];
  /** Whether the first row is the names of the fields. */
  readonly named: boolean;
};
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueOf(value: unknown): Value {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : textOf(value);
}

/** Lists within lists may be too deep to be written. */
function textOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}

/** As many as a table of the largest file has: records whose fields all have other names would make more. */
const MOST_CELLS = 50_000_000;

/** A map, since a field may have any name. */
function fromRecords(records: readonly Fields[]): Records | null {
  const columns = new Map<string, number>();
  for (const record of records)
    for (const name of Object.keys(record)) if (!columns.has(name)) columns.set(name, columns.size);
  if (columns.size * records.length > MOST_CELLS) return null;
  const rows = records.map((record) => {
    const row: Value[] = Array.from({ length: columns.size }, () => null);
    for (const [name, value] of Object.entries(record)) row[columns.get(name)!] = valueOf(value);
    return row;
  });
  return { rows: [[...columns.keys()], ...rows], named: true };
}

const isTime = (key: string) => formOf(key) !== null || /^-?\d{9,19}$/.test(key);

/** As data frames are written by their index: a record under each time. */
function fromIndex(fields: Fields): Records | null {
  const records = Object.entries(fields);
  if (records.length < 3 || !records.every(([, value]) => isFields(value))) return null;
  if (!records.every(([key]) => isTime(key))) return null;
  const found = fromRecords(records.map(([, value]) => value as Fields));
  if (!found) return null;
  const [names = [], ...rows] = found.rows;
  return { rows: [['time', ...names], ...rows.map((row, at) => [records[at]![0], ...row])], named: true };
}

/** What a range query of Prometheus answers: pairs of time and value for each set of labels. */
function fromRanges(list: readonly unknown[]): Records | null {
  const rows: Value[][] = [];
  for (const each of list) {
    if (!isFields(each) || !isFields(each['metric']) || !Array.isArray(each['values'])) return null;
    const labels = Object.entries(each['metric']).map(([name, value]) => `${name}=${String(valueOf(value))}`);
    for (const pair of each['values'] as unknown[]) {
      if (Array.isArray(pair) && pair.length === 2)
        rows.push([labels.join(' ') || '#', valueOf(pair[0]), valueOf(pair[1])]);
    }
  }
  return rows.length > 0 ? { rows: [['series', 'time', 'value'], ...rows], named: true } : null;
}

/** Column by column: lists, or fields by row as some data frames are written. */
function fromColumns(fields: Fields): Records | null {
  const columns = Object.entries(fields).filter(([, value]) => Array.isArray(value) || isFields(value));
  const lists = columns.map(([, value]) =>
    Array.isArray(value) ? (value as unknown[]) : Object.values(value as Fields),
  );
  const length = lists[0]?.length ?? 0;
  if (
    length < 2 ||
    lists.some((list) => list.length !== length || list.some((value) => typeof value === 'object' && value !== null))
  ) {
    return null;
  }
  const rows = Array.from({ length }, (_, row) => lists.map((list) => valueOf(list[row])));
  const keys = isFields(columns[0]![1]) ? Object.keys(columns[0]![1]) : [];
  if (keys.length === 0 || !keys.every(isTime)) return { rows: [columns.map(([name]) => name), ...rows], named: true };
  return {
    rows: [['time', ...columns.map(([name]) => name)], ...rows.map((row, at) => [keys[at], ...row])],
    named: true,
  };
}

function fromList(list: readonly unknown[]): Records | null {
  if (list.length === 0) return null;
  const ranges = fromRanges(list);
  if (ranges) return ranges;
  if (list.every(isFields)) return fromRecords(list);
  if (list.every((row): row is unknown[] => Array.isArray(row)))
    return { rows: list.map((row) => row.map(valueOf)), named: false };
  if (list.every((value) => typeof value !== 'object' || value === null)) {
    return { rows: list.map((value) => [valueOf(value)]), named: false };
  }
  return null;
}

function recordsIn(value: unknown, depth: number): Records | null {
  if (Array.isArray(value)) return fromList(value);
  if (!isFields(value) || depth > 4) return null;
  const { columns, data } = value;
  if (Array.isArray(columns) && Array.isArray(data) && data.every(Array.isArray)) {
    const index =
      Array.isArray(value['index']) && value['index'].length === data.length ? (value['index'] as unknown[]) : [];
    const timed = index.some((each, at) => each !== at);
    const rows = (data as unknown[][]).map((row, at) => [...(timed ? [valueOf(index[at])] : []), ...row.map(valueOf)]);
    return { rows: [[...(timed ? ['time'] : []), ...columns.map(valueOf)], ...rows], named: true };
  }
  const inColumns = fromIndex(value) ?? fromColumns(value);
  if (inColumns) return inColumns;
  let longest: Records | null = null;
  for (const inner of Object.values(value)) {
    const found = recordsIn(inner, depth + 1);
    if (found && found.rows.length > (longest?.rows.length ?? 0)) longest = found;
  }
  return longest;
}

/** One record a line. */
function lines(text: string): unknown[] | null {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  if (rows.length < 2 || !rows[0]!.trimEnd().endsWith('}')) return null;
  try {
    return rows.map((row) => JSON.parse(row) as unknown);
  } catch {
    return null;
  }
}

export const looksLikeJson = (text: string): boolean => /^\s*(?:\{|\[\s*(?:[[{"\d\]-]|null))/.test(text.slice(0, 1000));

export function readJson(text: string): Result<Records> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = lines(text);
    if (value === null) return refused({ code: 'json', ...jsonFault(text) });
  }
  const records = recordsIn(value, 0);
  return records ? accepted(records) : refused({ code: 'json-shape' });
}
