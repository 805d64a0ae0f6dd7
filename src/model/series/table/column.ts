/** One column of a table: what its cells are, and the numbers, dates or labels in them. */
import type { ColumnKind, DateOrder, DecimalMark } from '../../protocol/importing';
import { MOST_LABELS } from '../../protocol/series';
import { cellText, locate, newSpan, spelled } from './tableCell';
import { formatOf, orderOf } from '../dates/dateFormat';
import { dateAt, dateIn, formOf, type DateForm } from '../dates/dates';
import { isMissing, numberIn, plainNumber } from './numbers';
import { quantityReader, type QuantityReader } from './quantity';
import type { Grid } from './grid';

/** The data rows of a grid. */
export type Body = {
  readonly grid: Grid;
  readonly rows: Uint32Array; // [row] of the grid
  /** Rows with cells too many: which cell belongs where is not known, and only a date in the first one is taken. */
  readonly spoiled: ReadonlySet<number>; // rows of the grid
};
export type DateCells = {
  /** Milliseconds since 1970 in UTC, NaN where there is no date. */
  readonly values: Float64Array; // [row]
  readonly form: DateForm;
  readonly format: string;
  readonly ambiguous: boolean;
};
export type Labels = { readonly names: readonly string[]; readonly values: Float64Array }; // values [row]
/** Cells that hold something else than the column does: how many, and the first. */
export type Strays = { readonly count: number; readonly rows: readonly number[] };
export type Column = {
  readonly name: string;
  /** From 0 in the grid. */
  readonly at: number;
  readonly kind: ColumnKind;
  /** How many cells hold a number, and how many nothing, or no number where numbers are. */
  readonly count: number;
  readonly missing: number;
  readonly first: number | null;
  readonly last: number | null;
  /** NaN where the cell is missing or holds no number. */
  readonly numbers: Float64Array; // [row], empty where no cell holds a number
  readonly dates: DateCells | null;
  readonly labels: Labels | null;
  readonly strays: Strays;
  /** Numbers such as -9999 that were taken for a missing value. */
  readonly sentinels: Strays;
};
export type Reading = { readonly decimal: DecimalMark; readonly dateOrder: DateOrder | null };

/** A column is one of numbers, or dates, if so many of its cells are; the rest count as missing values. */
const SHARE_OF_KIND = 0.8;
const SAMPLE_CELLS = 20_000;
const LISTED = 20;
const [ZERO, NINE] = [48, 57];

/** Cells that hold something, from rows all over the column. */
function sampleOf({ grid, rows, spoiled }: Body, at: number, width: number): readonly string[] {
  const most = Math.max(20, Math.min(200, Math.floor(SAMPLE_CELLS / width)));
  const stride = Math.max(1, Math.floor(rows.length / most));
  const cells: string[] = [];
  for (let row = 0; row < rows.length; row += stride) {
    if (spoiled.has(rows[row]!)) continue;
    const cell = cellText(grid, rows[row]!, at);
    if (!isMissing(cell)) cells.push(cell);
  }
  return cells;
}

