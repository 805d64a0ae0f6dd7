import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suggestionFor } from '../settings/sources/suggest';
import type { KeptSeries, Series, SeriesEvent } from '../protocol/series';
import { createSeriesDesk } from './seriesLoader';
import type { Kept, Shelf } from './saved/savedSeries';

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

function memoryShelf(answer: Kept = { ok: true, id: 'k1' }): Shelf {
  let kept: KeptSeries[] = [];
  return {
    list: async () => kept,
    keep: async (name, { values }) => {
      if (answer.ok) kept = [{ id: answer.id, name, length: values.length, preview: [] }];
      return answer;
    },
    open: async (id) => (kept.some((each) => each.id === id) ? SERIES : null),
    rename: async (id, name) => {
      kept = kept.map((each) => (each.id === id ? { ...each, name } : each));
    },
    remove: async (id) => {
      kept = kept.filter((each) => each.id !== id);
    },
  };
}

const fromFolder = async (url: string) => new Uint8Array(readFileSync(`public/data/${url}`)).buffer;

function desk({ fetchBytes = fromFolder, shelf = memoryShelf() } = {}) {
  const events: SeriesEvent[] = [];
  /** What happens in the next pause. */
  const pauses: (() => void)[] = [];
  const { handle } = createSeriesDesk({
    emit: (event) => events.push(event),
    fetchBytes,
    breathe: async () => pauses.shift()?.(),
    openShelf: async () => shelf,
  });
  const answers = () => events.filter(({ kind }) => kind !== 'importProgress');
  return { handle, events, answers, pauses };
}

const TWO = ['a,b', ...Array.from({ length: 24 }, (_, at) => `${at % 5},${at % 7}`)].join('\n');
const fileOf = (text: string, name = 'mine.csv') => new File([text], name);
const importing = (openId: number, file: File, choices = {}) =>
  ({ kind: 'importFile', openId, file, choices }) as const;

describe('the desk', () => {
  it('opens a data set', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'openDataset', openId: 1, name: 'sunspots', url: 'sunspots-yearly.csv' });
    expect(events).toMatchObject([
      { kind: 'seriesReady', openId: 1, series: { source: 'sunspots', season: 11 }, report: null, suggested: null },
    ]);
  });

  it('says which data set cannot be had', async () => {
    const { handle, events } = desk({ fetchBytes: () => Promise.reject(new TypeError('Failed to fetch')) });
    await handle({ kind: 'openDataset', openId: 1, name: 'co2', url: 'co2-monthly.csv' });
    const problem = { code: 'unreachable', file: 'co2-monthly.csv' };
    expect(events).toEqual([{ kind: 'importFailed', openId: 1, fileName: 'co2-monthly.csv', problem, report: null }]);
  });

  const RECIPE = { name: 'square', seed: 1, noise: 0, length: 60, parameters: '', formula: '' } as const;

  it('generates, or says what is wrong with a formula', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'generate', openId: 2, recipe: RECIPE });
    await handle({ kind: 'generate', openId: 3, recipe: { ...RECIPE, name: 'formula', formula: 'sin(' } });
    expect(events).toMatchObject([
      { kind: 'seriesReady', openId: 2, series: { season: 20 }, report: null },
      { kind: 'formulaFailed', openId: 3 },
    ]);
  });

  it('sketches without opening', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'sketch', recipe: RECIPE });
    expect(events).toMatchObject([{ kind: 'sketched', name: 'square' }]);
  });

  it('takes a series that was drawn', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'take', openId: 4, series: SERIES });
    const suggested = suggestionFor(SERIES);
    expect(events).toEqual([{ kind: 'seriesReady', openId: 4, series: SERIES, report: null, keptId: '', suggested }]);
  });
});

