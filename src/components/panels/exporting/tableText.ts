/** Rows of one piece: they are written within a few milliseconds. */
const ROWS = 2000;

/** The text of a table in pieces, so that the page can do something else between two of them. */
export function* tableText(head: string, rows: number, rowAt: (row: number) => string): Generator<string, void> {
  yield `${head}\n`;
  for (let from = 0; from < rows; from += ROWS) {
    let piece = '';
    for (let row = from; row < Math.min(rows, from + ROWS); row++) piece += `${rowAt(row)}\n`;
    yield piece;
  }
}