/** The form in which most of the cells are dates. Digits alone are dates only if all cells are. */
function dateFormOf(cells: readonly string[]): DateForm | null {
  // 01.00.00 may be a date, but 00.00.00 beside it is none.
  const pointed = cells.length > 0 && cells.every((cell) => /^\d\d\.\d\d\.\d\d$/.test(cell));
  if (pointed && cells.every((cell) => !Number.isNaN(dateIn(cell, 'clock', 'dmy')))) {
    if (cells.some((cell) => Number.isNaN(dateIn(cell, 'yearLast', 'dmy')))) return 'clock';
  }
  const counts = new Map<DateForm, number>();
  for (const cell of cells) {
    const form = formOf(cell);
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [form, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return form && count >= (form === 'compact' ? 1 : SHARE_OF_KIND) * cells.length ? form : null;
}

const NO_STRAYS: Strays = { count: 0, rows: [] };

function readDates(body: Body, at: number, form: DateForm, order: 'dmy' | 'mdy') {
  const { grid, rows, spoiled } = body;
  const values = new Float64Array(rows.length);
  const span = newSpan();
  const strays: number[] = [];
  let found = 0;
  let missing = 0;
  let stray = 0;
  for (let row = 0; row < rows.length; row++) {
    locate(grid, rows[row]!, at, span);
    const known = span.end > span.start && (at === 0 || spoiled.size === 0 || !spoiled.has(rows[row]!));
    const date = known ? dateAt(grid.text, span.start, span.end, form, order) : NaN;
    values[row] = date;
    if (date === date) found++;
    else if (!known || isMissing(spelled(grid, span))) missing++;
    else if (stray++ < LISTED) strays.push(row);
  }
  return { values, found, missing, strays: { count: stray, rows: strays } };
}

/** Whether a number may begin so: neither a word nor a name. */
const mayBeNumber = (code: number) =>
  (code >= ZERO && code <= NINE) || code < 65 || code > 122 || /[iucegrjINS]/i.test(String.fromCharCode(code));

function readNumbers(
  { grid, rows, spoiled }: Body,
  at: number,
  decimal: DecimalMark,
  read: QuantityReader | null = null,
) {
  const values = new Float64Array(rows.length);
  const { text } = grid;
  const span = newSpan();
  const strays: number[] = [];
  let count = 0;
  let empty = 0;
  let stray = 0;
  let [first, last] = [NaN, NaN];
  for (let row = 0; row < rows.length; row++) {
    locate(grid, rows[row]!, at, span);
    let value = NaN;
    if (span.end === span.start || (spoiled.size > 0 && spoiled.has(rows[row]!))) {
      empty++;
    } else {
      value = plainNumber(text, span.start, span.end, decimal);
      if (value !== value) {
        const cell = spelled(grid, span);
        if (mayBeNumber(cell.charCodeAt(0))) value = numberIn(cell, decimal);
        if (value !== value && read) value = read(cell);
        if (value !== value && isMissing(cell)) empty++;
        else if (value !== value && stray++ < LISTED) strays.push(row);
      }
    }
    values[row] = value;
    if (value === value) {
      if (count++ === 0) first = value;
      last = value;
    }
  }
  return { values, count, empty, first, last, strays: { count: stray, rows: strays } };
}

/** Null where there are more different labels than an input can have. */
function readLabels({ grid, rows, spoiled }: Body, at: number): Labels | null {
  const known = new Map<string, number>();
  const values = new Float64Array(rows.length).fill(NaN);
  let filled = 0;
  for (let row = 0; row < rows.length; row++) {
    if (spoiled.has(rows[row]!)) continue;
    const cell = cellText(grid, rows[row]!, at);
    if (isMissing(cell)) continue;
    filled++;
    const index = known.get(cell) ?? known.size;
    if (index >= MOST_LABELS) return null;
    known.set(cell, index);
    values[row] = index;
  }
  return known.size > 0 && filled >= 2 * known.size ? { names: [...known.keys()], values } : null;
}

export function columnOf(body: Body, at: number, name: string, width: number, reading: Reading): Column {
  const rows = body.rows.length;
  const sample = sampleOf(body, at, width);
  const form = dateFormOf(sample);
  const voted = orderOf(sample);
  const order = reading.dateOrder ?? voted.order;
  if (form) {
    const { values, found, missing, strays } = readDates(body, at, form, order);
    if (found > 0 && found >= (form === 'compact' ? 1 : SHARE_OF_KIND) * (rows - missing)) {
      const ambiguous = form === 'yearLast' && voted.ambiguous && reading.dateOrder === null;
      const dates = { values, form, format: formatOf(sample, form, order), ambiguous };
      const none = { count: 0, first: null, last: null, numbers: new Float64Array() };
      const digits = form === 'compact' ? readNumbers(body, at, '.') : null;
      const numbers = digits
        ? { count: digits.count, first: digits.first, last: digits.last, numbers: digits.values }
        : none;
      const facts = { name, at, missing: rows - found, ...numbers, sentinels: NO_STRAYS };
      return { ...facts, kind: 'date', dates, labels: null, strays };
    }
  }
  const plain = readNumbers(body, at, reading.decimal);
  const read = plain.strays.count > 0 ? quantityReader(sample, reading.decimal) : null;
  const { values, count, empty, first, last, strays } = read ? readNumbers(body, at, reading.decimal, read) : plain;
  const ends = { first: count > 0 ? first : null, last: count > 0 ? last : null };
  const facts = { name, at, count, ...ends, dates: null, sentinels: NO_STRAYS };
  if (count > 0 && count >= SHARE_OF_KIND * (count + strays.count)) {
    return { ...facts, kind: 'number', missing: rows - count, numbers: values, labels: null, strays };
  }
  const rest = { ...facts, missing: empty, numbers: count > 0 ? values : new Float64Array(), strays };
  if (empty === rows) return { ...rest, kind: 'empty', labels: null, strays: NO_STRAYS };
  const labels = readLabels(body, at);
  return { ...rest, kind: labels ? 'category' : 'text', labels };
}
