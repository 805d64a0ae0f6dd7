import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Series } from '../../protocol/series';
import { createSavedSeries } from './savedSeries';
import { askingDatabase } from '../../storage/database';
import { readSeries } from './savedRecord';

const WEEK = 7 * 86_400_000;
const sales: Series = {
  source: 'csv',
  fileName: 'sales.csv',
  column: 'sales',
  unit: 'EUR',
  values: Float64Array.of(3, Number.NaN, 4.5, -1),
  time: { kind: 'date', values: Float64Array.of(0, WEEK, 2 * WEEK, 3 * WEEK), precision: 'day' },
  season: 2,
  features: [
    { kind: 'number', name: 'visits', values: Float64Array.of(1, 2, Number.NaN, 4) },
    { kind: 'category', name: 'day', labels: ['Mon', 'Tue'], values: Float64Array.of(0, 1, Number.NaN, 1) },
  ],
  components: [{ name: 'trend', values: Float64Array.of(1, 2, 3, 4) }],
};

let clock = 0;
let ids = 0;
const storage = () => createSavedSeries({ newId: () => `id-${(ids += 1)}`, now: () => (clock += 1) });
const saved = async (name: string, series = sales): Promise<string> => {
  const answer = await storage().save(name, series);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.id;
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the storage', () => {
  it('gives a series back as it was, also to a page that was loaded later', async () => {
    expect(await storage().open(await saved('My sales'))).toEqual(sales);
  });

  it('lists the newest first, and renames and removes', async () => {
    const [first, second] = [await saved('first'), await saved('second')];
    const { list, rename, remove, open } = storage();
    expect((await list()).map(({ id, name, length }) => [id, name, length])).toEqual([
      [second, 'second', 4],
      [first, 'first', 4],
    ]);
    await rename(first, 'another name');
    expect((await list())[1]?.name).toBe('another name');
    await remove(second);
    expect((await list()).map(({ id }) => id)).toEqual([first]);
    expect(await open(second)).toBeNull();
    expect(await open(first)).toEqual(sales);
  });

  it('shows points from 0 to 1 for a thumbnail, holes or not', async () => {
    await saved('with a hole');
    expect((await storage().list())[0]?.preview).toEqual([0.73, 1, 0]);
  });

  it('takes along only the numbers of the series, not the buffer that they are a view of', async () => {
    const id = await saved('a view', { ...sales, values: new Float64Array(1000).fill(7).subarray(0, 4) });
    expect((await storage().open(id))?.values.buffer.byteLength).toBe(32);
  });

  it('does not mind a name or an id that is not there', async () => {
    await storage().rename('nowhere', 'name');
    await storage().remove('nowhere');
    expect(await storage().open('nowhere')).toBeNull();
    expect(await storage().list()).toEqual([]);
  });

  it('leaves broken records out, and does not open them', async () => {
    const good = await saved('good');
    const broken = await saved('broken');
    const ask = askingDatabase();
    await ask(
      async (database) => {
        await database.put('entries', { id: broken, name: 3 });
        await database.put('series', { ...sales, values: [1, 2, 3, 4] }, broken);
      },
      () => expect.unreachable(),
    );
    expect((await storage().list()).map(({ id }) => id)).toEqual([good]);
    expect(await storage().open(broken)).toBeNull();
  });

  it('makes way for a tab with a newer version, and opens again afterwards', async () => {
    const { list } = storage();
    await saved('saved');
    expect(await list()).toHaveLength(1);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('lstm-playground');
      request.addEventListener('success', resolve);
      request.addEventListener('blocked', reject);
    });
    expect(await list()).toEqual([]);
  });
});

describe('what a browser refuses', () => {
  it('is no room when the quota is used up', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await storage().save('name', sales)).toEqual({ ok: false, problem: 'no-room' });
  });

  it('is not allowed where it forbids databases, and the list is empty', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    const { save, list, open, rename, remove } = storage();
    expect(await save('name', sales)).toEqual({ ok: false, problem: 'not-allowed' });
    expect(await list()).toEqual([]);
    expect(await open('id')).toBeNull();
    await rename('id', 'name');
    await remove('id');
  });

  it('is not allowed where there is no database at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await storage().save('name', sales)).toEqual({ ok: false, problem: 'not-allowed' });
  });

  it('is tried again: what was forbidden may be allowed later', async () => {
    const { save } = storage();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('private', 'SecurityError');
    });
    expect((await save('name', sales)).ok).toBe(false);
    expect((await save('name', sales)).ok).toBe(true);
  });

  it('lets a fault of ours through', async () => {
    const unclonable = { ...sales, fileName: (() => '') as unknown as string };
    await expect(storage().save('name', unclonable)).rejects.toThrow(/clone/);
    expect(await storage().list()).toEqual([]);
  });
});

describe('a record', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'series'],
    ['an unknown source', { ...sales, source: 'crystal-ball' }],
    ['no unit', { ...sales, unit: undefined }],
    ['a season that is no count', { ...sales, season: 1.5 }],
    ['an infinite value', { ...sales, values: Float64Array.of(1, Number.POSITIVE_INFINITY, 2, 3) }],
    [
      'no value at all',
      { ...sales, values: new Float64Array(), time: { kind: 'index' }, features: [], components: [] },
    ],
    ['a hole at its end', { ...sales, values: Float64Array.of(1, 2, 3, Number.NaN) }],
    ['a time axis of another length', { ...sales, time: { ...sales.time, values: Float64Array.of(0) } }],
    ['a time axis with a hole', { ...sales, time: { ...sales.time, values: Float64Array.of(0, Number.NaN, 2, 3) } }],
    ['an unknown precision', { ...sales, time: { ...sales.time, precision: 'toString' } }],
    ['a feature of another length', { ...sales, features: [{ ...sales.features[0], values: Float64Array.of(1) }] }],
    ['a category without its label', { ...sales, features: [{ ...sales.features[1], labels: ['Mon'] }] }],
    ['an unknown component', { ...sales, components: [{ ...sales.components[0], name: 'luck' }] }],
    ['components that are no list', { ...sales, components: {} }],
  ])('with %s is no series', (_, record) => {
    expect(readSeries(record)).toBeNull();
  });

  it('of any shape is answered, not thrown at', () => {
    const shapes = fc.record(
      Object.fromEntries(
        Object.entries(sales).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.anything())]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(shapes, (shape) => {
        const read = readSeries(shape);
        expect(read === null || read.values.length === 4).toBe(true);
      }),
    );
  });
});
