/** Times of day that are no times of day: how long something took. */
import type { Column } from './column';

const NAME = /durat|elapsed|took|length|pace|lap|split|run|dauer|durée|duración|时长|用时|耗时|時間長/i;
const MINUTE_MS = 60_000;

function inSeconds(column: Column): Column {
  const { values, format } = column.dates!;
  // Without seconds they are minutes and seconds.
  const unit = format.includes('ss') ? 1000 : MINUTE_MS;
  const numbers = values.map((value) => value / unit);
  const there = (value: number) => value === value;
  const count = numbers.filter(there).length;
  const ends = { first: numbers.find(there) ?? null, last: numbers.findLast(there) ?? null };
  return { ...column, kind: 'number', dates: null, numbers, count, missing: numbers.length - count, ...ends };
}

/** Where a table has nothing else to forecast, or its name says so, a time of day beside dates is a duration. */
export function withDurations(columns: readonly Column[]): readonly Column[] {
  const isClock = ({ dates }: Column) => dates?.form === 'clock';
  if (!columns.some(isClock)) return columns;
  const others = columns.some(({ kind }) => kind === 'number');
  const dated = columns.some((column) => column.dates !== null && !isClock(column));
  return columns.map((column) =>
    isClock(column) && ((!others && dated) || NAME.test(column.name)) ? inSeconds(column) : column,
  );
}
