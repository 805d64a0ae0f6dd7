/** Whether a table's first row names its columns, and the names. */
import { columnOf } from './column';
import { isMissing, type DecimalMark } from './numbers';

type Row = readonly string[];

/** As long as the setting that holds the name of a column may be. */
const LONGEST_NAME = 200;
const SAMPLE_ROWS = 200;

/**
 * Each column of numbers or dates has a vote: for, where the first row holds a word there; against, where it holds one
 * more number or date. A table without such columns is taken to have a header.
 */
export function hasHeader(rows: readonly Row[], decimal: DecimalMark): boolean {
  const [first = [], ...sample] = rows.slice(0, SAMPLE_ROWS);
  let words = 0;
  let values = 0;
  first.forEach((cell, at) => {
    const body = columnOf(
      '',
      sample.map((row) => row[at] ?? ''),
      decimal,
    );
    if (isMissing(cell) || body.kind === 'text' || body.kind === 'empty') return;
    if (columnOf('', [cell], decimal).kind === 'text') words++;
    else values++;
  });
  return words >= values;
}

/** Every name once: columns without a name are `#` and their number, and a name that comes again is numbered. */
export function columnNames(width: number, header: Row | null): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = unique(header?.[at] || `#${at + 1}`, taken);
    taken.add(name);
    return name;
  });
}

function unique(given: string, taken: ReadonlySet<string>): string {
  const name = given.slice(0, LONGEST_NAME);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const other = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(other)) return other;
  }
}
