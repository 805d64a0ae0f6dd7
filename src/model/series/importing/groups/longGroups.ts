/** Series under one another: a column, or several, says to which of them a row belongs. */
import type { Column } from '../../table/column';
import { selectRows } from '../../table/selectRows';
import type { Table } from '../../table/table';
import { foundTime } from '../../dates/timeColumn';
import type { Group } from './groups';

export type LongGroup = Group & { readonly of: Uint32Array }; // rows of the table
export type LongGroups = { readonly columns: readonly Column[]; readonly groups: readonly LongGroup[] };

/** Names that say of which series a row is. */
const ID_NAME =
  /(?:^|[ _.-])(?:id|ids|key|series|series_name|item|product|sku|store|shop|symbol|ticker|asset|country|region|state|city|entity|location|station|sensor|device|site|meter|name|code|group|category|variable|metric|indicator|type)(?:$|[ _.-])|门店|店铺|商品|产品|城市|地区|国家|站点|设备|代码|编号|名称|品类/i;
const MOST_CANDIDATES = 12;
/** Of times that come again in the whole table, and may within one series. */
const SHARE_REPEATED = 0.3;
const SHARE_REPEATED_WITHIN = 0.02;
const FEWEST_ROWS = 3;
const CHECKED = 3;
const SEPARATOR = ' / ';

const isId = ({ name }: Column) => ID_NAME.test(name);

/** Words, or whole numbers that come again and again. */
function mayBeId({ kind, numbers }: Column): boolean {
  if (kind === 'category' || kind === 'text') return true;
  return kind === 'number' && numbers.every((value) => value !== value || Number.isInteger(value));
}

function parted(table: Table, columns: readonly Column[]): readonly LongGroup[] | null {
  const rows = new Map<string, number[]>();
  const most = table.rows / FEWEST_ROWS;
  for (let row = 0; row < table.rows; row++) {
    const name = columns.map(({ at }) => table.cellOf(row, at)).join(SEPARATOR);
    const known = rows.get(name);
    if (known) known.push(row);
    else if (rows.size >= most) return null;
    else rows.set(name, [row]);
  }
  if (rows.size < 2) return null;
  return [...rows].map(([name, of]) => ({ name, rows: of.length, of: Uint32Array.from(of) }));
}

const shareRepeated = (values: Float64Array) => {
  const known = values.filter((value) => value === value);
  return known.length === 0 ? 0 : 1 - new Set(known).size / known.length;
};

/** Of the largest groups each has times of its own, which come again in the others. */
function haveOwnTimes(table: Table, groups: readonly LongGroup[]): boolean {
  const largest = [...groups].sort((a, b) => b.rows - a.rows).slice(0, CHECKED);
  if (largest[0]!.rows < FEWEST_ROWS) return false;
  const parts = largest.map(({ of }) => selectRows(table, of));
  const times = parts.map(({ columns }) => foundTime(columns));
  if (times.some((time) => !time || shareRepeated(time.values) > SHARE_REPEATED_WITHIN)) return false;
  const all = new Set<number>();
  const rows = times.reduce((sum, time) => sum + time!.values.length, 0);
  for (const time of times) for (const value of time!.values) all.add(value);
  return 1 - all.size / rows >= SHARE_REPEATED;
}

function* candidates(columns: readonly Column[]): Generator<readonly Column[]> {
  const possible = columns.filter(mayBeId);
  const ids = [
    ...possible.filter((column) => isId(column)),
    ...possible.filter((column) => !isId(column) && column.kind !== 'number'),
  ].slice(0, MOST_CANDIDATES);
  for (const id of ids) yield [id];
  const named = ids.slice(0, 6);
  for (const [at, first] of named.entries()) for (const second of named.slice(at + 1)) yield [first, second];
  if (named.length > 2) yield named.slice(0, 3);
}

/** Null where a table holds one series. */
export function longGroups(table: Table): LongGroups | null {
  if (table.rows < 2 * FEWEST_ROWS) return null;
  const dated = table.columns.filter(({ dates }) => dates !== null && dates.form !== 'clock');
  // Where each date stands once, it is one series whatever else is beside it.
  if (dated.some(({ dates, missing }) => missing < table.rows / 2 && shareRepeated(dates!.values) < 0.1)) return null;
  for (const columns of candidates(table.columns)) {
    const groups = parted(table, columns);
    if (groups && haveOwnTimes(table, groups)) return { columns, groups };
  }
  return null;
}

export const groupColumn = ({ columns }: LongGroups): string => columns.map(({ name }) => name).join(SEPARATOR);
