/**
 * Text as rows of cells. Nothing is cut out of the text: of each cell only where it ends is kept, so that a million rows
 * cost a few megabytes and a cell becomes a string, number or date when it is asked for.
 */

/** Rows may have different numbers of cells; blank lines and remarks are rows as well. */
export type Grid = {
  readonly text: string;
  readonly rows: number;
  /** Where each row starts, and at which line of the text, from 1. */
  readonly starts: Uint32Array; // [row]
  readonly lines: Uint32Array; // [row]
  /** Index in `ends` of each row's first cell, and one more at the end. */
  readonly firsts: Uint32Array; // [row + 1]
  /** One past the last character of each cell: the next one begins after the delimiter that stands there. */
  readonly ends: Uint32Array; // [cell]
};
/** `misquoted`: the line of a quotation mark without its match. */
export type Scan = { readonly grid: Grid; readonly misquoted: number | null; readonly tooMany: boolean };

const LF = 10;
const QUOTE = 34;
const SPACE = 32;
const HASH = 35;
const ROWS_A_PIECE = 20_000;

export const isBlankCode = (code: number): boolean => code <= SPACE || code === 0xa0 || code === 0xfeff;

/** A typed array that grows. */
function grown(values: Uint32Array, needed: number): Uint32Array {
  if (needed < values.length) return values;
  const larger = new Uint32Array(Math.max(needed + 1, values.length * 2));
  larger.set(values);
  return larger;
}

class Scanner {
  readonly text: string;
  readonly delimiter: number;
  at = 0;
  rows = 0;
  cells = 0;
  line = 1;
  misquoted: number | null = null;
  starts: Uint32Array;
  lines: Uint32Array;
  firsts: Uint32Array;
  ends: Uint32Array;

  constructor(text: string, delimiter: number) {
    this.text = text;
    this.delimiter = delimiter;
    const guess = 1024 + Math.ceil(text.length / 16);
    this.starts = new Uint32Array(guess);
    this.lines = new Uint32Array(guess);
    this.firsts = new Uint32Array(guess);
    this.ends = new Uint32Array(2 * guess);
  }

  private beginRow(): void {
    if (this.rows + 2 >= this.starts.length) {
      this.starts = grown(this.starts, this.rows + 2);
      this.lines = grown(this.lines, this.rows + 2);
      this.firsts = grown(this.firsts, this.rows + 2);
    }
    this.starts[this.rows] = this.at;
    this.lines[this.rows] = this.line;
    this.firsts[this.rows] = this.cells;
  }

  private endCell(end: number): void {
    if (this.cells >= this.ends.length) this.ends = grown(this.ends, this.cells + 1);
    this.ends[this.cells++] = end;
  }

  /** Whether only blanks stand between, so that a quotation mark at `to` opens the cell. */
  private blank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isBlankCode(this.text.charCodeAt(at))) return false;
    return true;
  }

  /** Where the delimiter or line break after the cell quoted from `open` stands; -1 where its end is not to be found. */
  private afterQuoted(open: number): number {
    const { text, delimiter } = this;
    let close = text.indexOf('"', open + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close < 0) return -1;
    for (let at = text.indexOf('\n', open); at >= 0 && at < close; at = text.indexOf('\n', at + 1)) this.line++;
    let at = close + 1;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF) return at;
      if (!isBlankCode(code)) return -1;
      at++;
    }
    return at;
  }

  private row(): void {
    const { text, delimiter } = this;
    const { length } = text;
    const spaced = delimiter === SPACE;
    this.beginRow();
    const remark = text.charCodeAt(this.at) === HASH;
    let cell = this.at;
    let at = this.at;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === LF) break;
      if (code === delimiter) {
        // Several spaces part two cells as one does.
        if (!spaced || !this.blank(cell, at)) {
          this.endCell(at);
          cell = at + 1;
        }
      } else if (code === QUOTE && !remark && this.blank(cell, at)) {
        const line = this.line;
        const after = this.afterQuoted(at);
        if (after < 0) {
          this.misquoted = line;
          this.at = length;
          return;
        }
        at = after;
        continue;
      }
      at++;
    }
    if (!spaced || cell === this.starts[this.rows] || !this.blank(cell, at)) this.endCell(at);
    this.rows++;
    this.line++;
    this.at = at + 1;
  }

  /** Reads on until so many rows are there, or the text ends. */
  until(rows: number): boolean {
    while (this.at < this.text.length && this.rows < rows) this.row();
    return this.at < this.text.length;
  }

  grid(): Grid {
    const { text, rows, cells } = this;
    this.firsts[rows] = cells;
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

/** In pieces: yields the share of the text that has been read. Line breaks are `\n`, or `\r\n`, whose `\r` counts as blank. */
export function* scanned(text: string, delimiter: string, mostRows: number): Generator<number, Scan> {
  const scanner = new Scanner(text, delimiter.charCodeAt(0));
  for (let rows = ROWS_A_PIECE; scanner.until(Math.min(rows, mostRows)) && rows < mostRows; rows += ROWS_A_PIECE) {
    yield scanner.at / text.length;
  }
  const { misquoted } = scanner;
  return { grid: scanner.grid(), misquoted, tooMany: misquoted === null && scanner.at < text.length };
}
