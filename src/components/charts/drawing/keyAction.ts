/** What a key of the board does to it. */
import type { BoardMove } from './boardKeys';
import { rounded } from './drawingPlace';
import type { Action, Board } from './board';

/** Values between two of these are not told apart, so that what is drawn are round numbers: a power of ten. */
export function resolutionOf({ low, high }: Pick<Board, 'low' | 'high'>): number {
  return 10 ** Math.floor(Math.log10((high - low) / 500));
}

/** The value under the cursor; where there is none, that of the nearest point before it, else after it, else the middle. */
function valueUnderCursor({ values, cursor, low, high }: Board): number {
  const isKnown = (value: number) => !Number.isNaN(value);
  return values.subarray(0, cursor + 1).findLast(isKnown) ?? values.subarray(cursor).find(isKnown) ?? (low + high) / 2;
}

export function keyAction(board: Board, move: BoardMove): Action {
  const { cursor, low, high, values } = board;
  const here = { index: cursor, value: valueUnderCursor(board) };
  const touch = `key ${cursor}`;
  switch (move.kind) {
    case 'go':
      return { kind: 'cursor', index: move.index };
    case 'carry':
      return { kind: 'line', touch, start: here, end: { ...here, index: move.index } };
    case 'nudge': {
      // The first press where there is no value only puts one.
      const by = Number.isNaN(values[cursor] ?? Number.NaN) ? 0 : move.share * (high - low);
      const value = rounded(Math.min(high, Math.max(low, here.value + by)), resolutionOf(board));
      return { kind: 'line', touch, start: { ...here, value }, end: { ...here, value } };
    }
    case 'put':
      return { kind: 'line', touch, start: here, end: here };
    case 'remove':
      return { kind: 'erase', touch: `${touch} removed`, one: cursor, other: cursor };
    case 'undo':
      return { kind: 'undo' };
  }
}
