/** A file of values parted by commas, semicolons, tabs or bars, as a table. */
import { accepted, refused, type Refusal, type Result } from './result';
import { rowsOf } from './rows';
import { tableOf, type Table } from './table';
import { textOf } from './text';

const LIMIT_MEGABYTES = 50;

/** The refusal of a file by its size alone, so that it need not be read. */
export function sizeRefusal(bytes: number): Refusal | null {
  const megabytes = bytes / 1_000_000;
  return megabytes > LIMIT_MEGABYTES ? refused({ code: 'too-large', megabytes, limit: LIMIT_MEGABYTES }) : null;
}

export function readCsv(bytes: ArrayBuffer): Result<Table> {
  const tooLarge = sizeRefusal(bytes.byteLength);
  if (tooLarge) return tooLarge;
  const text = textOf(new Uint8Array(bytes));
  if (!text.ok) return text;
  const rows = rowsOf(text.value);
  return rows.ok ? accepted(tableOf(rows.value)) : rows;
}
