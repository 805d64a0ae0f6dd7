import { NotArrived } from '../protocol/arrival';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suggestionFor } from '../settings/sources/suggest';
import type { SavedSeries, Series, SeriesEvent } from '../protocol/series';
import { createSeriesLoader } from './seriesLoader';
import type { Kept, SeriesStorage } from './saved/savedSeries';

const SERIES: Series = {
  source: 'drawn',
  fileName: 'mine',
  column: '',
  unit: '',
  values: Float64Array.of(1, 2, NaN, 4),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};

function memoryStorage(answer: Kept = { ok: true, id: 'k1' }): SeriesStorage {
  let saved: SavedSeries[] = [];
  return {
    list: async () => saved,
    save: async (name, { values }) => {
      if (answer.ok) saved = [{ id: answer.id, name, length: values.length, preview: [] }];
      return answer;
    },
    open: async (id) => (saved.some((each) => each.id === id) ? SERIES : null),
    rename: async (id, name) => {
      saved = saved.map((each) => (each.id === id ? { ...each, name } : each));
    },
    remove: async (id) => {
      saved = saved.filter((each) => each.id !== id);
    },
  };
}

const fromFolder = async (url: string) => new Uint8Array(readFileSync(`public/data/${url}`)).buffer;

function loader({ fetchBytes = fromFolder, storage = memoryStorage() } = {}) {
  const events: SeriesEvent[] = [];
  /** What happens in the next pause. */
  const pauses: (() => void)[] = [];
  const { handle } = createSeriesLoader({
    emit: (event) => events.push(event),
    fetchBytes,
    nextTask: async () => pauses.shift()?.(),
    openStorage: async () => storage,
    mayHaveSaved: async () => true,
  });
  const answers = () => events.filter(({ kind }) => kind !== 'importProgress');
  return { handle, events, answers, pauses };
}

const TWO = ['a,b', ...Array.from({ length: 24 }, (_, at) => `${at % 5},${at % 7}`)].join('\n');
const fileOf = (text: string, name = 'mine.csv') => new File([text], name);
const importing = (openId: number, file: File, choices = {}) =>
  ({ kind: 'importFile', openId, file, choices }) as const;

describe('the loader', () => {
  it('opens a data set', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'openDataset', openId: 1, name: 'sunspots', url: 'sunspots-yearly.csv' });
    expect(events).toMatchObject([
      { kind: 'seriesReady', openId: 1, series: { source: 'sunspots', season: 11 }, report: null, suggested: null },
    ]);
  });

  it('rejects with the file that did not come', async () => {
    const absent = new NotArrived('co2-monthly.csv', 'cut');
    const { handle, events } = loader({ fetchBytes: () => Promise.reject(absent) });
    await expect(handle({ kind: 'openDataset', openId: 1, name: 'co2', url: 'nowhere' })).rejects.toBe(absent);
    expect(events).toEqual([]);
  });

  const RECIPE = { name: 'square', seed: 1, noise: 0, length: 60, parameters: '', formula: '' } as const;

  it('generates, or says what is wrong with a formula', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'generate', openId: 2, recipe: RECIPE });
    await handle({ kind: 'generate', openId: 3, recipe: { ...RECIPE, name: 'formula', formula: 'sin(' } });
    expect(events).toMatchObject([
      { kind: 'seriesReady', openId: 2, series: { season: 20 }, report: null },
      { kind: 'formulaFailed', openId: 3 },
    ]);
  });

  it('sketches without opening', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'sketch', recipe: RECIPE });
    expect(events).toMatchObject([{ kind: 'sketched', name: 'square' }]);
  });

  it('takes a series that was drawn', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'take', openId: 4, series: SERIES });
    const suggested = suggestionFor(SERIES);
    expect(events).toEqual([{ kind: 'seriesReady', openId: 4, series: SERIES, report: null, savedId: '', suggested }]);
  });
});

