/**
 * Entries of a zip archive by its directory. Sizes that it says are limits for what is unpacked, never amounts of memory to
 * take, and each entry is held against its checksum (CRC-32, ISO 3309), which the library leaves out.
 */
import { refuse } from './incoming';

const END = { signature: 0x06054b50, size: 22, longestComment: 65_535 } as const;
const ENTRY = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const ENCRYPTED = 1;
const PIECE = 16_384;

const POLYNOMIAL = 0xedb88320;
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = REMAINDERS[(rest ^ byte) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

type Found = {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
};

/** Where the directory begins, and how many entries it has; null where the archive has no end. */
function directoryOf(view: DataView): { readonly at: number; readonly count: number } | null {
  const first = Math.max(0, view.byteLength - END.size - END.longestComment);
  for (let at = view.byteLength - END.size; at >= first; at--) {
    const isEnd = view.getUint32(at, true) === END.signature;
    if (isEnd && at + END.size + view.getUint16(at + 20, true) === view.byteLength) {
      return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    }
  }
  return null;
}

function entriesOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Found> {
  const directory = directoryOf(view);
  if (!directory) return refuse({ code: 'cut-off' });
  const entries = new Map<string, Found>();
  let { at } = directory;
  for (let index = 0; index < directory.count; index++) {
    if (at + ENTRY.size > view.byteLength || view.getUint32(at, true) !== ENTRY.signature) refuse({ code: 'cut-off' });
    const [long, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY.size, at + ENTRY.size + long));
    if (entries.has(name)) refuse({ code: 'damaged', entry: name });
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    });
    at += ENTRY.size + long + extra + comment;
  }
  return entries;
}

/** As many bytes as the directory says; null where there are more, fewer, or what cannot be unpacked. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const { Inflate } = await import('fflate');
  const bytes = new Uint8Array(size);
  let [length, ended] = [0, false];
  const stream = new Inflate((piece, last) => {
    if (length + piece.length > size) throw new RangeError('More than the directory says.');
    bytes.set(piece, length);
    length += piece.length;
    ended ||= last;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return null;
  }
  return ended && length === size ? bytes : null;
}

/** The entries of these names, none of them longer than its limit in bytes. */
export async function unpacked<Name extends string>(
  bytes: Uint8Array,
  limits: Readonly<Record<Name, number>>,
): Promise<Readonly<Record<Name, Uint8Array>>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint32(0, true) !== LOCAL.signature) refuse({ code: 'no-archive' });
  const entries = entriesOf(view, bytes);
  const found: [string, Uint8Array][] = [];
  for (const [entry, most] of Object.entries<number>(limits)) {
    const { flags, method, crc, packed, size, local } = entries.get(entry) ?? refuse({ code: 'no-entry', entry });
    if (flags & ENCRYPTED) refuse({ code: 'packed', entry, found: 'encrypted' });
    if (method !== 0 && method !== 8) refuse({ code: 'packed', entry, found: `method ${method}` });
    if (size > most) refuse({ code: 'too-large', entry, found: size, most });
    if (local + LOCAL.size > view.byteLength) refuse({ code: 'cut-off' });
    if (view.getUint32(local, true) !== LOCAL.signature) refuse({ code: 'damaged', entry });
    const from = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > view.byteLength) refuse({ code: 'cut-off' });
    const stored = bytes.subarray(from, from + packed);
    const whole = method === 8 ? await inflated(stored, size) : packed === size ? stored : null;
    if (!whole || checksum(whole) !== crc) return refuse({ code: 'damaged', entry });
    found.push([entry, whole]);
  }
  return Object.fromEntries(found) as Record<Name, Uint8Array>;
}
