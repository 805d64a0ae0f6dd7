/** What a series is kept under: the same for the same series, whoever read it. */
import type { Series } from '../../protocol/series';
import { partsOfMaterial } from '../../series/saved/savedMaterial';

/** All that a series is, one after the other, in whatever order its fields are. */
function bytesOf(series: Series): Uint8Array<ArrayBuffer> {
  const { source, fileName, column, unit, values, time, season, features, components, material } = series;
  const made = material ? partsOfMaterial(material) : null;
  const columns = [
    values,
    ...(time.kind === 'index' ? [] : [time.values]),
    ...[...features, ...components].map((one) => one.values),
    ...(made?.arrays ?? []),
  ];
  const texts = [
    [source, fileName, column, unit, season],
    [time.kind, time.kind === 'date' && time.precision, time.kind === 'number' && time.name],
    features.map((one) => [one.kind, one.name, one.kind === 'category' && one.labels]),
    components.map(({ name }) => name),
    // Of a series alone it is what it was before there were tasks.
    ...(made ? [made.texts] : []),
  ];
  const parts = [
    new TextEncoder().encode(JSON.stringify(texts)),
    ...columns.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Four multiplicative hashes, each with an odd multiplier of its own: enough to tell apart what nobody has made to be taken for
 * another.
 */
function plainDigest(bytes: Uint8Array): Uint8Array {
  const hashes = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((multiplier) => {
    let hash = multiplier;
    for (const byte of bytes) {
      hash = Math.imul(hash ^ byte, multiplier);
      hash ^= hash >>> 15;
    }
    return hash;
  });
  return new Uint8Array(Int32Array.from(hashes).buffer);
}

/** `digest` is not there on a page that came without encryption, as in a classroom. */
export async function seriesKey(series: Series, digest: SubtleCrypto | undefined): Promise<string> {
  const bytes = bytesOf(series);
  return digest
    ? hexOf(new Uint8Array(await digest.digest('SHA-256', bytes)).subarray(0, 16))
    : `plain-${hexOf(plainDigest(bytes))}`;
}
