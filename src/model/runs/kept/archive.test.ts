import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryCommand, HistoryEvent } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import { askingDatabase, type Database, type StoreName } from '../../storage/database';
import type { Moment } from '../../training/keeping/keeping';
import { seriesKey } from './seriesKey';
import { createArchive } from './archive';
import { otherSeries, someRun, someSeries } from './kept.fixture';
import { bytesOfRun, bytesOfSeries, fileRun, keepTab } from './runStore';

const { config, standing } = someRun;
const moment = (step: number, entry: string): Moment => ({
  runId: 1,
  entry,
  filedStep: step,
  trainedMs: 5,
  config,
  standing: { ...standing, checkpoint: { ...standing.checkpoint, step, epoch: 0 } },
});
const asked = <T>(question: (database: Database) => Promise<T>): Promise<T> =>
  askingDatabase()(question, () => expect.unreachable());

const keyOf = (series: Series) => (series === someSeries ? 'some' : 'other');
const keep = (tab: string, step: number, at = step, series = someSeries) =>
  asked((database) => keepTab(database, tab, moment(step, `run of ${tab}`), { key: keyOf(series), series }, at));
const file = (entry: string, at: number, series = someSeries) =>
  asked((database) => fileRun(database, moment(at, entry), { key: keyOf(series), series }, at));
const keysOf = (store: StoreName) => asked((database) => database.getAllKeys(store));

/** Names that are held by the threads of a browser. */
function browser() {
  const held = new Map<string, object>();
  let ids = 0;
  /** The archive of a page; it lets its names go when the page is closed. */
  return () => {
    const thread = {};
    const said: HistoryEvent[] = [];
    const archive = createArchive({
      ask: askingDatabase(),
      emit: (event) => said.push(event),
      newId: () => `new-${(ids += 1)}`,
      keyOf: (series) => seriesKey(series, undefined),
      async hold(name) {
        if (held.has(name)) return false;
        held.set(name, thread);
        return true;
      },
    });
    const tell = async (command: HistoryCommand) => {
      await archive.handle(command);
      return said;
    };
    return {
      tell,
      async take(tab: string, adopts = false) {
        return (await tell({ kind: 'take', tab, adopts })).findLast((event) => event.kind === 'tab')!;
      },
      async list() {
        return (await tell({ kind: 'list' })).findLast((event) => event.kind === 'runs')!;
      },
      async open(...ids: readonly string[]) {
        return (await tell({ kind: 'open', ids })).findLast((event) => event.kind === 'opened')!;
      },
      close() {
        for (const [name, holder] of held) if (holder === thread) held.delete(name);
      },
    };
  };
}
const page = () => browser()();

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that is opened', () => {
  it('has a new name where it had none, and nothing is kept of it', async () => {
    expect(await page().take('')).toEqual({ kind: 'tab', tab: 'new-1', kept: null });
  });

  it('finds what was kept under its own name, whatever other tabs have left', async () => {
    await keep('mine', 7, 1);
    await keep('later', 9, 2);
    const { tab, kept } = await page().take('mine', true);
    expect(tab).toBe('mine');
    expect(kept).toMatchObject({ tab: 'mine', entry: 'run of mine', series: someSeries, filedStep: 7, trainedMs: 5 });
    expect(kept?.standing).toEqual(moment(7, '').standing);
  });

  it('that was doubled goes on under another name, as a run of its own', async () => {
    await keep('mine', 7);
    const open = browser();
    const [first, second] = [await open().take('mine'), await open().take('mine')];
    expect(first).toMatchObject({ tab: 'mine', kept: { entry: 'run of mine' } });
    expect(second).toMatchObject({ tab: 'new-1', kept: { entry: '', tab: 'mine', standing: first.kept!.standing } });
    // What one of them writes does not take the place of what the other does.
    await keep(second.tab, 20);
    expect((await asked((database) => database.get('tabs', 'mine'))) as object).toMatchObject({ savedAt: 7 });
  });

  it('goes on where a tab was left that is gone, the latest of them, and two pages never with the same', async () => {
    for (const [tab, at] of [
      ['old', 1],
      ['open', 9],
      ['late', 5],
    ] as const)
      await keep(tab, at);
    const open = browser();
    await open().take('open');
    const [second, third, fourth] = [
      await open().take('', true),
      await open().take('', true),
      await open().take('', true),
    ];
    expect([second, third, fourth].map(({ tab }) => tab)).toEqual(['late', 'old', 'new-1']);
    expect([second, third, fourth].map(({ kept }) => kept?.entry)).toEqual(['run of late', 'run of old', undefined]);
  });

  it('goes on with what a tab has left only where it may', async () => {
    await keep('left', 3);
    expect(await page().take('')).toMatchObject({ tab: 'new-1', kept: null });
    expect(await page().take('unknown')).toMatchObject({ tab: 'unknown', kept: null });
    expect(await page().take('unknown', true)).toMatchObject({ tab: 'left', kept: { tab: 'left' } });
  });

  it('comes back to what it left after it was closed', async () => {
    await keep('mine', 3);
    const open = browser();
    const first = open();
    await first.take('mine');
    await keep('mine', 30);
    first.close();
    expect(await open().take('', true)).toMatchObject({
      tab: 'mine',
      kept: { standing: { checkpoint: { step: 30 } } },
    });
  });

  it('leaves out what cannot be read', async () => {
    await keep('good', 1);
    await asked(async (database) => {
      const record = (await database.get('tabs', 'good')) as object;
      await database.put('tabs', 'nothing', 'text');
      await database.put('tabs', { ...record, tab: 'numbers', savedAt: 5, standing: 3 }, 'numbers');
      await database.put('tabs', { ...record, tab: 'nowhere', savedAt: 6, seriesKey: 'gone' }, 'nowhere');
      await database.put('tabs', { ...record, tab: 'unfiled', savedAt: 7, filedStep: -1 }, 'unfiled');
    });
    expect(await page().take('', true)).toMatchObject({ tab: 'good' });
    expect(await page().take('numbers')).toMatchObject({ tab: 'numbers', kept: null });
  });

  it('has a name also where the browser keeps nothing, and says nothing of it yet', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { tell } = page();
    expect(await tell({ kind: 'take', tab: 'mine', adopts: true })).toEqual([{ kind: 'tab', tab: 'mine', kept: null }]);
  });

  it('tidies up what nobody needs: the oldest tabs that are gone, and series that no run is of', async () => {
    for (let at = 1; at <= 14; at++) await keep(`tab-${at}`, at, at, at < 3 ? otherSeries : someSeries);
    const open = browser();
    await open().take('tab-2');
    await open().take('');
    // Of four too many one is open.
    const left = (await keysOf('tabs')).map((key) => Number(String(key).slice(4))).toSorted((a, b) => a - b);
    expect(left).toEqual([2, ...Array.from({ length: 10 }, (_, index) => index + 5)]);
    expect(await keysOf('runSeries')).toEqual(['other', 'some']);
    await asked((database) => database.delete('tabs', 'tab-2'));
    await open().take('');
    expect(await keysOf('runSeries')).toEqual(['some']);
  });
});