describe('an import', () => {
  it('says how far it is, then what it understood; and is read once more with other choices', async () => {
    const { handle, events, answers } = desk();
    await handle(importing(3, fileOf(TWO)));
    await handle({ kind: 'reimport', openId: 4, choices: { target: 'b' } });
    await handle({ kind: 'reimport', openId: 5, choices: { target: 'c' } });
    expect(events[0]).toMatchObject({ kind: 'importProgress', openId: 3 });
    const shares = events.flatMap((event) =>
      event.kind === 'importProgress' && event.openId === 3 ? [event.share] : [],
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(answers()).toMatchObject([
      { kind: 'seriesReady', openId: 3, series: { source: 'csv', fileName: 'mine.csv', column: 'a' } },
      { kind: 'seriesReady', openId: 4, series: { column: 'b' }, report: { target: 'b', choices: { target: 'b' } } },
      {
        kind: 'importFailed',
        openId: 5,
        problem: { code: 'no-such-column', columns: ['a', 'b'] },
        report: { rows: 24 },
      },
    ]);
  });

  it('reads a pasted text', async () => {
    const { handle, answers } = desk();
    await handle({ kind: 'importText', openId: 1, name: 'pasted', text: TWO, choices: {} });
    expect(answers()).toMatchObject([{ kind: 'seriesReady', series: { fileName: 'pasted' } }]);
  });

  it('can be cancelled between its pieces; the file before is read once more then', async () => {
    const { handle, answers, pauses } = desk();
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
    const { handle, answers, pauses } = desk();
    pauses.push(() => void handle({ kind: 'take', openId: 2, series: SERIES }));
    await handle(importing(1, fileOf(TWO)));
    expect(answers()).toMatchObject([{ kind: 'seriesReady', openId: 2 }]);
  });

  it('answers choices that are made while it is being read', async () => {
    const { handle, answers, pauses } = desk();
    let second = Promise.resolve();
    pauses.push(() => {
      second = handle({ kind: 'reimport', openId: 2, choices: { target: 'b' } });
    });
    await handle(importing(1, fileOf(TWO)));
    await second;
    expect(answers()).toMatchObject([{ kind: 'seriesReady', openId: 2, series: { column: 'b' } }]);
  });

  it('has nothing to read once more before a file', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'cancelImport' });
    await handle({ kind: 'reimport', openId: 1, choices: {} });
    expect(events).toMatchObject([{ kind: 'importFailed', problem: { code: 'unreachable', file: '' } }]);
  });

  it('does not read a file that is too large, or gone', async () => {
    const { handle, answers } = desk();
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

describe('the shelf', () => {
  it('keeps, lists, renames, opens and removes', async () => {
    const { handle, events } = desk();
    await handle({ kind: 'keep', name: 'wave', series: SERIES });
    await handle({ kind: 'rename', id: 'k1', name: 'ripple' });
    await handle({ kind: 'openKept', openId: 7, id: 'k1' });
    await handle({ kind: 'remove', id: 'k1' });
    await handle({ kind: 'list' });
    expect(events).toMatchObject([
      { kind: 'shelf', kept: [{ id: 'k1', name: 'wave', length: 4 }] },
      { kind: 'shelf', kept: [{ id: 'k1', name: 'ripple' }] },
      { kind: 'seriesReady', openId: 7, series: SERIES, report: null, keptId: 'k1' },
      { kind: 'shelf', kept: [] },
      { kind: 'shelf', kept: [] },
    ]);
  });

  it('says what is gone, and what there is no room for', async () => {
    const { handle, events } = desk({ shelf: memoryShelf({ ok: false, problem: 'no-room' }) });
    await handle({ kind: 'openKept', openId: 1, id: 'nowhere' });
    await handle({ kind: 'keep', name: 'wave', series: SERIES });
    expect(events.filter(({ kind }) => kind === 'shelfFailed')).toEqual([
      { kind: 'shelfFailed', problem: 'gone' },
      { kind: 'shelfFailed', problem: 'no-room' },
    ]);
  });
});
