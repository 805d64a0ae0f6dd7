/** A short run of `npm run fuzz`, always the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { imported } from './imported.fixture';
import { damaged, flawOf, mutated } from './mutation.fixture';

const FOLDER = 'src/model/series/importing/samples/';
const FILES = 200;
/** Of processor time, in microseconds: others may use the machine as well. */
const SLOWEST = 5e6;

describe('files that were changed at random', () => {
  const texts = readdirSync(FOLDER)
    .filter((name) => /\.(?:csv|tsv|txt|dat|json|ndjson)$/.test(name))
    .map((name) => readFileSync(FOLDER + name, 'utf8'))
    .filter((text) => !text.includes('\0')); // UTF-16 is changed in its bytes

  it('are understood or refused, without a wrong number', { timeout: 120_000 }, async () => {
    const random = seededRandom(1);
    for (let file = 0; file < FILES; file++) {
      const text = mutated(texts[random.integer(texts.length)]!, random);
      const begin = process.cpuUsage();
      const result = await imported(new TextEncoder().encode(text));
      expect(process.cpuUsage(begin).user).toBeLessThan(SLOWEST);
      expect({ flaw: flawOf(result, text), text }).toEqual({ flaw: null, text });
    }
  });

  it('may have other bytes as well', async () => {
    const random = seededRandom(2);
    for (let file = 0; file < 100; file++) {
      const bytes = damaged(new TextEncoder().encode(texts[random.integer(texts.length)]!), random);
      expect(flawOf(await imported(bytes), null)).toBeNull();
    }
  });
});
