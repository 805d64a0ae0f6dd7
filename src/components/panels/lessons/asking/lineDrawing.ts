/**
 * A line that is being drawn, on the board of drawn series: its values are in the units of the plot, where a logarithmic scale
 * has been taken already. What is known last stands before the first step, so that a line begins there.
 */
import { afterAction, newBoard, type Action, type Board } from '../../../charts/drawing/board';
import { holesOnly, joined } from '../../../charts/drawing/values';
import { linearScale, logScale } from '../../../charts/axes/ticks';

export type ScaleKind = 'linear' | 'log';
export const toPlot = (scale: ScaleKind, value: number): number => (scale === 'log' ? Math.log10(value) : value);
export const fromPlot = (scale: ScaleKind, place: number): number => (scale === 'log' ? 10 ** place : place);

/** The range of a plot, in its own units, with the values that stand at its ticks. */
export type PlotRange = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
};

/** Above and below what is known, so that it does not tell how far a line should go; a share of its range. */
const ROOM = 0.2;

/** `more` must be in sight as well. */
export function rangeFor(
  known: readonly number[],
  scale: ScaleKind,
  fixed: readonly [number, number] | undefined,
  more: readonly number[] = [],
): PlotRange {
  const isDrawable = (value: number) => Number.isFinite(value) && (scale === 'linear' || value > 0);
  const values = known.filter(isDrawable);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const room = ROOM * (high - low || Math.abs(high) || 1);
  const wished = fixed ?? (scale === 'log' ? [low / 20, high * 1.2] : [low - room, high + room]);
  const all = [...wished, ...more.filter(isDrawable)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const found = scale === 'log' ? logScale(least, most) : linearScale(least, most, 4);
  const ticks = found.ticks.map((value) => ({ at: toPlot(scale, value), value }));
  return { low: toPlot(scale, found.low), high: toPlot(scale, found.high), ticks };
}

/** `anchor`: the last known value; null where nothing is known. */
export function newLine(anchor: number | null, steps: number, { low, high }: PlotRange): Board {
  const board = newBoard(emptyLine(anchor, steps), low, high, 'draw');
  return { ...board, cursor: offsetOf(anchor) };
}

/** Where on the board the first step stands. */
export const offsetOf = (anchor: number | null): 0 | 1 => (anchor === null ? 0 : 1);

export function emptyLine(anchor: number | null, steps: number): Float64Array {
  const values = holesOnly(steps + offsetOf(anchor));
  if (anchor !== null) values[0] = anchor;
  return values;
}

/** What is known is never drawn over, and the cursor stays off it. */
export function afterDrawing(board: Board, action: Action, offset: 0 | 1): Board {
  const after = afterAction(board, action);
  return { ...after, cursor: Math.max(offset, after.cursor) };
}

/** The values of all steps, with those that were left out joined; NaN behind the last that was drawn. */
export function lineOf({ values }: Board, offset: 0 | 1): Float64Array {
  const line = joined(values).slice(offset);
  const first = line.findIndex((value) => !Number.isNaN(value));
  // With nothing known before it, a line begins level.
  return first > 0 ? line.fill(line[first]!, 0, first) : line;
}

export const isWhole = (line: Float64Array): boolean => !line.some(Number.isNaN);
