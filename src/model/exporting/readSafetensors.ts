/**
 * Reads a safetensors file of float32 tensors. Nothing in the header is believed: lengths, offsets and sizes are checked before
 * anything is made by them, and a file of which a byte belongs to no tensor, or to two, is refused.
 */
import { fromLittleEndian } from './littleEndian';
import { repeatedKey } from './repeatedKey';
import type { FloatTensor, Tensors } from './safetensors';

export type SafetensorsProblem =
  /** Shorter than the length of a header is; cut off. */
  | { readonly code: 'too-short'; readonly length: number }
  /** The header would end behind the file: cut off, or no such file. */
  | { readonly code: 'header-beyond-file'; readonly header: number; readonly length: number }
  | { readonly code: 'header-too-large'; readonly header: number; readonly most: number }
  /** The header is no object in JSON. */
  | { readonly code: 'not-json' }
  | { readonly code: 'duplicate-name'; readonly name: string }
  /** A text that goes along is no text. */
  | { readonly code: 'metadata'; readonly name: string }
  /** `field` of a tensor is missing, or not what it should be. */
  | { readonly code: 'field'; readonly tensor: string; readonly field: 'dtype' | 'shape' | 'data_offsets' }
  /** Numbers of another kind: save it as float32. */
  | { readonly code: 'dtype'; readonly tensor: string; readonly dtype: string }
  /** The bytes of a tensor lie outside of the file's `length` bytes of numbers. */
  | { readonly code: 'out-of-range'; readonly tensor: string; readonly end: number; readonly length: number }
  | { readonly code: 'overlap'; readonly tensor: string; readonly other: string }
  /** Bytes from `at` on belong to no tensor. */
  | { readonly code: 'hole'; readonly at: number }
  /** The bytes of a tensor are not as many as its shape needs. */
  | { readonly code: 'size'; readonly tensor: string; readonly needed: number; readonly found: number };

export type SafetensorsRead =
  | { readonly ok: true; readonly tensors: Tensors; readonly metadata: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problem: SafetensorsProblem };

/** The format's own limit to a header, in bytes. */
const LONGEST_HEADER = 100_000_000;

type Place = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
};

export function readSafetensors(bytes: Uint8Array): SafetensorsRead {
  const { length } = bytes;
  if (length < 8) return refused({ code: 'too-short', length });
  const header = Number(new DataView(bytes.buffer, bytes.byteOffset, length).getBigUint64(0, true));
  if (header > length - 8) return refused({ code: 'header-beyond-file', header, length });
  if (header > LONGEST_HEADER) return refused({ code: 'header-too-large', header, most: LONGEST_HEADER });

  const text = decoded(bytes.subarray(8, 8 + header));
  const fields = text === null ? null : objectIn(text);
  if (text === null || !fields) return refused({ code: 'not-json' });
  const repeated = repeatedKey(text);
  if (repeated !== null) return refused({ code: 'duplicate-name', name: repeated });

  const metadata = new Map<string, string>();
  const places: Place[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (name === '__metadata__') {
      if (!isRecord(value)) return refused({ code: 'metadata', name });
      for (const [key, says] of Object.entries(value)) {
        if (typeof says !== 'string') return refused({ code: 'metadata', name: key });
        metadata.set(key, says);
      }
    } else {
      const place = placeOf(name, value);
      if ('code' in place) return refused(place);
      places.push(place);
    }
  }
  const numbers = bytes.subarray(8 + header);
  const problem = badPlace(places, numbers.length);
  if (problem) return refused(problem);
  const tensors = places.map(({ name, shape, from, to }): [string, FloatTensor] => [
    name,
    { shape, values: fromLittleEndian(numbers.subarray(from, to)) },
  ]);
  return { ok: true, tensors: new Map(tensors), metadata };
}

const refused = (problem: SafetensorsProblem): SafetensorsRead => ({ ok: false, problem });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isCounts = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(isCount);

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function placeOf(name: string, value: unknown): Place | SafetensorsProblem {
  const { dtype, shape, data_offsets: offsets } = isRecord(value) ? value : {};
  if (typeof dtype !== 'string') return { code: 'field', tensor: name, field: 'dtype' };
  if (dtype !== 'F32') return { code: 'dtype', tensor: name, dtype };
  if (!isCounts(shape)) return { code: 'field', tensor: name, field: 'shape' };
  if (!isCounts(offsets) || offsets.length !== 2) return { code: 'field', tensor: name, field: 'data_offsets' };
  const [from = 0, to = 0] = offsets;
  return from > to ? { code: 'field', tensor: name, field: 'data_offsets' } : { name, shape, from, to };
}

/** What does not fit in where tensors lie among so many bytes. */
function badPlace(places: readonly Place[], length: number): SafetensorsProblem | null {
  let end = 0;
  let before = '';
  for (const { name, shape, from, to } of places.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (to > length) return { code: 'out-of-range', tensor: name, end: to, length };
    if (from < end) return { code: 'overlap', tensor: name, other: before };
    if (from > end) return { code: 'hole', at: end };
    // Beyond whole numbers a product is rounded, but far larger than any file.
    const needed = shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 4);
    if (needed !== to - from) return { code: 'size', tensor: name, needed, found: to - from };
    end = to;
    before = name;
  }
  return end < length ? { code: 'hole', at: end } : null;
}
