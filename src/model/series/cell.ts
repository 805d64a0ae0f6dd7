/** One cell of a grid: where it stands in the text, and what it says. */
import { isBlankCode, type Grid } from './scan';

/** A place in the text, written anew for each cell. */
export type Span = {
  start: number;
  end: number;
  /** In quotes, with quotes doubled inside. */
  doubled: boolean;
};
export const newSpan = (): Span => ({ start: 0, end: 0, doubled: false });

const QUOTE = 34;

export const cellsIn = (grid: Grid, row: number): number => grid.firsts[row + 1]! - grid.firsts[row]!;

/** Without the blanks and the quotes around it; empty where the row has no such cell. */
export function locate(grid: Grid, row: number, column: number, span: Span): void {
  const { text, ends } = grid;
  const index = grid.firsts[row]! + column;
  span.doubled = false;
  if (index >= grid.firsts[row + 1]!) {
    span.start = 0;
    span.end = 0;
    return;
  }
  let start = column === 0 ? grid.starts[row]! : ends[index - 1]! + 1;
  let end = ends[index]!;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (end > start + 1 && text.charCodeAt(start) === QUOTE && text.charCodeAt(end - 1) === QUOTE) {
    start++;
    end--;
    while (start < end && isBlankCode(text.charCodeAt(start))) start++;
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
    const inside = text.indexOf('"', start);
    span.doubled = inside >= 0 && inside < end;
  }
  span.start = start;
  span.end = end;
}

export function spelled(grid: Grid, span: Span): string {
  const text = grid.text.slice(span.start, span.end);
  return span.doubled ? text.replaceAll('""', '"') : text;
}

export function cellText(grid: Grid, row: number, column: number): string {
  const span = newSpan();
  locate(grid, row, column, span);
  return spelled(grid, span);
}
