/** One cell of a grid: where it stands in the text, and what it says. */
import { isBlankCode, type Grid } from './grid';

/** A place in the text, written anew for each cell. */
export type Span = {
  start: number;
  end: number;
};
export const newSpan = (): Span => ({ start: 0, end: 0 });

export const cellsIn = (grid: Grid, row: number): number => grid.firsts[row + 1]! - grid.firsts[row]!;

/** Without the blanks around it; empty where the row has no such cell. */
export function locate(grid: Grid, row: number, column: number, span: Span): void {
  const { text, ends } = grid;
  const index = grid.firsts[row]! + column;
  if (index >= grid.firsts[row + 1]!) {
    span.start = 0;
    span.end = 0;
    return;
  }
  let start = column === 0 ? grid.starts[row]! : ends[index - 1]! + 1;
  let end = ends[index]!;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  span.start = start;
  span.end = end;
}

export const spelled = (grid: Grid, span: Span): string => grid.text.slice(span.start, span.end);

export function cellText(grid: Grid, row: number, column: number): string {
  const span = newSpan();
  locate(grid, row, column, span);
  return spelled(grid, span);
}
