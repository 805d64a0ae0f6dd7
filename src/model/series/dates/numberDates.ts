/** Dates that are written as numbers: serials of spreadsheets, 202001, 1949.083; and times of day such as 1730. */
import type { Column } from '../table/column';
import { DAY_MS, MINUTE_MS, SECOND_MS, utc } from './calendar';

export type NumberDates = { readonly values: Float64Array; readonly format: string };

const DATE_NAME = /date|day|time|stamp|datum|tag|zeit|fecha|día|jour|日期|日付|时间|時間|날짜|^ds$/i;
const MONTH_NAME = /month|yyyymm|^ym$|year_?month|period|date|time|monat|mois|mes|年月|月份|期间|^ds$/i;
const YEAR_NAME = /year|date|time|jahr|année|año|年/i;
const CLOCK_NAME = /^(?:time|hhmm|hrmn|hour|clock|uhrzeit|zeit|heure|hora|utc|gmt|时间|時刻)(?:[ _([].*)?$/i;
/** Days from the 30th of December 1899, from 1954 to 2119. */
const SERIALS = { from: 20_000, to: 80_000, epoch: 25_569 };
const LIKELY_YEARS = { from: 1600, to: 2200 };
/** Steps of a year that time series of R have. */
const STEPS = [12, 4, 2, 52, 365, 365.25, 24];
const FEWEST = 3;

const known = (values: Float64Array) => values.filter((value) => value === value);

function rises(values: Float64Array): boolean {
  const sign = Math.sign((values.at(-1) ?? 0) - (values[0] ?? 0));
  return sign !== 0 && values.every((value, at) => at === 0 || (value - values[at - 1]!) * sign > 0);
}

function serials({ name, numbers }: Column, there: Float64Array): NumberDates | null {
  if (!DATE_NAME.test(name) || !rises(there)) return null;
  if (!there.every((value) => value >= SERIALS.from && value <= SERIALS.to)) return null;
  const whole = there.every(Number.isInteger);
  const values = numbers.map((value) => Math.round(((value - SERIALS.epoch) * DAY_MS) / SECOND_MS) * SECOND_MS);
  return { values, format: whole ? 'Excel day' : 'Excel day and time' };
}

function yearMonths({ name, numbers }: Column, there: Float64Array): NumberDates | null {
  const year = (value: number) => Math.floor(value / 100);
  const valid = (value: number) =>
    Number.isInteger(value) &&
    year(value) >= LIKELY_YEARS.from &&
    year(value) <= LIKELY_YEARS.to &&
    value % 100 >= 1 &&
    value % 100 <= 12;
  if (!there.every(valid) || !rises(there)) return null;
  const months = there.map((value) => year(value) * 12 + (value % 100));
  const consecutive = months.every((month, at) => at === 0 || Math.abs(month - months[at - 1]!) === 1);
  if (!consecutive && !MONTH_NAME.test(name)) return null;
  return {
    values: numbers.map((value) => (value === value ? utc(year(value), value % 100, 1) : NaN)),
    format: 'YYYYMM',
  };
}

function decimalYears({ name, at, numbers }: Column, there: Float64Array): NumberDates | null {
  if (there.every(Number.isInteger) || !rises(there)) return null;
  if (!there.every((value) => value >= LIKELY_YEARS.from && value < LIKELY_YEARS.to)) return null;
  const step = Math.abs((there.at(-1)! - there[0]!) / (there.length - 1));
  const parts = STEPS.find((each) => Math.abs(step * each - 1) < 0.02);
  const even = there.every(
    (value, index) => index === 0 || Math.abs(Math.abs(value - there[index - 1]!) / step - 1) < 0.2,
  );
  if (!YEAR_NAME.test(name) && !(even && parts !== undefined && at < 2)) return null;
  const date = (value: number) => {
    const year = Math.floor(value + 1e-6);
    const share = Math.max(0, value - year);
    if (parts !== undefined && 12 % parts === 0)
      return utc(year, 1 + Math.floor(share * parts + 0.05) * (12 / parts), 1);
    const days = (utc(year + 1, 1, 1) - utc(year, 1, 1)) / DAY_MS;
    return utc(year, 1, 1) + Math.round(share * days) * DAY_MS;
  };
  return { values: numbers.map((value) => (value === value ? date(value) : NaN)), format: 'decimal year' };
}

/** Null where the numbers are no dates. */
export function numberDates(column: Column): NumberDates | null {
  if (column.kind !== 'number') return null;
  const there = known(column.numbers);
  if (there.length < FEWEST) return null;
  return serials(column, there) ?? yearMonths(column, there) ?? decimalYears(column, there);
}

/** Milliseconds from midnight of 0, 30, 100, …, 2330; null where the numbers are no times of day. */
export function clockNumbers({ name, kind, numbers }: Column): Float64Array | null {
  if (kind !== 'number' || !CLOCK_NAME.test(name)) return null;
  const there = known(numbers);
  if (!there.some((value) => value > 24)) return null;
  if (!there.every((value) => Number.isInteger(value) && value >= 0 && value <= 2400 && value % 100 < 60)) return null;
  return numbers.map((value) => (Math.floor(value / 100) * 60 + (value % 100)) * MINUTE_MS);
}