describe('an import', () => {
  it('says how far it is, then what it understood; and is read once more with other choices', async () => {
    const { handle, events, answers } = loader();
    await handle(importing(3, fileOf(TWO)));
    await handle({ kind: 'reimport', openId: 4, choices: { target: 'a' } });
    await handle({ kind: 'reimport', openId: 5, choices: { target: 'c' } });
    expect(events[0]).toMatchObject({ kind: 'importProgress', openId: 3 });
    const shares = events.flatMap((event) =>
      event.kind === 'importProgress' && event.openId === 3 ? [event.share] : [],
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(answers()).toMatchObject([
      { kind: 'seriesReady', openId: 3, series: { source: 'csv', fileName: 'mine.csv', column: 'b' } },
      { kind: 'seriesReady', openId: 4, series: { column: 'a' }, report: { target: 'a', choices: { target: 'a' } } },
      {
        kind: 'importFailed',
        openId: 5,
        problem: { code: 'no-such-column', columns: ['a', 'b'] },
        report: { rows: 24 },
      },
    ]);
  });

  it('reads a pasted text', async () => {
    const { handle, answers } = loader();
    await handle({ kind: 'importText', openId: 1, name: 'pasted', text: TWO, choices: {} });
    expect(answers()).toMatchObject([{ kind: 'seriesReady', series: { fileName: 'pasted' } }]);
  });

  it('can be cancelled between its pieces; the file before is read once more then', async () => {
    const { handle, answers, pauses } = loader();
    await handle(importing(1, fileOf(TWO)));
    pauses.push(() => void handle({ kind: 'cancelImport' }));
    await handle(importing(2, fileOf('x\n1\n2', 'other.csv')));
    await handle({ kind: 'reimport', openId: 3, choices: {} });
    expect(answers()).toMatchObject([
      { kind: 'seriesReady', openId: 1 },
      { kind: 'importCancelled', openId: 2 },
      { kind: 'seriesReady', openId: 3, series: { fileName: 'mine.csv' } },
    ]);
  });

  it('ends where another series is asked for', async () => {
    const { handle, answers, pauses } = loader();
    pauses.push(() => void handle({ kind: 'take', openId: 2, series: SERIES }));
    await handle(importing(1, fileOf(TWO)));
    expect(answers()).toMatchObject([{ kind: 'seriesReady', openId: 2 }]);
  });

  it('goes on beside a series that is not for the page', async () => {
    const { handle, answers, pauses } = loader();
    pauses.push(() => void handle({ kind: 'openDataset', openId: -1, name: 'sunspots', url: 'sunspots-yearly.csv' }));
    await handle(importing(1, fileOf(TWO)));
    expect(answers().map((event) => 'openId' in event && [event.kind, event.openId])).toEqual(
      expect.arrayContaining([
        ['seriesReady', -1],
        ['seriesReady', 1],
      ]),
    );
  });

  it('answers choices that are made while it is being read', async () => {
    const { handle, answers, pauses } = loader();
    let second = Promise.resolve();
    pauses.push(() => {
      second = handle({ kind: 'reimport', openId: 2, choices: { target: 'b' } });
    });
    await handle(importing(1, fileOf(TWO)));
    await second;
    expect(answers()).toMatchObject([{ kind: 'seriesReady', openId: 2, series: { column: 'b' } }]);
  });

  it('has nothing to read once more before a file', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'cancelImport' });
    await handle({ kind: 'reimport', openId: 1, choices: {} });
    expect(events).toMatchObject([{ kind: 'importFailed', problem: { code: 'unreachable', file: '' } }]);
  });

  it('does not read a file that is too large, or gone', async () => {
    const { handle, answers } = loader();
    const gone = { name: 'gone.csv', size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone')) };
    const large = { ...gone, name: 'large.csv', size: 50_000_001 };
    await handle(importing(1, large as unknown as File));
    await handle(importing(2, gone as unknown as File));
    expect(answers()).toMatchObject([
      { kind: 'importFailed', problem: { code: 'too-large' } },
      { kind: 'importFailed', problem: { code: 'unreachable', file: 'gone.csv' } },
    ]);
  });
});

describe('the storage', () => {
  it('keeps, lists, renames, opens and removes', async () => {
    const { handle, events } = loader();
    await handle({ kind: 'save', name: 'wave', series: SERIES });
    await handle({ kind: 'rename', id: 'k1', name: 'ripple' });
    await handle({ kind: 'openSaved', openId: 7, id: 'k1' });
    await handle({ kind: 'remove', id: 'k1' });
    await handle({ kind: 'list' });
    expect(events).toMatchObject([
      { kind: 'saved', saved: [{ id: 'k1', name: 'wave', length: 4 }] },
      { kind: 'saved', saved: [{ id: 'k1', name: 'ripple' }] },
      { kind: 'seriesReady', openId: 7, series: SERIES, report: null, savedId: 'k1' },
      { kind: 'saved', saved: [] },
      { kind: 'saved', saved: [] },
    ]);
  });

  it('says what is gone, and what there is no room for', async () => {
    const { handle, events } = loader({ storage: memoryStorage({ ok: false, problem: 'no-room' }) });
    await handle({ kind: 'openSaved', openId: 1, id: 'nowhere' });
    await handle({ kind: 'save', name: 'wave', series: SERIES });
    expect(events.filter(({ kind }) => kind === 'saveFailed')).toEqual([
      { kind: 'saveFailed', problem: 'gone' },
      { kind: 'saveFailed', problem: 'no-room' },
    ]);
  });
});
