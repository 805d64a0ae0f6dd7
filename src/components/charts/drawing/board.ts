/** The drawing board as it is now, and what each thing that a hand does makes of it. */
import { holesOnly, joined, resampled, smoothed, withLine, without, type Place } from './values';

/** What a drag does: draws freely, moves one point up and down, or takes values away. */
export type Tool = 'draw' | 'move' | 'erase';

export type Board = {
  readonly values: Float64Array;
  /** The range of values that the board shows. */
  readonly low: number;
  readonly high: number;
  /** Time steps in view, both included. */
  readonly from: number;
  readonly to: number;
  readonly cursor: number;
  readonly tool: Tool;
  readonly past: readonly Past[];
};

/** What undo puts back. */
type Past = Pick<Board, 'values' | 'low' | 'high' | 'from' | 'to' | 'cursor'> & {
  /** The drag, or the row of key presses, that came after it: it is undone as a whole. */
  readonly touch: string;
};
/** Numbers that undo may hold: 32 MB. */
const MOST_NUMBERS = 4_000_000;
const MOST_PAST = 200;

export type Action =
  | { readonly kind: 'line'; readonly touch: string; readonly start: Place; readonly end: Place }
  | { readonly kind: 'erase'; readonly touch: string; readonly one: number; readonly other: number }
  /** Of a drawing the gaps are joined first: of a few points it makes a curve. */
  | { readonly kind: 'smooth'; readonly join: boolean }
  | { readonly kind: 'clear' }
  /** Puts other values of the same length in place. */
  | { readonly kind: 'restore'; readonly values: Float64Array }
  | { readonly kind: 'resample'; readonly length: number }
  /** `rescale`: the picture stays, and the values change. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly rescale: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'cursor'; readonly index: number }
  | { readonly kind: 'view'; readonly from: number; readonly to: number }
  | { readonly kind: 'tool'; readonly tool: Tool };

/** Time steps of the mean on either side, as a share of those in view. */
const SMOOTH_SHARE = 0.015;

export function newBoard(values: Float64Array, low: number, high: number, tool: Tool, inView = values.length): Board {
  return { values, low, high, from: 0, to: Math.min(values.length, inView) - 1, cursor: 0, tool, past: [] };
}

/** The board after a change that can be undone; several changes of one touch are one. */
function changed(board: Board, touch: string, change: Partial<Board>): Board {
  const { values, low, high, from, to, cursor, past } = board;
  if (past.at(-1)?.touch === touch) return { ...board, ...change };
  const most = Math.min(MOST_PAST, Math.max(4, Math.floor(MOST_NUMBERS / values.length)));
  const kept = past.slice(Math.max(0, past.length + 1 - most));
  return { ...board, ...change, past: [...kept, { touch, values, low, high, from, to, cursor }] };
}

function undone(board: Board): Board {
  const latest = board.past.at(-1);
  if (!latest) return board;
  const { touch: _touch, ...before } = latest;
  return { ...board, ...before, past: board.past.slice(0, -1) };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The cursor there, and the view moved just so far that it shows it. */
function withCursor(board: Board, index: number): Board {
  const cursor = clamp(Math.round(index), 0, board.values.length - 1);
  const shift = cursor < board.from ? cursor - board.from : Math.max(0, cursor - board.to);
  return { ...board, cursor, from: board.from + shift, to: board.to + shift };
}

export function afterAction(board: Board, action: Action): Board {
  const { values, from, to } = board;
  const last = values.length - 1;
  /** A name that no touch has: each of these is undone by itself. */
  const once = `${action.kind} ${board.past.length}`;
  switch (action.kind) {
    case 'line': {
      const { start, end, touch } = action;
      return withCursor(changed(board, touch, { values: withLine(values, start, end) }), end.index);
    }
    case 'erase': {
      const { one, other, touch } = action;
      return withCursor(changed(board, touch, { values: without(values, one, other) }), other);
    }
    case 'smooth': {
      const radius = Math.max(1, Math.round((to - from + 1) * SMOOTH_SHARE));
      return changed(board, once, { values: smoothed(action.join ? joined(values) : values, from, to, radius) });
    }
    case 'clear':
      return changed(board, once, { values: holesOnly(values.length) });
    case 'restore':
      return changed(board, once, { values: action.values });
    case 'resample': {
      const { length } = action;
      const cursor = Math.round((board.cursor * (length - 1)) / last);
      return changed(board, once, { values: resampled(values, length), from: 0, to: length - 1, cursor });
    }
    case 'range': {
      const { low, high, rescale } = action;
      const scale = (value: number) => low + ((value - board.low) * (high - low)) / (board.high - board.low);
      return changed(board, once, { low, high, values: rescale ? values.map(scale) : values });
    }
    case 'undo':
      return undone(board);
    case 'cursor':
      return withCursor(board, action.index);
    case 'view': {
      const size = clamp(Math.round(action.to - action.from), 1, last);
      const start = clamp(Math.round(action.from), 0, last - size);
      return { ...board, from: start, to: start + size, cursor: clamp(board.cursor, start, start + size) };
    }
    case 'tool':
      return { ...board, tool: action.tool };
  }
}
