/** Parquet, by a library that is fetched for it. */
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { accepted, refused, type Result } from '../result';
import type { Value } from '../rowsAsText';

/** Whole numbers come as such of any size; times with nanoseconds too. */
function valueOf(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date || typeof value === 'string') return value;
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)) ?? '';
}

/** The names of the columns, then at most so many rows. A file that is broken, or packed in an unknown way, is refused. */
export async function readParquet(bytes: Uint8Array, mostRows: number): Promise<Result<readonly (readonly Value[])[]>> {
  const content = bytes.slice().buffer;
  const file = { byteLength: content.byteLength, slice: (from: number, to?: number) => content.slice(from, to) };
  try {
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows = await parquetReadObjects({ file, metadata, compressors, rowEnd: mostRows });
    return accepted([names, ...rows.map((row) => names.map((name) => valueOf(row[name])))]);
  } catch {
    return refused({ code: 'parquet' });
  }
}
