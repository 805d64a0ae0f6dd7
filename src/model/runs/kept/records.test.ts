/** What is read of the storage and of files: of this version, of an earlier one, and of no version at all. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSavedSeries } from '../../series/saved/savedSeries';
import { configFor } from '../../settings/config';
import { SETTINGS } from '../../settings/settings';
import { askingDatabase } from '../../storage/database';
import { someRun, someSeries } from './kept.fixture';
import { readCheckpoint, readConfig, readStanding } from './records';

const { checkpoint } = someRun.standing;
const length = checkpoint.order.length;

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

/** The database as its first version made it, with a series in it; the connection is still open. */
const firstVersion = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('lstm-playground', 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('entries', { keyPath: 'id' });
      opening.result.createObjectStore('series');
    });
    opening.addEventListener('error', () => reject(opening.error!));
    opening.addEventListener('success', () => {
      const both = opening.result.transaction(['entries', 'series'], 'readwrite');
      const entry = { id: 'one', name: 'My sales', length: someSeries.values.length, preview: [0, 1], savedAt: 5 };
      both.objectStore('entries').put(entry);
      both.objectStore('series').put(someSeries, 'one');
      both.addEventListener('complete', () => resolve(opening.result));
    });
  });

describe('a database of the first version', () => {
  it('becomes one of today with all that it had, and keeps runs', async () => {
    (await firstVersion()).close();
    const stores = await askingDatabase()(
      async (database) => [...database.objectStoreNames],
      () => expect.unreachable(),
    );
    expect(stores).toEqual(['entries', 'runFiles', 'runSeries', 'runs', 'searches', 'series', 'tabs']);
    const { list, open } = createSavedSeries({ newId: () => 'two', now: () => 6 });
    expect(await list()).toEqual([{ id: 'one', name: 'My sales', length: someSeries.values.length, preview: [0, 1] }]);
    expect(await open('one')).toEqual(someSeries);
  });

  it('that another tab does not let go is refused, and waited for no longer than that', async () => {
    const open = await firstVersion();
    const ask = askingDatabase();
    const count = () =>
      ask<number | string>(
        async (database) => database.objectStoreNames.length,
        (problem) => problem,
      );
    expect(await count()).toBe('not-allowed');
    open.close();
    await vi.waitFor(async () => expect(await count()).toBe(7));
  });
});

describe('settings of a run that was kept', () => {
  it('are as they were, with the defaults of today for what it does not know, and without what is none', () => {
    const { shortcut: _shortcut, patience: _patience, ...older } = { ...configFor('sunspots'), units: 5 };
    const read = readConfig({ ...older, warpDrive: 9, ['__proto__']: { units: 3 } });
    expect(read).toEqual({ ...older, shortcut: SETTINGS.shortcut.default, patience: SETTINGS.patience.default });
  });

  it('that a source suggests by now are those of then', () => {
    for (const data of SETTINGS.data.options) {
      const { data: _, ...suggested } = configFor(data);
      const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default]));
      expect(readConfig({ data })).toEqual({ ...defaults, data });
      expect(readConfig({ ...suggested, data })).toEqual(configFor(data));
    }
  });

  it.each([null, undefined, 'settings', 7, [], [1]])('are none in %j', (record) => {
    expect(readConfig(record)).toBeNull();
  });
});

describe('a moment', () => {
  const state = [1, 2, 3, 4];
  it.each<[string, Record<string, unknown>]>([
    ['no step', { step: undefined }],
    ['half a step', { step: 1.5 }],
    ['a step beyond all counting', { step: 1e300 }],
    ['more epochs than steps', { step: 1, epoch: 2 }],
    [
      'weights that are no numbers',
      { learned: { ...checkpoint.learned, w: checkpoint.learned.w.map(() => Number.NaN) } },
    ],
    ['infinite memory', { learned: { ...checkpoint.learned, v: checkpoint.learned.v.map(() => Infinity) } }],
    ['less memory than weights', { learned: { ...checkpoint.learned, m: checkpoint.learned.m.slice(1) } }],
    ['weights in a list', { learned: { ...checkpoint.learned, w: [...checkpoint.learned.w] } }],
    ['an order that has a window twice', { used: 1, order: new Int32Array(length).fill(1) }],
    ['an order beyond its windows', { used: 1, order: Int32Array.from({ length }, (_, index) => index + 1) }],
    ['no order in the middle of an epoch', { used: 1, order: new Int32Array(length) }],
    ['an order in a list', { used: 0, order: [0, 1, 2] }],
    ['more windows used than there are', { used: length + 1 }],
    ['an infinite sum of losses', { lossSum: Infinity }],
    ['a random state that is too short', { shuffling: state.slice(1) }],
    ['a random state of fractions', { dropping: [1, 2, 3, 0.5] }],
    ['a random state beyond 32 bits', { dropping: [1, 2, 3, 2 ** 40] }],
    ['a plateau without its share', { plateau: { lowest: 1, waited: 0 } }],
    [
      'a best epoch of another network',
      { patience: { waited: 0, best: { epoch: 1, loss: 1, parameters: new Float32Array(1) } } },
    ],
    ['no patience', { patience: null }],
  ])('with %s is none', (_, change) => {
    expect(readCheckpoint({ ...checkpoint, ...change })).toBeNull();
  });

  it('is read as it is, before its first step too', () => {
    expect(readCheckpoint(checkpoint)).toEqual(checkpoint);
    const start = { ...checkpoint, step: 0, epoch: 0, used: 0, order: new Int32Array(length) };
    expect(readCheckpoint(start)).toEqual(start);
  });

  it('stands on an engine that there is, with losses by epoch', () => {
    const { standing } = someRun;
    expect(readStanding(standing)).toEqual(standing);
    for (const change of [
      { engine: 'auto' },
      { engine: 'steam' },
      { losses: {} },
      { losses: [{ epoch: 1 }] },
      { checkpoint: null },
    ]) {
      expect(readStanding({ ...standing, ...change })).toBeNull();
    }
    expect(readStanding({ ...standing, isFinished: 'yes', best: 'seven' })).toMatchObject({
      isFinished: false,
      best: null,
    });
  });
});
