/**
 * Text as rows of cells. Papaparse reads it, some thousand rows at a time, and of each cell only where it ends is kept: so
 * a million rows cost a few megabytes, and a cell becomes a string, number or date when it is asked for.
 */
import Papa from 'papaparse';
import { normalized } from './normalizedText';

/** Rows may have different numbers of cells; blank lines and remarks are rows as well. */
export type Grid = {
  /** The cells, without quotes around them, each with one more character behind it. */
  readonly text: string;
  readonly rows: number;
  /** Where each row starts, and at which line of the file, from 1. */
  readonly starts: Uint32Array; // [row]
  readonly lines: Uint32Array; // [row]
  /** Index in `ends` of each row's first cell, and one more at the end. */
  readonly firsts: Uint32Array; // [row + 1]
  /** One past the last character of each cell: the next one begins after the character that stands there. */
  readonly ends: Uint32Array; // [cell]
};
/** `misquoted`: the line of a quotation mark without its match. `unread`: lines after the rows that were asked for. */
export type Scan = { readonly grid: Grid; readonly misquoted: number | null; readonly unread: number };

const SPACE = 32;
const MARK = 0xfeff;
/** Small, so that the cells of a piece are gone before the collector would move them as something that lasts. */
const PIECE_CHARACTERS = 40_000;
/** Read before whoever asked has a turn. */
const TURN_CHARACTERS = 500_000;

export const isBlankCode = (code: number): boolean => code <= SPACE || code === 0xa0 || code === MARK;

/** A typed array that has room for so many values. */
function grown(values: Uint32Array, needed: number): Uint32Array {
  if (needed <= values.length) return values;
  const larger = new Uint32Array(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

type Row = readonly string[];

/** Where cells stand, one after the other. */
class Places {
  at = 0;
  rows = 0;
  private cells = 0;
  private line = 1;
  private starts: Uint32Array;
  private lines: Uint32Array;
  private firsts: Uint32Array;
  private ends: Uint32Array;

  constructor(characters: number) {
    const guess = 1024 + Math.ceil(characters / 16);
    this.starts = new Uint32Array(guess);
    this.lines = new Uint32Array(guess);
    this.firsts = new Uint32Array(guess);
    this.ends = new Uint32Array(2 * guess);
  }

  add(rows: readonly Row[], quoted: boolean): void {
    this.starts = grown(this.starts, this.rows + rows.length);
    this.lines = grown(this.lines, this.rows + rows.length);
    this.firsts = grown(this.firsts, this.rows + rows.length + 1);
    for (const row of rows) {
      this.starts[this.rows] = this.at;
      this.lines[this.rows] = this.line++;
      this.firsts[this.rows++] = this.cells;
      this.ends = grown(this.ends, this.cells + row.length);
      for (const cell of row) {
        if (quoted) this.line += linesIn(cell, 0, cell.length);
        this.at += cell.length;
        this.ends[this.cells++] = this.at++;
      }
    }
    this.firsts[this.rows] = this.cells;
  }

  grid(text: string): Grid {
    const { rows, cells } = this;
    return {
      text,
      rows,
      starts: this.starts.subarray(0, rows),
      lines: this.lines.subarray(0, rows),
      firsts: this.firsts.subarray(0, rows + 1),
      ends: this.ends.subarray(0, cells),
    };
  }
}

/** The rows from `from` on: of at least so many characters, up to the end of a line that ends a row. */
function rowsFrom(text: string, from: number, characters: number, delimiter: string) {
  for (let least = characters; ; least *= 2) {
    const end = text.indexOf('\n', from + least - 1) + 1 || text.length;
    const { data, errors } = Papa.parse<Row>(text.slice(from, end), { delimiter, newline: '\n' });
    // The line may have ended in a quoted cell.
    if (errors.some(({ type }) => type === 'Quotes') && end < text.length) continue;
    data.pop(); // after the last line's end
    return { rows: data, end };
  }
}

/** Yields now and then the share of the text that has been read. Line breaks are `\n`, or `\r\n`, whose `\r` counts as blank. */
export function* scanned(given: string, delimiter: string, mostRows: number): Generator<number, Scan> {
  const plain = normalized(given, delimiter);
  const text = plain.text.endsWith('\n') ? plain.text : `${plain.text}\n`;
  // Without quotes the cells stand in the text as papaparse gives them.
  const quoted = text.includes('"');
  const copies: string[] = [];
  const places = new Places(text.length);
  if (plain.misquoted !== null) {
    return { grid: places.grid(''), misquoted: 1 + linesIn(given, 0, plain.misquoted), unread: 0 };
  }
  let at = 0;
  let turn = TURN_CHARACTERS;
  while (at < text.length && places.rows < mostRows) {
    if (at >= turn) {
      yield at / text.length;
      turn = at + TURN_CHARACTERS;
    }
    // Papaparse takes off a mark at the start of what it is given.
    while (text.charCodeAt(at) === MARK) at++;
    const { rows, end } = rowsFrom(text, at, PIECE_CHARACTERS, delimiter);
    if (!quoted) places.at = at;
    else copies.push(rows.map((row) => `${row.join(delimiter)}\n`).join(''));
    places.add(rows, quoted);
    at = end;
  }
  return {
    grid: places.grid(quoted ? copies.join('') : text),
    misquoted: null,
    unread: linesIn(text, at, text.length),
  };
}
