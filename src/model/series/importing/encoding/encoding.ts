/** The bytes of a file as text: which encoding they are in, or that they are no text. */
import type { Encoding } from '../../../protocol/importing';
import { accepted, refused, type Result } from '../result';

export type Text = { readonly text: string; readonly encoding: Encoding };

/** Null where the bytes are not in that encoding. A byte order mark is taken off. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const SAMPLE_BYTES = 4096;
/** Of every second byte: digits, commas and line breaks have a 0 as their other half. */
const SHARE_OF_ZEROS = 0.25;

function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const enough = (SHARE_OF_ZEROS * sample.length) / 2;
  if (zeros[1]! > enough && zeros[0]! < zeros[1]! / 8) return 'utf-16le';
  return zeros[0]! > enough && zeros[1]! < zeros[0]! / 8 ? 'utf-16be' : null;
}

/** The bytes to which windows-1252 assigns no character: decoders let them through as control characters. */
const UNASSIGNED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Without a mark: UTF-16 by its zeros, UTF-8 if it is valid, else what is likeliest by its letters. */
export async function textOf(bytes: Uint8Array, chosen: Encoding | undefined): Promise<Result<Text>> {
  if (chosen) return asEncoding(bytes, chosen);
  const utf16 = utf16Of(bytes);
  if (utf16) return asEncoding(bytes, utf16);
  if (bytes.includes(0)) return refused({ code: 'not-text', kind: 'binary' });
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return accepted({ text: utf8, encoding: 'utf-8' });
  const { guessedEncodings } = await import('./guessedEncoding');
  for (const encoding of guessedEncodings(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null) return accepted({ text, encoding });
  }
  if (bytes.some((byte) => UNASSIGNED_1252.has(byte))) return refused({ code: 'encoding' });
  return asEncoding(bytes, 'windows-1252');
}

function asEncoding(bytes: Uint8Array, encoding: Encoding): Result<Text> {
  const text = decoded(bytes, encoding);
  return text === null ? refused({ code: 'encoding' }) : accepted({ text, encoding });
}
