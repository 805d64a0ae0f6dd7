/**
 * Numbers that stand for a missing value, such as -9999: loggers and archives write them where nothing was measured.
 * One is taken for such only where it cannot be meant: written at least twice, and far outside of all other values.
 */
import type { Column } from '../table/column';

const NINES = [999, 9999, 99_999, 999.9, 9999.9, 99_999.9, 999.99, 9999.99];
/** Beside these, -32768 is the smallest number of many loggers. */
const NEGATIVE: ReadonlySet<number> = new Set([...NINES, 99.9, 99.99, 32_768].map((code) => -code));
const POSITIVE: ReadonlySet<number> = new Set(NINES);
/** Times in the whole table. */
const FEWEST = 2;
const FEWEST_OTHERS = 10;
/** How far from the next other value, in ranges of the others: a peak may be a 999, hardly a trough a -999. */
const FAR = { negative: 1, positive: 3 };
const LISTED = 20;

type Range = { low: number; high: number; count: number };

function rangeOf(numbers: Float64Array, without: ReadonlySet<number>): Range {
  const range = { low: Infinity, high: -Infinity, count: 0 };
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row]!;
    if (value !== value || (without.size > 0 && without.has(value))) continue;
    range.count++;
    if (value < range.low) range.low = value;
    if (value > range.high) range.high = value;
  }
  return range;
}

/** Below values that are never negative, a -999 is outside however large they are. */
function isFar(code: number, { low, high }: Range): boolean {
  const range = high - low;
  return code < 0
    ? low - code >= FAR.negative * range || (low >= 0 && code <= -999)
    : code - high >= FAR.positive * range;
}

const NONE: ReadonlySet<number> = new Set();

/** Known spellings below or above all other values of a column. */
function outside({ kind, numbers }: Column): ReadonlySet<number> {
  if (kind !== 'number') return NONE;
  let range = rangeOf(numbers, NONE);
  const codes = new Set<number>();
  while (NEGATIVE.has(range.low) || POSITIVE.has(range.high)) {
    codes.add(NEGATIVE.has(range.low) ? range.low : range.high);
    range = rangeOf(numbers, codes);
  }
  if (range.count < FEWEST_OTHERS || range.low === range.high) return NONE;
  return new Set([...codes].filter((code) => isFar(code, range)));
}

/** The column without them. */
function without(column: Column, codes: ReadonlySet<number>): Column {
  const numbers = column.numbers.slice();
  const rows: number[] = [];
  let removed = 0;
  numbers.forEach((value, row) => {
    if (!codes.has(value)) return;
    numbers[row] = NaN;
    if (removed++ < LISTED) rows.push(row);
  });
  const there = (value: number) => value === value;
  return {
    ...column,
    numbers,
    count: column.count - removed,
    missing: column.missing + removed,
    first: numbers.find(there) ?? null,
    last: numbers.findLast(there) ?? null,
    sentinels: { count: removed, rows },
  };
}

export function withoutSentinels(columns: readonly Column[]): readonly Column[] {
  const found = columns.map(outside);
  const counts = new Map<number, number>();
  columns.forEach(({ numbers }, at) => {
    if (found[at]!.size === 0) return;
    for (const value of numbers) if (found[at]!.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return columns.map((column, at) => {
    const codes = new Set([...found[at]!].filter((code) => (counts.get(code) ?? 0) >= FEWEST));
    return codes.size > 0 ? without(column, codes) : column;
  });
}