describe('the list', () => {
  it('is newest first, with what all of it takes', async () => {
    await file('first', 1);
    await file('second', 3, otherSeries);
    await file('third', 2);
    await keep('tab', 9);
    const { runs, bytes } = await page().list();
    expect(runs.map(({ id }) => id)).toEqual(['second', 'third', 'first']);
    expect(runs[1]).toMatchObject({
      savedAt: 2,
      step: 2,
      epochs: 0,
      trainedMs: 5,
      isStarred: false,
      seriesKey: 'some',
    });
    const { source, fileName, column, values } = someSeries;
    expect(runs[1]?.series).toEqual({ source, fileName, column, length: values.length, material: '' });
    const run = bytesOfRun({ standing });
    expect(runs[0]?.bytes).toBe(run);
    expect(bytes).toBe(4 * run + bytesOfSeries(someSeries) + bytesOfSeries(otherSeries));
  });

  it('measures about what the storage takes', async () => {
    const big = {
      ...someSeries,
      values: new Float64Array(50_000).fill(1),
      time: { kind: 'index' } as const,
      features: [],
      components: [],
    };
    await asked((database) => fileRun(database, moment(1, 'big'), { key: 'big', series: big }, 1));
    expect((await page().list()).bytes).toBeGreaterThan(400_000);
    expect((await page().list()).bytes).toBeLessThan(410_000 + 2 * bytesOfRun({ standing }));
  });

  it('leaves broken records out', async () => {
    await file('good', 1);
    await asked(async (database) => {
      const record = (await database.get('runs', 'good')) as object;
      await database.put('runs', { id: 'id alone' });
      await database.put('runs', { ...record, id: 'no settings', config: [] });
      await database.put('runs', { ...record, id: 'engine', engine: 'steam' });
      await database.put('runs', { ...record, id: 'source', series: { source: 'crystal-ball' } });
    });
    expect((await page().list()).runs.map(({ id }) => id)).toEqual(['good']);
  });

  it('keeps 200 runs, and those with a star beyond that', async () => {
    await asked(async (database) => {
      for (let at = 0; at < 203; at++) {
        await fileRun(database, moment(at + 20, `run-${at}`), { key: 'some', series: someSeries }, at);
      }
    });
    const { tell, list } = page();
    await tell({ kind: 'change', id: 'run-0', change: { isStarred: true } });
    const { runs } = await list();
    expect(runs).toHaveLength(201);
    expect(runs.at(-1)?.id).toBe('run-0');
    expect(runs.at(-2)?.id).toBe('run-3');
    expect(await keysOf('runFiles')).toHaveLength(201);
  });

  it('forgets no series of a run that it cannot read itself', async () => {
    await file('newer', 1, otherSeries);
    await asked(async (database) => {
      const record = (await database.get('runs', 'newer')) as object;
      await database.put('runs', { ...record, engine: 'webgpu' });
    });
    await page().list();
    expect(await keysOf('runSeries')).toEqual(['other']);
  });

  it('is empty, and says why, where the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    expect(await page().tell({ kind: 'list' })).toEqual([{ kind: 'refused', problem: 'not-allowed' }]);
  });
});

