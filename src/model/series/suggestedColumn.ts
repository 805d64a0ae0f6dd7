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
  const present = numbers.filter((value) => !Number.isNaN(value));
  return present.every((value) => value === present[0]);
}

/** The first column of numbers that is not time, numbers no rows and varies; failing that, the first of numbers. */
export function suggestedColumn(columns: readonly Column[], time: readonly Column[]): Column | null {
  const numeric = columns.filter((column) => column.kind === 'number' && !time.includes(column));
  return numeric.find((column) => !isConstant(column) && !isIndex(column)) ?? numeric[0] ?? null;
}
