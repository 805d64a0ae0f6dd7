/** What a file is by its first bytes: a workbook, text, or something that is no table at all. */

/** First bytes of the kinds of file that are most often taken for a table. */
const MAGIC: readonly (readonly [kind: string, start: readonly number[] | string])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', 'GIF8'],
  ['WEBP', 'RIFF'],
  ['PDF', '%PDF'],
  ['ZIP', 'PK\u0003\u0004'],
  ['GZIP', [0x1f, 0x8b]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['Parquet', 'PAR1'],
  ['HDF5', [0x89, 0x48, 0x44, 0x46]],
  ['SQLite', 'SQLite format 3'],
  ['NumPy', [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]],
  ['RTF', '{\\rtf'],
];
/** A workbook is a ZIP archive with such entries. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\/|_rels\/\.rels|docProps\//;
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const MARKUP = /^\s*<(?:!doctype\s+html|html|\?xml|svg|table)/i;
const HEAD_BYTES = 4096;

const startsWith = (bytes: Uint8Array, start: readonly number[] | string) =>
  typeof start === 'string'
    ? Array.from(start, (character) => character.charCodeAt(0)).every((code, at) => bytes[at] === code)
    : start.every((byte, at) => bytes[at] === byte);

/** `XLSX`, another kind by name, or null for what may be text. */
export function fileKind(bytes: Uint8Array): string | null {
  const kind = MAGIC.find(([, start]) => startsWith(bytes, start))?.[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (kind === 'ZIP' && head.includes(OPEN_DOCUMENT)) return 'ODS';
  if (kind === 'ZIP') return WORKBOOK.test(head) ? 'XLSX' : 'ZIP';
  if (kind) return kind;
  return MARKUP.test(head) ? (/<\?xml|<svg/i.test(head) ? 'XML' : 'HTML') : null;
}
