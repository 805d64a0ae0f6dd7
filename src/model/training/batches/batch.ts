/** What a network is trained on at a time. */
import { CELLS } from '../../cells/cells';
import { NOT_ASKED } from '../../network/answers';
import { directionsOf, toldBy, type NetworkShape } from '../../network/layout';

/** Windows or samples with their targets, on the network's scale. */
export type Batch = {
  readonly size: number;
  /** What its rows are called, where they are of a series or a task. */
  readonly names?: Int32Array;
  readonly x: Float32Array; // [size, time, inputs]
  /** Of a forecast [size, horizon]; of an answer `targetWidth` numbers for each of the head's rows. */
  readonly y: Float32Array;
  /** Which time steps are there [size, time]; without it, all. */
  readonly mask?: Float32Array;
  /** Rows whose states are carried on: from zero, or from where the same rows of the batch before ended. */
  readonly carries?: 'from zero' | 'on';
};

export const timeOf = ({ size, x }: Batch, { inputs }: NetworkShape): number => x.length / (size * inputs);

/** What a batch is asked: its rows, or of an answer all targets that count. Its loss is the mean over them. */
export const askedIn = ({ size, y }: Batch, { answer }: NetworkShape): number =>
  answer ? y.reduce((sum, target) => sum + Number(target !== NOT_ASKED), 0) : size;

export const cut = (values: Float32Array, rows: number, from: number, size: number): Float32Array => {
  const width = values.length / rows;
  return values.subarray(from * width, (from + size) * width);
};

export const rowsOf = ({ size: rows, x, y, mask, carries }: Batch, from: number, size: number): Batch => ({
  size,
  x: cut(x, rows, from, size),
  y: cut(y, rows, from, size),
  ...(mask ? { mask: cut(mask, rows, from, size) } : {}),
  ...(carries ? { carries } : {}),
});

/** Bytes that what is kept for the way back may take: a module of WebAssembly has 4 GB in all, a GPU often less. */
const MOST_KEPT = 2 ** 29;

/** So many windows can go through the network at once: of each, what every layer sees and does is kept. */
export function rowsAtOnce(shape: NetworkShape, time: number): number {
  const { cell, inputs, units, layers } = shape;
  const { gates, states } = CELLS[cell];
  const own = (seen: number) => 1 + seen + units + (Math.max(1, gates.length) + states.length) * units;
  const bytes = 4 * time * directionsOf(shape).length * (own(inputs) + (layers - 1) * own(toldBy(shape)));
  return Math.max(1, Math.floor(MOST_KEPT / bytes));
}