describe('a run of the history', () => {
  it('is opened whole, in the order asked for; what is gone is left out', async () => {
    await file('one', 1);
    await file('two', 2, otherSeries);
    const { asked: ids, runs } = await page().open('two', 'gone', 'one');
    expect(ids).toEqual(['two', 'gone', 'one']);
    expect(runs).toEqual([
      { id: 'two', config, series: otherSeries, standing: moment(2, '').standing },
      { id: 'one', config, series: someSeries, standing: moment(1, '').standing },
    ]);
  });

  it('is renamed, noted, starred and scored; one that is not there stays so', async () => {
    await file('one', 1);
    const { tell, list } = page();
    await tell({ kind: 'change', id: 'one', change: { name: 'mine', note: 'better', isStarred: true } });
    await tell({ kind: 'change', id: 'one', change: { validation: 0.5, test: null } });
    await tell({ kind: 'change', id: 'nowhere', change: { name: 'x' } });
    const { runs } = await list();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ name: 'mine', note: 'better', isStarred: true, validation: 0.5, test: null });
  });

  it('is removed and put back, with its series, whatever another tab has tidied away in between', async () => {
    await file('one', 1);
    await file('two', 2, otherSeries);
    const { tell, open, list } = page();
    const before = (await open('one', 'two')).runs;
    await tell({ kind: 'remove', ids: ['one', 'two', 'nowhere'] });
    expect((await list()).runs).toEqual([]);
    await page().list();
    expect(await keysOf('runSeries')).toEqual([]);
    await tell({ kind: 'putBack' });
    expect((await list()).runs.map(({ id }) => id)).toEqual(['two', 'one']);
    expect((await open('one', 'two')).runs).toEqual(before);
    await tell({ kind: 'remove', ids: ['one'] });
    await tell({ kind: 'remove', ids: ['two'] });
    await tell({ kind: 'putBack' });
    await tell({ kind: 'putBack' });
    expect((await list()).runs.map(({ id }) => id)).toEqual(['two']);
  });

  it('is gone with everything else that is cleared, and does not come back', async () => {
    await file('one', 1);
    await keep('tab', 2);
    await asked((database) => database.put('searches', { any: 1 }, 'tab'));
    await asked((database) => database.put('entries', { id: 'saved series' }));
    const { tell, list } = page();
    await tell({ kind: 'remove', ids: ['one'] });
    await tell({ kind: 'clear' });
    await tell({ kind: 'putBack' });
    expect(await list()).toMatchObject({ runs: [], bytes: 0 });
    for (const store of ['runs', 'runFiles', 'runSeries', 'tabs', 'searches'] as const) {
      expect(await keysOf(store)).toEqual([]);
    }
    expect(await keysOf('entries')).toEqual(['saved series']);
  });
});

describe('trainers and archives of several tabs at once', () => {
  it('lose no series of a run that is just being written', async () => {
    const { list } = page();
    for (let round = 0; round < 20; round++) {
      const tab = `tab-${round % 3}`;
      const series = round % 2 ? someSeries : otherSeries;
      await Promise.all([
        list(),
        keep(tab, round + 1, round, series),
        list(),
        file(`run-${round % 4}`, round + 1, series),
        list(),
      ]);
      const kept = await asked((database) => database.get('tabs', tab));
      expect(kept).toMatchObject({ seriesKey: keyOf(series) });
      expect(await keysOf('runSeries')).toContain(keyOf(series));
    }
  });
});
