/** What is in a compressed file, up to the size that may be read. In a file of its own, since its library is only fetched for one. */
import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { accepted, refused, type Result } from '../result';

export type Entry = { readonly name: string; readonly bytes: Uint8Array };

const PIECE = 65_536;
class TooLarge extends Error {}

/** Pieces of a stream, of which not more than so many bytes are kept. */
function collector(limit: { left: number }) {
  const pieces: Uint8Array[] = [];
  return {
    add(piece: Uint8Array) {
      limit.left -= piece.length;
      if (limit.left < 0) throw new TooLarge();
      pieces.push(piece);
    },
    whole(): Uint8Array {
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}

function fed(bytes: Uint8Array, push: (piece: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE) push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
}

function attempted<T>(limit: number, work: () => T | null): Result<T> {
  try {
    const value = work();
    return value === null ? refused({ code: 'archive' }) : accepted(value);
  } catch (error) {
    const megabytes = limit / 1_000_000;
    if (error instanceof TooLarge) return refused({ code: 'too-large', megabytes, limit: megabytes });
    return refused({ code: 'archive' });
  }
}

export const gunzipped = (bytes: Uint8Array, limit: number): Result<Uint8Array> =>
  attempted(limit, () => {
    const pieces = collector({ left: limit });
    let ended = false;
    const stream = new Gunzip((piece, last) => {
      pieces.add(piece);
      ended ||= last;
    });
    fed(bytes, (piece, last) => stream.push(piece, last));
    return ended ? pieces.whole() : null;
  });

/** The files of an archive that `wanted` takes. */
export const unzipped = (
  bytes: Uint8Array,
  limit: number,
  wanted: (name: string) => boolean,
): Result<readonly Entry[]> =>
  attempted(limit, () => {
    const left = { left: limit };
    const entries: Entry[] = [];
    let open = 0;
    const stream = new Unzip((file) => {
      if (!wanted(file.name)) return;
      const pieces = collector(left);
      open++;
      file.ondata = (error, piece, last) => {
        if (error) throw error;
        pieces.add(piece);
        if (!last) return;
        open--;
        entries.push({ name: file.name, bytes: pieces.whole() });
      };
      file.start();
    });
    stream.register(UnzipInflate);
    fed(bytes, (piece, last) => stream.push(piece, last));
    return open === 0 ? entries : null;
  });
