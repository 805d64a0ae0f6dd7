/** Files with bytes that are others: none may break a reader, or be read as another network. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { exportedNetwork } from '../exported.fixture';
import { kerasFile } from '../keras/kerasFile';
import { tfjsModel } from '../tfjs/tfjsModel';
import type { Incoming } from './incoming';
import { readKeras } from './readKeras';
import { readTfjs } from './readTfjs';
import { kerasEntries, kerasWith } from './tampered.fixture';

const NOW = new Date('2026-03-04T05:06:07Z');

describe('a damaged file', () => {
  const network = exportedNetwork({ shortcut: 'last' });
  const same = (read: Incoming) =>
    !read.ok || read.network.parameters.every((value, at) => value === network.parameters[at]);

  it('is refused or read as it was, whatever bytes are others', async () => {
    const bytes = await kerasFile(network, NOW);
    const random = seededRandom(3);
    for (let run = 0; run < 600; run++) {
      const changed = run % 4 === 0 ? bytes.slice(0, Math.floor(random.uniform() * bytes.length)) : bytes.slice();
      for (let times = 0; times < 1 + (run % 3); times++) {
        changed[Math.floor(random.uniform() * changed.length)] = Math.floor(random.uniform() * 256);
      }
      expect(same(await readKeras(changed))).toBe(true);
    }
  }, 60_000);

  it('never breaks the reader of weights, although its checksums are right', async () => {
    const entries = await kerasEntries(network);
    const weights = entries['model.weights.h5']!;
    const random = seededRandom(4);
    let refused = 0;
    for (let run = 0; run < 200; run++) {
      const bytes = await kerasWith(network, (files) => {
        const changed =
          run % 4 === 0 ? weights.slice(0, Math.floor(random.uniform() * weights.length)) : weights.slice();
        for (let times = 0; times < 4; times++) {
          changed[Math.floor(random.uniform() * changed.length)] = Math.floor(random.uniform() * 256);
        }
        files['model.weights.h5'] = changed;
      });
      const read = await readKeras(bytes);
      if (!read.ok) refused++;
      else expect(read.network.parameters.every(Number.isFinite)).toBe(true);
    }
    expect(refused).toBeGreaterThan(25);
  }, 60_000);

  it('never breaks the reader of descriptions', async () => {
    const { json, weights } = await tfjsModel(network);
    const random = seededRandom(5);
    const marks = ['null', '[]', '{}', '-1', '1e99', '"x"', 'true'];
    const values = [...json.matchAll(/(?<=[:[,])("[^"]*"|\d+|true|false|null|\[\]|\{\})(?=[,\]}])/g)];
    for (let run = 0; run < 600; run++) {
      const { index, 0: text } = values[Math.floor(random.uniform() * values.length)]!;
      const mark = marks[Math.floor(random.uniform() * marks.length)]!;
      const read = await readTfjs(json.slice(0, index) + mark + json.slice(index + text.length), weights);
      expect(same(read)).toBe(true);
    }
  }, 60_000);
});
