/** The dense head in the SIMD module: how it is told of `assembly/head.ts`, and what it says. */
import type { Numbers } from '../../cells/cell';
import { NOT_ASKED } from '../../network/answers';
import { eights, Pieces } from './memory';
import type { Wasm } from './module';

/** Multiply-adds of a head from which on the way to the module and back is worth it: measured. */
const LARGE = 8192;

/** `told` counts the numbers that the head sees in all its rows. */
export const isLarge = (told: number, outputs: number): boolean => told * outputs >= LARGE;

/** The fields of `Head` in `assembly/head.ts`, in order. */
const HEAD_FIELDS = [
  ...(['rows', 'units', 'seen', 'outputs', 'asked', 'h', 'kernel', 'bias', 's', 'line', 'target', 'error'] as const),
  ...(['said', 'parts', 'dh', 'dKernel', 'dBias', 'dLine', 'weights', 'turned', 'panels', 'back'] as const),
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];
/** Rows that the module turns at a time. */
export const ROWS = 48;

/** Lays what is given into memory, and takes room, in numbers, for the rest. */
export function laid(
  pieces: Pieces,
  sizes: Readonly<Partial<Record<HeadField, number>>>,
  given: Readonly<Partial<Record<HeadField, Numbers>>>,
  room: Readonly<Partial<Record<HeadField, number>>>,
): Record<HeadField, number> {
  const places = { ...Object.fromEntries(HEAD_FIELDS.map((field) => [field, 0])), ...sizes } as Record<
    HeadField,
    number
  >;
  const all = Object.entries(given) as [HeadField, Numbers][];
  for (const [field, values] of all) places[field] = pieces.take(values.length);
  for (const [field, size] of Object.entries(room) as [HeadField, number][]) places[field] = pieces.take(size);
  for (const [field, values] of all) pieces.numbers(places[field], values.length).set(values);
  return places;
}

export function tell(wasm: Wasm, pieces: Pieces, places: Readonly<Record<HeadField, number>>): number {
  const told = pieces.take(HEAD_FIELDS.length);
  const fields = new Int32Array(wasm.exports.memory.buffer, told, HEAD_FIELDS.length);
  HEAD_FIELDS.forEach((field, at) => (fields[at] = places[field]));
  return told;
}

/** Lines with room for more columns, in which nothing is asked. */
export function padded(values: Float32Array, lines: number, columns: number, width: number): Float32Array {
  if (columns === width) return values;
  const wide = new Float32Array(lines * width).fill(NOT_ASKED);
  for (let line = 0; line < lines; line++) {
    wide.set(values.subarray(line * columns, (line + 1) * columns), line * width);
  }
  return wide;
}

export function unpadded(values: Float32Array, lines: number, columns: number, width: number): Float32Array {
  if (columns === width) return values.slice();
  const narrow = new Float32Array(lines * columns);
  for (let line = 0; line < lines; line++) {
    narrow.set(values.subarray(line * width, line * width + columns), line * columns);
  }
  return narrow;
}

/** h·W + b [rows, outputs]. */
export function headOutputs(
  wasm: Wasm,
  h: Numbers, // [rows, units]
  kernel: Numbers, // [units, outputs]
  bias: Numbers,
  units: number,
): Float32Array {
  const outputs = bias.length;
  const [rows, width, depth] = [h.length / units, eights(outputs), 1 + units];
  const pieces = new Pieces(wasm);
  const room = { said: rows * width, weights: width * depth, turned: ROWS * depth };
  const places = laid(pieces, { rows, units, outputs }, { h, kernel, bias }, room);
  wasm.exports.forwardHead(tell(wasm, pieces, places));
  const said = unpadded(pieces.numbers(places.said, rows * width), rows, outputs, width);
  pieces.giveBack();
  return said;
}
