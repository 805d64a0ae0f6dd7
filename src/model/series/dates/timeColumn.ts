/** Which columns of a table are its time axis: a date in one column or in parts, an epoch, years, or a count of seconds. */
import { DAY_MS, HOUR_MS, monthNamed, utc } from './calendar';
import type { Column } from '../table/column';
import { clockNumbers, numberDates } from './numberDates';

export type TimeColumn = {
  readonly columns: readonly Column[];
  readonly dates: boolean;
  /** Milliseconds since 1970 in UTC, or in a unit of the file's own; NaN where a row has none. */
  readonly values: Float64Array; // [row]
  /** As it is written; see `ImportTime`. */
  readonly format: string;
  readonly ambiguous: boolean;
};

const YEARS = { from: 1000, to: 2200 };
const LIKELY_YEARS = { from: 1700, to: 2100 };
/** Seconds from 1973 to 2100. */
const EPOCH = { from: 1e8, to: 4.2e9 };

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'yearDay' | 'quarter';
const PART_NAMES: Record<Part, RegExp> = {
  year: /^(?:year|yr|yyyy|jahr|année|annee|año|年|年份)$/i,
  month: /^(?:month|mon|mo|mm|monat|mois|mes|月|月份)$/i,
  day: /^(?:day|dd|dy|dom|tag|jour|día|date_of_month|day_of_month|mday|日)$/i,
  hour: /^(?:hour|hr|hh|stunde|heure|hora|时|小时)$/i,
  minute: /^(?:minute|min|mi|分|分钟)$/i,
  second: /^(?:second|sec|ss|秒)$/i,
  yearDay: /^(?:doy|yday|day_of_year|dayofyear|julian(?:_day)?)$/i,
  quarter: /^(?:quarter|qtr|q|quartal|trimestre|季度)$/i,
};
const TIME_NAME =
  /^(?:t|time|timestamp|zeit|temps|tiempo|seconds?|sec|s|ms|milliseconds?|minutes?|hours?|steps?|时间)(?:[ _([].*)?$/i;
const EPOCH_NAME = /time|date|stamp|epoch|unix|utc|^ts$|^ds$|^t$|时间|日期/i;

const isWhole = (values: Float64Array) => values.every((value) => value !== value || Number.isInteger(value));
const risesBy = (values: Float64Array, step: number) =>
  values.every((value, at) => at === 0 || value === values[at - 1]! + step);
/** Also false where one is NaN. */
const rises = (values: Float64Array) =>
  values.every((value, at) => (at === 0 ? value === value : value > values[at - 1]!));
const within = (values: Float64Array, { from, to }: { from: number; to: number }) =>
  values.every((value) => value !== value || (value >= from && value <= to));
const isPartNamed = (name: string) => Object.values(PART_NAMES).some((pattern) => pattern.test(name));

export function isYears({ name, numbers, kind }: Column): boolean {
  if (kind !== 'number' || !isWhole(numbers)) return false;
  if (PART_NAMES.year.test(name)) return within(numbers, YEARS) && new Set(numbers).size > numbers.length / 2;
  return within(numbers, LIKELY_YEARS) && (risesBy(numbers, 1) || risesBy(numbers, -1));
}

const isCount = ({ name, numbers, kind }: Column) => kind === 'number' && TIME_NAME.test(name) && rises(numbers);

const EPOCHS = [
  { unit: 1000, format: 'epoch s' },
  { unit: 1, format: 'epoch ms' },
  { unit: 1e-3, format: 'epoch µs' },
  { unit: 1e-6, format: 'epoch ns' },
] as const;

/** Milliseconds of one unit of an epoch, or 0. */
function epochUnit({ numbers, kind }: Column): number {
  if (kind !== 'number') return 0;
  const scaled = ({ unit }: { unit: number }) => {
    const scale = 1000 / unit;
    return within(numbers, { from: EPOCH.from * scale, to: EPOCH.to * scale });
  };
  return EPOCHS.find(scaled)?.unit ?? 0;
}
export const isEpoch = (column: Column): boolean =>
  epochUnit(column) > 0 &&
  isWhole(column.numbers) &&
  (EPOCH_NAME.test(column.name) || (column.at === 0 && column.numbers[0]! > 5 * EPOCH.from && rises(column.numbers)));

const numbersOf = (column: Column): Float64Array =>
  column.labels
    ? column.labels.values.map((label) => (label === label ? monthNamed(column.labels!.names[label]!) || NaN : NaN))
    : column.numbers;

/** A date of parts, one a column; a part that is not there is its first. */
function partsAxis(columns: readonly Column[], parts: readonly Part[]): TimeColumn {
  const of = (part: Part) => {
    const at = parts.indexOf(part);
    return at < 0 ? null : numbersOf(columns[at]!);
  };
  const [year, month, day] = [of('year'), of('month'), of('day')];
  const [hour, minute, second] = [of('hour'), of('minute'), of('second')];
  const [yearDay, quarter] = [of('yearDay'), of('quarter')];
  const bounded = (value: number, most: number) => (value >= 0 && value <= most ? value : NaN);
  const values = Float64Array.from({ length: year?.length ?? 0 }, (_, row) => {
    const first = quarter ? quarter[row]! * 3 - 2 : month ? month[row]! : 1;
    const date =
      utc(year![row]!, first, day ? day[row]! : 1) + (yearDay ? (bounded(yearDay[row]!, 366) - 1) * DAY_MS : 0);
    const minutes = (hour ? bounded(hour[row]!, 24) : 0) * 60 + (minute ? bounded(minute[row]!, 59) : 0);
    return date + (minutes * 60 + (second ? bounded(second[row]!, 60) : 0)) * 1000;
  });
  return { columns, dates: true, values, format: parts.join(' '), ambiguous: false };
}

/** A column of dates and one of times of day, or hours. */
function dateAndClock(date: Column, clock: Column): TimeColumn {
  const days = date.dates!;
  const times =
    clock.dates?.values ??
    clockNumbers(clock) ??
    clock.numbers.map((hour) => (hour >= 0 && hour <= 24 ? hour * HOUR_MS : NaN));
  const format = `${days.format} ${clock.dates?.format ?? (clockNumbers(clock) ? 'HHmm' : 'hour')}`;
  const values = days.values.map((day, row) => day + times[row]!);
  return { columns: [date, clock], dates: true, values, format, ambiguous: days.ambiguous };
}

function singleAxis(column: Column): TimeColumn | null {
  const axis = { columns: [column], ambiguous: false };
  const { dates, numbers } = column;
  if (dates) return { ...axis, dates: true, values: dates.values, format: dates.format, ambiguous: dates.ambiguous };
  if (column.kind !== 'number') return null;
  if (isYears(column)) return { ...axis, dates: true, values: numbers.map((year) => utc(year, 1, 1)), format: 'year' };
  const written = numberDates(column);
  if (written) return { ...axis, dates: true, ...written };
  const unit = epochUnit(column);
  if (unit > 0 && (isEpoch(column) || EPOCH_NAME.test(column.name))) {
    return {
      ...axis,
      dates: true,
      values: numbers.map((value) => (unit < 1 ? Math.round(value * unit) : value * unit)),
      format: EPOCHS.find((each) => each.unit === unit)!.format,
    };
  }
  return { ...axis, dates: false, values: numbers, format: 'number' };
}

const isClock = (column: Column) => column.dates?.form === 'clock';
const isDay = (column: Column) => column.dates !== null && !isClock(column);
const isHour = (column: Column) =>
  column.kind === 'number' && PART_NAMES.hour.test(column.name) && within(column.numbers, { from: 0, to: 24 });
const repeats = (values: Float64Array) => new Set(values).size < values.length / 2;

/** The parts of a date by the names of the columns: at least a year and something finer. */
function partsOf(columns: readonly Column[]): TimeColumn | null {
  const found = (Object.keys(PART_NAMES) as Part[]).flatMap((part) => {
    const column = columns.find(({ name, kind, labels }) => {
      const named = part === 'month' && labels?.names.every((label) => monthNamed(label) > 0);
      return PART_NAMES[part].test(name) && (kind === 'number' || named);
    });
    return column ? [{ part, column }] : [];
  });
  const has = (part: Part) => found.some((each) => each.part === part);
  if (!has('year') || (!has('month') && !has('yearDay') && !has('quarter'))) return null;
  const [order, wholeDay] = has('month')
    ? ['month', has('day')]
    : has('yearDay')
      ? ['yearDay', true]
      : ['quarter', false];
  const used = found.filter(
    ({ part }) =>
      part === 'year' ||
      part === order ||
      (part === 'day' && order === 'month') ||
      (wholeDay && (part === 'hour' || (has('hour') && (part === 'minute' || part === 'second')))),
  );
  return partsAxis(
    used.map(({ column }) => column),
    used.map(({ part }) => part),
  );
}

/** The axes that the columns offer, the likeliest first. */
function* candidates(columns: readonly Column[]): Generator<TimeColumn> {
  const parts = partsOf(columns);
  if (parts) yield parts;
  const clock =
    columns.find(isClock) ?? columns.find(isHour) ?? columns.find((column) => clockNumbers(column) !== null);
  const varies = ({ dates }: Column) => {
    const first = dates!.values.find((date) => date === date);
    return dates!.values.some((date) => date === date && date !== first);
  };
  const days = columns.filter((column) => isDay(column) && (clock || varies(column)));
  for (const day of days) {
    const midnight = day.dates!.values.every((date) => date !== date || date % DAY_MS === 0);
    if (clock && midnight && (isClock(clock) || repeats(day.dates!.values))) yield dateAndClock(day, clock);
    if (varies(day)) yield singleAxis(day)!;
  }
  for (const column of [
    ...columns.filter(isEpoch),
    ...columns.filter((each) => numberDates(each) !== null),
    ...columns.filter(isYears),
    ...columns.filter(isCount),
  ]) {
    const axis = singleAxis(column);
    if (axis) yield axis;
  }
}

/**
 * Null where a table has no time but the count of its rows. One whose only numbers would be the axis has none.
 */
export function foundTime(columns: readonly Column[]): TimeColumn | null {
  const numeric = columns.filter(({ kind }) => kind === 'number');
  for (const axis of candidates(columns)) {
    if (numeric.some((column) => !axis.columns.includes(column))) return axis;
  }
  return null;
}

const BY_ORDER: readonly Part[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** The axis of the columns that are named: one, date and time of day, or the parts of a date in their order. Null where they are none. */
export function namedTime(columns: readonly Column[]): TimeColumn | null {
  const [first, second] = columns;
  if (!first) return null;
  if (!second) return singleAxis(first);
  if (columns.length === 2 && isDay(first) && (isClock(second) || isHour(second) || clockNumbers(second)))
    return dateAndClock(first, second);
  const byName = columns.every(({ name }) => isPartNamed(name)) ? partsOf(columns) : null;
  if (byName && byName.columns.length === columns.length) return byName;
  const readable = columns.every(({ kind, labels }) => kind === 'number' || labels);
  return readable ? partsAxis(columns, BY_ORDER.slice(0, columns.length)) : null;
}
