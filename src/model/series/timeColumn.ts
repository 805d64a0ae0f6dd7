/** Which columns of a table are its time axis: a date in one column or in several, years, or a count of seconds. */
import type { TimeAxis } from '../protocol/series';
import type { Column } from './column';
import { utc } from './dates';
import { precisionOf } from './precision';

export type TimeColumn = { readonly columns: readonly Column[]; readonly axis: TimeAxis }; // axis [row]

const NO_TIME: TimeColumn = { columns: [], axis: { kind: 'index' } };
const YEARS = { from: 1700, to: 2100 };

/** Names of the columns of a date in parts: year, month, day. */
const PART_NAMES = [
  /^(?:year|yyyy|jahr|年)$/i,
  /^(?:month|mm|monat|月)$/i,
  /^(?:day|dd|tag|date_of_month|day_of_month|日)$/i,
];
const YEAR_NAME = /^(?:year|yr|yyyy|jahr|année|年|年份)$/i;
const TIME_NAME =
  /^(?:t|time|timestamp|zeit|seconds?|sec|s|ms|milliseconds?|minutes?|hours?|steps?|时间)(?:[ _([].*)?$/i;

/** Also false where one is NaN: a time axis has no holes. */
const rises = (values: Float64Array) =>
  values.every((value, at) => (at === 0 ? !Number.isNaN(value) : value > values[at - 1]!));
const risesByOne = (values: Float64Array) => values.every((value, at) => at === 0 || value === values[at - 1]! + 1);

export const isYears = ({ name, numbers, kind }: Column): boolean =>
  kind === 'number' &&
  numbers.every((year) => Number.isInteger(year) && year >= YEARS.from && year <= YEARS.to) &&
  rises(numbers) &&
  (YEAR_NAME.test(name) || risesByOne(numbers));

const isCount = ({ name, numbers, kind }: Column) => kind === 'number' && TIME_NAME.test(name) && rises(numbers);

/** Year, month and day by row; a part that is not there is its first. */
function datesOf([years, months, days]: readonly Column[]): Float64Array {
  return Float64Array.from(years?.numbers ?? [], (year, row) =>
    utc(year, months ? months.numbers[row]! : 1, days ? days.numbers[row]! : 1),
  );
}

function dateAxis(dates: Float64Array | null): TimeAxis | null {
  return dates && rises(dates) ? { kind: 'date', values: dates, precision: precisionOf(dates) } : null;
}

function axisOf(columns: readonly Column[]): TimeAxis | null {
  const [column, ...others] = columns;
  if (!column) return null;
  if (others.length > 0 || isYears(column)) return dateAxis(datesOf(columns));
  if (column.dates) return dateAxis(column.dates);
  return isCount(column) ? { kind: 'number', values: column.numbers, name: column.name } : null;
}

/** The columns that may be the time axis, the likeliest first. */
function candidates(columns: readonly Column[]): readonly (readonly Column[])[] {
  const parts = PART_NAMES.map((name) => columns.find((column) => column.kind === 'number' && name.test(column.name)));
  const [year, month, day] = parts;
  const inParts = year && month ? [day ? [year, month, day] : [year, month]] : [];
  const single = [
    ...columns.filter(({ kind }) => kind === 'date'),
    ...columns.filter(isYears),
    ...columns.filter(isCount),
  ];
  return [...inParts, ...single.map((column) => [column])];
}

/**
 * `names` are the columns of a data set whose time is known. A table with no column that rises from row to row has no
 * time but the count of its rows; nor has one whose only numbers would be the axis.
 */
export function timeColumnOf(columns: readonly Column[], names: readonly string[] | null): TimeColumn {
  const known = names?.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const numeric = columns.filter(({ kind }) => kind === 'number');
  for (const candidate of known ? [known] : candidates(columns)) {
    const axis = axisOf(candidate);
    if (axis && numeric.some((column) => !candidate.includes(column))) return { columns: candidate, axis };
  }
  return NO_TIME;
}
