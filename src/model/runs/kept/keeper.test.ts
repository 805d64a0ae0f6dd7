import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Series } from '../../protocol/series';
import { askingDatabase, type Database } from '../../storage/database';
import type { KeeperEvent, Moment } from '../../training/keeping/keeping';
import { createRunKeeper } from './keeper';
import { otherSeries, someRun, someSeries } from './kept.fixture';
import { openRun, openTab } from './runStore';
import { seriesKey } from './seriesKey';

const { config, standing } = someRun;
/** A moment of a run at a step. */
const moment = (step: number, change: Partial<Moment> = {}): Moment => ({
  runId: 1,
  entry: 'entry',
  filedStep: 0,
  trainedMs: step,
  config,
  standing: { ...standing, checkpoint: { ...standing.checkpoint, step, epoch: 0 } },
  ...change,
});

/** What the storage answers to a page that was loaded later. */
const asked = <T>(question: (database: Database) => Promise<T>): Promise<T> =>
  askingDatabase()(question, () => expect.unreachable());
const keptOf = (tab: string) => asked((database) => openTab(database, tab));
const filedOf = (entry: string) => asked((database) => openRun(database, entry));
const entryOf = (entry: string) => asked((database) => database.get('runs', entry));

/** A keeper with a clock of the test's; what it waits for comes when the time has passed. */
function harness(keyOf: (series: Series) => Promise<string> = (series) => seriesKey(series, undefined)) {
  let time = 10_000;
  let sleepers: { readonly at: number; wake(): void }[] = [];
  const events: KeeperEvent[] = [];
  const keeper = createRunKeeper({
    ask: askingDatabase(),
    emit: (event) => events.push(event),
    clock: () => time,
    now: () => 1e12 + time,
    later: (ms) => new Promise((wake) => sleepers.push({ at: time + ms, wake })),
    newId: () => 'new',
    keyOf,
  });
  /** All that is on its way has come. */
  const settled = async () => {
    for (let turn = 0; turn < 60; turn++) await new Promise((done) => setImmediate(done));
  };
  const pass = async (ms: number) => {
    time += ms;
    const due = sleepers.filter(({ at }) => at <= time);
    sleepers = sleepers.filter(({ at }) => at > time);
    for (const { wake } of due) wake();
    await settled();
  };
  return { keeper, events, settled, pass, time: () => time };
}

/** Steps that are written under the name of a tab, each with its time. */
function writings(time: () => number) {
  const all: { readonly step: number; readonly at: number; readonly tab: string }[] = [];
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'tabs') all.push({ step: value.standing.checkpoint.step, at: time(), tab: key as string });
    return put.call(this, value, key);
  });
  return all;
}

