/** The column of a file that is most likely the series wanted. */
import type { Column } from './column';

const INDEX_NAME = /^(?:index|idx|id|no|nr|number|row|#\d+|unnamed.*)\.?$/i;

/** Numbers the rows: 1, 2, 3, …, or whole numbers at equal distances under a name that says so. */
function isIndex({ name, numbers }: Column): boolean {
  const step = (numbers[1] ?? NaN) - (numbers[0] ?? NaN);
  const even = numbers.every((value, at) => Number.isInteger(value) && (at === 0 || value - numbers[at - 1]! === step));
  return even && (step === 1 || (step !== 0 && INDEX_NAME.test(name)));
}

export function isConstant({ numbers }: Column): boolean {
  const first = numbers.find((value) => !Number.isNaN(value));
  return numbers.every((value) => value === first || Number.isNaN(value));
}

/** Up to this many values a column of numbers is rather a code: a weekday, a month, a label. */
const MOST_CODES = 12;
function isCode({ numbers }: Column): boolean {
  const values = numbers.filter((value) => !Number.isNaN(value));
  return values.every(Number.isInteger) && new Set(values).size <= MOST_CODES;
}

/** The first column of numbers that is not time, neither numbers the rows nor codes them, and varies; else the next best. */
export function suggestedColumn(columns: readonly Column[], time: readonly Column[]): Column | null {
  const numeric = columns.filter((column) => column.kind === 'number' && !time.includes(column));
  const varying = numeric.filter((column) => !isConstant(column) && !isIndex(column));
  return varying.find((column) => !isCode(column)) ?? varying[0] ?? numeric[0] ?? null;
}
