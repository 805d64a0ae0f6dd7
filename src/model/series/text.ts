/** The bytes of a file as text: which encoding they are in, or that they are no text at all. */
import { accepted, refused, type Result } from './result';

/** First bytes of the kinds of file that are most often taken for a table. */
const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['GZIP', [0x1f, 0x8b]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
];
/** A workbook is a ZIP archive whose first entries have these names. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\//;

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

function binaryKind(bytes: Uint8Array): string | null {
  const kind = MAGIC.find(([, start]) => startsWith(bytes, start))?.[0];
  if (kind === 'ZIP' && WORKBOOK.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))) return 'XLSX';
  return kind ?? null;
}

/** Null where the bytes are not in that encoding. A byte order mark is taken off. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes to which windows-1252 assigns no character: decoders let them through as control characters. */
const UNASSIGNED_1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

function westernText(bytes: Uint8Array): string | null {
  return bytes.some((byte) => UNASSIGNED_1252.includes(byte)) ? null : decoded(bytes, 'windows-1252');
}

const orEncodingProblem = (text: string | null): Result<string> =>
  text === null ? refused({ code: 'encoding' }) : accepted(text);

/** UTF-8 and UTF-16 by their byte order marks; without one UTF-8, and what is no UTF-8 as windows-1252. */
export function textOf(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return refused({ code: 'empty' });
  const kind = binaryKind(bytes);
  if (kind !== null) return refused({ code: 'not-text', kind });
  if (startsWith(bytes, [0xff, 0xfe])) return orEncodingProblem(decoded(bytes, 'utf-16le'));
  if (startsWith(bytes, [0xfe, 0xff])) return orEncodingProblem(decoded(bytes, 'utf-16be'));
  if (bytes.includes(0)) return refused({ code: 'not-text', kind: 'binary' });
  return orEncodingProblem(decoded(bytes, 'utf-8') ?? westernText(bytes));
}