/** The browser refuses to write any more, until it is told to again. */
function refuseWriting(name: string): { end(): void } {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name);
  });
  return { end: () => spy.mockRestore() };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the run in place', () => {
  it('is written with its series, and comes back as it was', async () => {
    const { keeper, settled } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.note(moment(7, { filedStep: 3, trainedMs: 55 }), false);
    await settled();
    expect(await keptOf('tab')).toEqual({
      tab: 'tab',
      savedAt: 1e12 + 10_000,
      config,
      series: someSeries,
      standing: moment(7).standing,
      entry: 'entry',
      filedStep: 3,
      trainedMs: 55,
    });
  });

  it('is written soon where it rests, whatever was written before, and again at its pace when it goes on', async () => {
    const { keeper, settled, pass } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.note(moment(1), false);
    await settled();
    keeper.note(moment(2), false);
    await pass(250);
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(1);
    keeper.note(moment(3), true);
    await settled();
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(3);
    keeper.note(moment(4), false);
    await pass(1999);
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(3);
    await pass(1);
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(4);
  });

  it('is not written before there is a place, and then at once', async () => {
    const { keeper, settled } = harness();
    keeper.note(moment(1), false);
    keeper.note(moment(2), false);
    await settled();
    expect(await keptOf('tab')).toBeNull();
    keeper.place('tab', someSeries, 1);
    await settled();
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(2);
  });

  it('is written every 2 s at most, whatever comes, and the last of it always', async () => {
    const happenings = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.record({ kind: fc.constant('note' as const), ms: fc.nat(200) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('place' as const), ms: fc.nat(200) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('rest' as const), ms: fc.nat(5000) }) },
      ),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const { keeper, pass, time } = harness();
        const written = writings(time);
        keeper.place('tab', someSeries, 1);
        let step = 0;
        let series = someSeries;
        let runId = 1;
        for (const { kind, ms } of all) {
          if (kind === 'note') keeper.note(moment((step += 1), { runId }), false);
          if (kind === 'place') {
            series = series === someSeries ? otherSeries : someSeries;
            keeper.place('tab', series, (runId += 1));
          }
          await pass(ms);
        }
        // The last place is of a run that has begun by now.
        keeper.note(moment((step += 1), { runId }), false);
        await pass(2000);
        await pass(2000);
        expect(written.at(-1)?.step).toBe(step);
        const gaps = written.slice(1).map(({ at }, index) => at - written[index]!.at);
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(2000);
        const steps = written.map((one) => one.step);
        expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
        vi.restoreAllMocks();
        const kept = await keptOf('tab');
        expect(kept?.series).toEqual(series);
      }),
      { numRuns: 12 },
    );
  });

  it('is not written again where nothing has changed, and is where it ended', async () => {
    const { keeper, pass, time } = harness();
    const written = writings(time);
    keeper.place('tab', someSeries, 1);
    const first = moment(1);
    keeper.note(first, false);
    await pass(3000);
    keeper.note({ ...first, standing: { ...first.standing } }, false);
    await pass(3000);
    expect(written).toHaveLength(1);
    keeper.note({ ...first, standing: { ...first.standing, isFinished: !first.standing.isFinished } }, false);
    await pass(3000);
    expect(written).toHaveLength(2);
  });

  it('is of the series that was in place when it began, although the next is placed before it is left', async () => {
    const { keeper, settled, pass } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.note(moment(1), false);
    await settled();
    keeper.note(moment(2), false);
    keeper.place('tab', otherSeries, 2);
    await pass(2000);
    expect(await keptOf('tab')).toMatchObject({ series: someSeries, standing: { checkpoint: { step: 2 } } });
    keeper.file(moment(2));
    keeper.note(moment(0, { runId: 2, entry: 'second' }), false);
    await pass(2000);
    expect(await keptOf('tab')).toMatchObject({ series: otherSeries, entry: 'second' });
    expect((await filedOf('entry'))?.series).toEqual(someSeries);
  });

  it('of before anything was kept is never taken for one of the series that is kept then', async () => {
    const { keeper, pass } = harness();
    keeper.note(moment(5), false);
    keeper.place('tab', otherSeries, 2);
    await pass(0);
    expect(await keptOf('tab')).toBeNull();
    keeper.file(moment(5));
    keeper.note(moment(1, { runId: 2, entry: 'second' }), false);
    await pass(0);
    expect(await keptOf('tab')).toMatchObject({ series: otherSeries, entry: 'second' });
    expect(await filedOf('entry')).toBeNull();
  });

  it('goes under a new name at once', async () => {
    const { keeper, settled } = harness();
    keeper.place('tab', someSeries, 1);
    const one = moment(1);
    keeper.note(one, false);
    await settled();
    keeper.place('other tab', someSeries, 1);
    keeper.note(one, false);
    await settled();
    expect((await keptOf('other tab'))?.standing.checkpoint.step).toBe(1);
  });
});

describe('a run for the history', () => {
  it('is filed with its series, and said to be', async () => {
    const { keeper, events, settled } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.file(moment(9));
    await settled();
    expect(events).toEqual([{ kind: 'filed', runId: 1, entry: 'entry', step: 9 }]);
    expect(await filedOf('entry')).toEqual({ config, series: someSeries, standing: moment(9).standing });
  });

  it('that ended before it was told where is filed as soon as it is', async () => {
    const { keeper, events, settled } = harness();
    keeper.file(moment(9));
    await settled();
    expect(events).toEqual([]);
    keeper.place('tab', someSeries, 1);
    await settled();
    expect(events).toMatchObject([{ kind: 'filed', step: 9 }]);
    keeper.place('tab', otherSeries, 2);
    await settled();
    expect(events).toHaveLength(1);
  });

  it('that goes on keeps its words, and the times add up; filed as it is there already it changes nothing', async () => {
    const { keeper, settled } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.file(moment(9));
    await settled();
    const entry = (await entryOf('entry')) as object;
    await asked(async (database) => {
      await database.put('runs', { ...entry, name: 'mine', note: 'good', isStarred: true, validation: 0.5, test: 0.7 });
    });
    keeper.file(moment(9));
    await settled();
    expect(await entryOf('entry')).toMatchObject({ name: 'mine', step: 9, trainedMs: 9, validation: 0.5, test: 0.7 });
    keeper.file(moment(20));
    await settled();
    const after = {
      name: 'mine',
      note: 'good',
      isStarred: true,
      step: 20,
      trainedMs: 29,
      validation: null,
      test: null,
    };
    expect(await entryOf('entry')).toMatchObject(after);
  });

  it('shows no more points of its losses than a small line can', async () => {
    const { keeper, settled } = harness();
    keeper.place('tab', someSeries, 1);
    const losses = Array.from({ length: 1000 }, (_, index) => ({
      epoch: index + 1,
      train: 1000 - index,
      validation: Number.NaN,
      learningRate: 0.1,
    }));
    keeper.file(moment(9, { standing: { ...standing, losses } }));
    await settled();
    const { line } = (await entryOf('entry')) as { line: number[] };
    expect(line.length).toBeLessThanOrEqual(60);
    expect([line[0], line.at(-1)]).toEqual([1000, 1]);
  });
});

