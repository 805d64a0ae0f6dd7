/** The column of a file that is most likely the series wanted. */
import type { Column } from '../table/column';

const INDEX_NAME = /^(?:index|idx|id|no|nr|number|row|#\d+|unnamed.*)\.?$/i;

/** Of the steps from row to row: an index may begin anew, as with each sensor of several. */
const SHARE_OF_STEPS = 0.95;

/** Numbers the rows: 1, 2, 3, …, or whole numbers at equal distances under a name that says so. */
function isIndex({ name, numbers }: Column): boolean {
  const step = (numbers[1] ?? NaN) - (numbers[0] ?? NaN);
  if (!(step === 1 || (step !== 0 && INDEX_NAME.test(name)))) return false;
  let even = 1;
  for (let at = 1; at < numbers.length; at++) {
    if (!Number.isInteger(numbers[at])) return false;
    if (numbers[at]! - numbers[at - 1]! === step) even++;
  }
  return even >= SHARE_OF_STEPS * numbers.length;
}

export function isConstant({ numbers }: Pick<Column, 'numbers'>): boolean {
  const first = numbers.find((value) => !Number.isNaN(value));
  return numbers.every((value) => value === first || value !== value);
}

/** Up to this many values a column of numbers is rather a code: a weekday, a month, a label. */
const MOST_CODES = 12;
function isCode({ numbers }: Column): boolean {
  const seen = new Set<number>();
  for (const value of numbers) {
    if (value !== value) continue;
    if (!Number.isInteger(value) || seen.add(value).size > MOST_CODES) return false;
  }
  return true;
}

/** Names of what is forecast, the likeliest first. */
const TARGET_NAMES: readonly RegExp[] = [
  /^close$/i,
  /^(?:adj(?:usted)?[ _.]?close)$/i,
  /^(?:target|y|value|values|obs_value|wert|valeur|valor|值|数值)$/i,
  /^(?:sales|demand|revenue|price|umsatz|销量|销售额|收盘价?|売上)$/i,
];
const named = (columns: readonly Column[]): Column | undefined => {
  for (const pattern of TARGET_NAMES) {
    const found = columns.find(({ name }) => pattern.test(name));
    if (found) return found;
  }
  return undefined;
};

/** Names of what places a row, of parts of a date, and of the spread of another column: no series, although they may vary. */
const NO_SERIES: readonly RegExp[] = [
  /^(?:lat|latitude|lon|long|lng|longitude|zip|postcode|plz|code|.*[_ ]?id|id[_ ].*|station|sensor|store|shop|item|sku|product|region)$/i,
  /^(?:year|month|day|hour|minute|second|week|weekday|quarter|dow|doy|day_?of_?(?:week|month|year)|jahr|monat|tag|stunde|年|月|日|星期|周)$/i,
  /^(?:sd|std|stdev|std_?dev|se|stderr|error|err|ci|lower|upper|n|uncertainty)$/i,
];
const isNoSeries = ({ name }: Column) => NO_SERIES.some((pattern) => pattern.test(name));

export type Suggested = {
  readonly column: Column | null;
  /** The others that are as likely. */
  readonly ties: readonly Column[];
};

/**
 * One with the name of a target; else the last column of numbers, where tables for forecasting have it, that is not time,
 * neither numbers the rows nor codes them, and varies; else the next best.
 */
export function suggestedColumn(columns: readonly Column[], time: readonly Column[]): Suggested {
  const numeric = columns.filter((column) => column.kind === 'number' && !time.includes(column));
  const varying = numeric.filter((column) => !isConstant(column) && !isIndex(column));
  const byName = named(varying);
  if (byName) return { column: byName, ties: [] };
  const series = varying.filter((column) => !isNoSeries(column));
  const likely = series.filter((column) => !isCode(column));
  const column = likely.at(-1) ?? series.at(-1) ?? varying.at(-1) ?? numeric.at(-1) ?? null;
  return { column, ties: likely.slice(0, -1) };
}
