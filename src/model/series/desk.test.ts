import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SeriesEvent } from '../protocol/series';
import { createSeriesDesk } from './desk';
import { csv } from './testFiles';

function desk(fetchBytes = async (url: string) => new Uint8Array(readFileSync(`public/data/${url}`)).buffer) {
  const events: SeriesEvent[] = [];
  const { handle } = createSeriesDesk({ emit: (event) => events.push(event), fetchBytes });
  return { handle, events };
}
const fileOf = (text: string, name = 'mine.csv') => new File([text], name);
const TWO = csv('a,b', (at) => `${at % 5},${at % 7}`);

describe('the desk', () => {
  it('opens a data set', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'openDataset', openId: 1, name: 'sunspots', url: 'sunspots-yearly.csv' });
    expect(events).toMatchObject([
      { kind: 'seriesReady', openId: 1, series: { source: 'sunspots', season: 11 }, report: { rows: 309 } },
    ]);
  });

  it('says which data set cannot be had', async () => {
    const { handle, events } = desk(() => Promise.reject(new TypeError('Failed to fetch')));
    await handle({ kind: 'openDataset', openId: 1, name: 'co2', url: 'co2-monthly.csv' });
    const problem = { code: 'unreachable', file: 'co2-monthly.csv' };
    expect(events).toEqual([{ kind: 'importFailed', openId: 1, fileName: 'co2-monthly.csv', problem }]);
  });

  it('generates', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'generate', openId: 2, name: 'square', seed: 1, noise: 0, length: 60 });
    expect(events).toMatchObject([{ kind: 'seriesReady', openId: 2, series: { season: 20 }, report: null }]);
  });

  it('imports a file, then takes another column of it', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'importFile', openId: 3, file: fileOf(TWO), column: '' });
    await handle({ kind: 'pickColumn', openId: 4, column: 'b' });
    await handle({ kind: 'pickColumn', openId: 5, column: 'c' });
    expect(events).toMatchObject([
      { kind: 'seriesReady', series: { source: 'csv', fileName: 'mine.csv', column: 'a' } },
      { kind: 'seriesReady', openId: 4, series: { column: 'b' }, report: { column: 'b' } },
      { kind: 'importFailed', openId: 5, problem: { code: 'no-such-column', columns: ['a', 'b'] } },
    ]);
  });

  it('answers a column that is picked while the file is being read', async () => {
    const { handle, events } = desk();
    await Promise.all([
      handle({ kind: 'importFile', openId: 1, file: fileOf(TWO), column: '' }),
      handle({ kind: 'pickColumn', openId: 2, column: 'b' }),
    ]);
    expect(events).toMatchObject([{ openId: 1 }, { kind: 'seriesReady', openId: 2, series: { column: 'b' } }]);
  });

  it('keeps the file before where the next is refused', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'importFile', openId: 1, file: fileOf(TWO), column: '' });
    await handle({ kind: 'importFile', openId: 2, file: fileOf('', 'empty.csv'), column: '' });
    await handle({ kind: 'pickColumn', openId: 3, column: 'b' });
    expect(events).toMatchObject([
      { openId: 1 },
      { kind: 'importFailed', openId: 2, fileName: 'empty.csv', problem: { code: 'empty' } },
      { kind: 'seriesReady', openId: 3, series: { fileName: 'mine.csv' } },
    ]);
  });

  it('has no column to pick before a file', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'pickColumn', openId: 1, column: 'b' });
    expect(events).toMatchObject([{ kind: 'importFailed', problem: { code: 'unreachable', file: '' } }]);
  });

  it('does not read a file that is too large, or gone', async () => {
    const { handle, events } = desk();
    const gone = { name: 'gone.csv', size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone')) };
    const large = { ...gone, name: 'large.csv', size: 50_000_001 };
    await handle({ kind: 'importFile', openId: 1, file: large as unknown as File, column: '' });
    await handle({ kind: 'importFile', openId: 2, file: gone as unknown as File, column: '' });
    expect(events).toMatchObject([
      { kind: 'importFailed', problem: { code: 'too-large' } },
      { kind: 'importFailed', problem: { code: 'unreachable', file: 'gone.csv' } },
    ]);
  });
});
