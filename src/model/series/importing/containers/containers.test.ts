import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { ImportChoices } from '../../../protocol/importing';
import { importSteps } from '../importer';
import type { Imported } from '../result';

const text = (words: string) => new TextEncoder().encode(words);
const csv = (rows: number) =>
  `day,v\n${Array.from({ length: rows }, (_, at) => `${new Date(86_400_000 * at).toISOString().slice(0, 10)},${at % 9}.5`).join('\n')}\n`;

async function imported(bytes: Uint8Array, choices: ImportChoices = {}): Promise<Imported> {
  const steps = importSteps({ fileName: 'x', content: Uint8Array.from(bytes).buffer }, choices);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
const problemOf = async (bytes: Uint8Array) => {
  const result = await imported(bytes);
  return result.ok ? null : result.problem.code;
};
const sample = (name: string) => new Uint8Array(readFileSync(`src/model/series/importing/samples/${name}`));

describe('packed files', () => {
  it('are opened: the largest table, or the one that is asked for', async () => {
    const archive = zipSync({ 'a.csv': text(csv(30)), 'b.csv': text(csv(60)), 'picture.png': new Uint8Array(9000) });
    const largest = await imported(archive);
    expect(largest.report).toMatchObject({ sheets: ['a.csv', 'b.csv'], sheet: 'b.csv', rows: 60 });
    expect((await imported(archive, { sheet: 'a.csv' })).report).toMatchObject({ sheet: 'a.csv', rows: 30 });
  });

  it('are not unpacked beyond the limit, however small they are', async () => {
    const large = new Uint8Array(60_000_000).fill(49);
    const packed = gzipSync(large, { level: 9 });
    expect(packed.length).toBeLessThan(100_000);
    expect(await problemOf(packed)).toBe('too-large');
    expect(await problemOf(zipSync({ 'a.csv': large }, { level: 9 }))).toBe('too-large');
  });

  it('that are cut off, or hold no table, are refused', async () => {
    const gzip = gzipSync(text(csv(400)));
    expect(await problemOf(gzip.subarray(0, gzip.length >> 1))).not.toBeNull();
    const zip = zipSync({ 'a.csv': text(csv(400)) });
    expect(await problemOf(zip.subarray(0, zip.length >> 1))).not.toBeNull();
    expect(await problemOf(zipSync({ 'picture.png': new Uint8Array(10) }))).not.toBeNull();
  });

  it('of other programs that are damaged at any place are an answer, never a crash', async () => {
    for (const name of [
      'values.npy',
      'two-columns-f4.npy',
      'daily.parquet',
      'long.parquet',
      'arrays.npz',
      'daily.csv.gz',
    ]) {
      const whole = sample(name);
      const step = Math.max(1, Math.floor(whole.length / 40));
      for (let at = 0; at < whole.length; at += step) {
        const damaged = whole.slice();
        damaged[at] = damaged[at]! ^ 0xff;
        const result = await imported(damaged);
        expect(result.ok || result.problem.code.length > 0).toBe(true);
        const cut = await imported(whole.subarray(0, at));
        expect(cut.ok || cut.problem.code.length > 0).toBe(true);
      }
    }
  });

  it('with a header that promises more numbers than there are is refused', async () => {
    const header = "{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999,), }\n";
    const bytes = new Uint8Array(10 + header.length + 16);
    bytes.set([0x93, ...text('NUMPY'), 1, 0, header.length, 0]);
    bytes.set(text(header), 10);
    expect(await problemOf(bytes)).not.toBeNull();
  });
});
