/** The arrays of NumPy: a header in words, then the numbers as they lie in memory. */
import { accepted, refused, type Result } from '../result';
import type { Value } from '../rowsAsText';

const MOST_VALUES = 10_000_000;
const damaged = refused({ code: 'archive' });

type Read = (view: DataView, at: number, little: boolean) => number;
const TYPES: Readonly<Record<string, readonly [size: number, read: Read]>> = {
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  i8: [8, (view, at, little) => Number(view.getBigInt64(at, little))],
  u8: [8, (view, at, little) => Number(view.getBigUint64(at, little))],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  i1: [1, (view, at) => view.getInt8(at)],
  u1: [1, (view, at) => view.getUint8(at)],
  b1: [1, (view, at) => view.getUint8(at)],
};

/** One row a value, or a row of the first axis with all others side by side. */
export function readNumpy(bytes: Uint8Array): Result<readonly (readonly Value[])[]> {
  if (bytes.length < 12) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = bytes[6]! > 1;
  const start = long ? 12 : 10;
  const end = start + (long ? view.getUint32(8, true) : view.getUint16(8, true));
  if (end > bytes.length) return damaged;
  const header = new TextDecoder('latin1').decode(bytes.subarray(start, end));
  const [, order = '', type = ''] = /'descr':\s*'([<>|=])(\w\d)'/.exec(header) ?? [];
  const shape = /'shape':\s*\(([\d, ]*)\)/.exec(header)?.[1];
  const kind = TYPES[type];
  if (!kind) return refused({ code: 'not-text', kind: 'NumPy (dtype)' });
  if (shape === undefined) return damaged;
  const [size, read] = kind;
  const axes = shape
    .split(',')
    .filter((axis) => axis.trim() !== '')
    .map(Number);
  const rows = axes[0] ?? 1;
  const width = axes.slice(1).reduce((product, axis) => product * axis, 1);
  const count = rows * width;
  if (!(count > 0) || count > MOST_VALUES || end + count * size > bytes.length) return damaged;
  const byColumns = /'fortran_order':\s*True/.test(header);
  const valueAt = (row: number, column: number) =>
    read(view, end + (byColumns ? column * rows + row : row * width + column) * size, order !== '>');
  return accepted(
    Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, column) => valueAt(row, column))),
  );
}