describe('what the browser refuses', () => {
  it.each([
    ['QuotaExceededError', 'no-room'],
    ['InvalidStateError', 'not-allowed'],
  ] as const)('with %s is said once, tried again, and its end is said', async (name, problem) => {
    const { keeper, events, pass } = harness();
    keeper.place('tab', someSeries, 1);
    keeper.note(moment(1), false);
    await pass(0);
    const refusal = refuseWriting(name);
    for (const step of [2, 3, 4]) {
      keeper.note(moment(step), false);
      keeper.file(moment(step));
      await pass(2000);
    }
    expect(events).toEqual([{ kind: 'keepFailed', problem }]);
    refusal.end();
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(1);
    keeper.note(moment(5), false);
    await pass(2000);
    expect(events.slice(1)).toEqual([{ kind: 'keepFailed', problem: null }]);
    expect((await keptOf('tab'))?.standing.checkpoint.step).toBe(5);
    refuseWriting(name);
    keeper.note(moment(6), false);
    await pass(2000);
    expect(events.slice(2)).toEqual([{ kind: 'keepFailed', problem }]);
  });

  it.each([
    [
      'forbids databases',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('private', 'SecurityError');
        }),
    ],
    ['has none', () => vi.stubGlobal('indexedDB', undefined)],
  ] as const)('where it %s is said once, and nothing else happens', async (_, forbid) => {
    forbid();
    const { keeper, events, pass } = harness();
    keeper.place('tab', someSeries, 1);
    for (const step of [1, 2]) {
      keeper.note(moment(step), false);
      keeper.file(moment(step));
      await pass(2000);
    }
    expect(events).toEqual([{ kind: 'keepFailed', problem: 'not-allowed' }]);
  });

  it('leaves no entry without its run', async () => {
    const { keeper, pass } = harness();
    keeper.place('tab', someSeries, 1);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'runFiles') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    keeper.file(moment(9));
    await pass(0);
    expect(await entryOf('entry')).toBeUndefined();
  });
});

describe('the key of a series', () => {
  it('is the same for the same series, and another for any other', async () => {
    for (const digest of [crypto.subtle, undefined]) {
      const key = await seriesKey(someSeries, digest);
      expect(await seriesKey(structuredClone(someSeries), digest)).toBe(key);
      const { values, ...rest } = someSeries;
      expect(await seriesKey({ ...rest, values }, digest)).toBe(key);
      const changed = values.slice();
      changed[3] = 12.5;
      const dates = { kind: 'date', values: values.slice(), precision: 'day' } as const;
      const others: Series[] = [
        { ...someSeries, values: changed },
        { ...someSeries, unit: `${someSeries.unit}!` },
        { ...someSeries, season: 99 },
        { ...someSeries, time: dates },
        { ...someSeries, time: { ...dates, precision: 'year' } },
        { ...someSeries, components: [{ name: 'trend', values }] },
        { ...someSeries, components: [{ name: 'noise', values }] },
        { ...someSeries, features: [{ kind: 'number', name: 'a', values }] },
        { ...someSeries, features: [{ kind: 'number', name: 'b', values }] },
      ];
      const keys = await Promise.all(others.map((series) => seriesKey(series, digest)));
      expect(new Set([key, ...keys]).size).toBe(others.length + 1);
    }
  });
});
