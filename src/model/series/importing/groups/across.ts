/** Dates across: a row a series, and a column a date. */
import { formOf } from '../../dates/dates';
import { scanned } from '../../table/grid';
import type { Column } from '../../table/column';
import type { Table } from '../../table/table';
import { written, WRITTEN_DELIMITER } from '../rowsAsText';
import type { Grid } from '../../table/grid';
import type { Group } from './groups';

export type AcrossGroup = Group & { readonly row: number };
export type Across = {
  /** The columns whose names are dates. */
  readonly dated: readonly Column[];
  readonly labels: readonly Column[];
  readonly groups: readonly AcrossGroup[];
};

/** Fewer columns of dates are no series. */
const FEWEST = 20;
const SHARE_OF_COLUMNS = 0.5;
const SEPARATOR = ' / ';
/** Years, with what statistics offices and world tables put around them. */
const YEAR = /^(?:x|yr?|f)?(1[6-9]\d\d|20\d\d|21\d\d)(?:\s*\[.*\])?$/i;

/** A year as four digits, another date as it stands, or null. */
function dateOfName(name: string): string | null {
  const year = YEAR.exec(name.trim())?.[1];
  return year ?? (formOf(name.trim()) ? name.trim() : null);
}

const nameOf = (table: Table, labels: readonly Column[], row: number): string =>
  labels
    .map(({ at }) => table.cellOf(row, at))
    .filter((cell) => cell !== '')
    .join(SEPARATOR);

/** The first columns of words that together tell the rows apart; of a table without words, one of numbers that does. */
function labelsOf(table: Table, others: readonly Column[]): readonly Column[] {
  const tellApart = (columns: readonly Column[]) => {
    const seen = new Set<string>();
    for (let row = 0; row < table.rows; row++) seen.add(nameOf(table, columns, row));
    return seen.size === table.rows && !seen.has('');
  };
  const words = others.filter(({ kind }) => kind === 'text' || kind === 'category');
  for (let most = 1; most <= words.length; most++) {
    if (tellApart(words.slice(0, most))) return words.slice(0, most);
  }
  const number = words.length === 0 ? others.find((column) => tellApart([column])) : undefined;
  return number ? [number] : words;
}

export function acrossOf(table: Table): Across | null {
  if (!table.header || table.rows === 0) return null;
  const dated = table.columns.filter(
    ({ name, kind }) => (kind === 'number' || kind === 'empty') && dateOfName(name) !== null,
  );
  if (dated.length < FEWEST || dated.length < SHARE_OF_COLUMNS * table.columns.length) return null;
  const others = table.columns.filter((column) => !dated.includes(column));
  // A table of dates down and across is read row by row, as one series.
  if (others.some(({ kind }) => kind === 'date')) return null;
  const labels = labelsOf(table, others);
  const taken = new Map<string, number>();
  const groups = Array.from({ length: table.rows }, (_, row) => {
    const name = nameOf(table, labels, row) || `#${row + 1}`;
    const again = (taken.get(name) ?? 0) + 1;
    taken.set(name, again);
    const rows = dated.reduce(
      (sum, { numbers }) => (numbers[row] === numbers[row] && numbers.length ? sum + 1 : sum),
      0,
    );
    return { name: again > 1 ? `${name} (${again})` : name, rows, row };
  });
  return { dated, labels, groups };
}

export const acrossColumn = ({ labels }: Across): string => labels.map(({ name }) => name).join(SEPARATOR);

/** One of the rows as a table of its own: a row a date. */
export function turned(table: Table, { dated }: Across, { name, row }: AcrossGroup): Grid {
  const years = dated.every((column) => /^\d{4}$/.test(dateOfName(column.name)!));
  const rows = dated.map((column) => [dateOfName(column.name), table.cellOf(row, column.at)]);
  const text = written([[years ? 'year' : 'date', name], ...rows]);
  const scan = scanned(text, WRITTEN_DELIMITER, rows.length + 1);
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value.grid;
  }
}
