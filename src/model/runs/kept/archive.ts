/** Everything that is kept of runs, for the page: it reads, changes and removes what trainers of all tabs have written. */
import type { HistoryCommand, HistoryEvent, KeptTab, RunEntry } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import { readSeries } from '../../series/saved/savedRecord';
import type { Ask, Database } from '../../storage/database';
import { isFields, readRunEntry } from './records';
import { bytesOfRun, addRun, bytesOfSeries, MOST_RUNS, openRun, openTab } from './runStore';

export type ArchiveSurroundings = {
  readonly ask: Ask;
  emit(event: HistoryEvent): void;
  readonly newId: () => string;
  readonly keyOf: (series: Series) => Promise<string>;
  /** Holds a name as long as this thread lives; false where another thread holds it. */
  readonly hold: (name: string) => Promise<boolean>;
};

type Removed = readonly (readonly [store: 'runs' | 'runFiles', key: string, value: unknown])[];

export function createArchive({ ask, emit, newId, keyOf, hold }: ArchiveSurroundings): {
  handle(command: HistoryCommand): Promise<void>;
} {
  let removed: Removed = [];
  /** The tab of this page. */
  let own = '';

  async function changing(change: (database: Database) => Promise<void>): Promise<void> {
    await ask(
      async (database) => {
        await change(database);
        await tell(database);
      },
      (problem) => emit({ kind: 'refused', problem }),
    );
  }

  async function entriesOf(database: Database): Promise<readonly RunEntry[]> {
    const all = (await database.getAll('runs')).flatMap((record) => readRunEntry(record) ?? []);
    return all.toSorted((a, b) => b.savedAt - a.savedAt);
  }

  async function tell(database: Database): Promise<void> {
    const runs = await entriesOf(database);
    emit({ kind: 'runs', runs, bytes: await bytesOf(database, runs) });
  }

  async function bytesOf(database: Database, runs: readonly RunEntry[]): Promise<number> {
    let bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
    for (const record of await database.getAll('runSeries')) {
      const series = readSeries(record);
      if (series) bytes += bytesOfSeries(series);
    }
    for (const tab of await database.getAllKeys('tabs')) {
      const kept = await openTab(database, tab);
      if (kept) bytes += bytesOfRun(kept);
    }
    return bytes;
  }

  /** Its own, or what a tab has left that is no longer there, the latest first. */
  async function keptOf(database: Database, wanted: string, adopts: boolean): Promise<KeptTab | null> {
    if (wanted !== '') {
      const isFree = await hold(wanted);
      own = isFree ? wanted : '';
      // A tab that was doubled goes on from where the other stood.
      const kept = await openTab(database, wanted);
      if (kept) return kept;
    }
    if (!adopts) return null;
    const keys = await database.getAllKeys('tabs');
    const tabs = (await Promise.all(keys.map((key) => openTab(database, key)))).flatMap((kept) => kept ?? []);
    for (const kept of tabs.toSorted((a, b) => b.savedAt - a.savedAt)) {
      if (!(await hold(kept.tab))) continue;
      own = kept.tab;
      return kept;
    }
    return null;
  }

  async function take(wanted: string, adopts: boolean): Promise<void> {
    const kept = await ask<KeptTab | null>(
      (database) => keptOf(database, wanted, adopts),
      () => null,
    );
    if (own === '') {
      own = newId();
      await hold(own);
    }
    emit({ kind: 'tab', tab: own, kept });
  }

  async function remove(database: Database, ids: readonly string[]): Promise<void> {
    const gone: Removed = (
      await Promise.all(
        ids.map(async (id): Promise<Removed> => [
          ['runs', id, await database.get('runs', id)],
          ['runFiles', id, await database.get('runFiles', id)],
        ]),
      )
    ).flat();
    removed = gone.filter(([, , value]) => value !== undefined);
    const both = database.transaction(['runs', 'runFiles'], 'readwrite');
    await Promise.all([
      ...ids.flatMap((id) => [both.objectStore('runs').delete(id), both.objectStore('runFiles').delete(id)]),
      both.done,
    ]);
  }

  async function putBack(database: Database): Promise<void> {
    const both = database.transaction(['runs', 'runFiles'], 'readwrite');
    const puts = removed.map(([store, key, value]) =>
      store === 'runs' ? both.objectStore('runs').put(value) : both.objectStore('runFiles').put(value, key),
    );
    removed = [];
    await Promise.all([...puts, both.done]);
  }

  /** Runs beyond those that are kept, and series that no run is of; what was removed last may come back. */
  async function tidy(database: Database): Promise<void> {
    const runs = await entriesOf(database);
    const tooMany = runs.filter(({ isStarred }) => !isStarred).slice(MOST_RUNS);
    if (tooMany.length > 0) {
      const both = database.transaction(['runs', 'runFiles'], 'readwrite');
      await Promise.all([
        ...tooMany.flatMap(({ id }) => [both.objectStore('runs').delete(id), both.objectStore('runFiles').delete(id)]),
        both.done,
      ]);
    }
    const seriesOf = (record: unknown) => (isFields(record) ? record['seriesKey'] : undefined);
    const used = new Set<unknown>([
      ...runs.map(({ seriesKey }) => seriesKey),
      ...(await database.getAll('tabs')).map(seriesOf),
      ...removed.map(([, , value]) => seriesOf(value)),
    ]);
    for (const key of await database.getAllKeys('runSeries')) {
      if (!used.has(key)) await database.delete('runSeries', key);
    }
  }

  return {
    async handle(command) {
      switch (command.kind) {
        case 'take':
          return take(command.tab, command.adopts);
        case 'list':
          return changing(tidy);
        case 'open':
          return ask(
            async (database) => {
              const runs = await Promise.all(
                command.ids.map(async (id) => {
                  const run = await openRun(database, id);
                  return run ? [{ ...run, id }] : [];
                }),
              );
              emit({ kind: 'opened', runs: runs.flat() });
            },
            (problem) => emit({ kind: 'refused', problem }),
          );
        case 'change':
          return changing(async (database) => {
            const changes = database.transaction('runs', 'readwrite');
            const entry = readRunEntry(await changes.store.get(command.id));
            if (entry) await changes.store.put({ ...entry, ...command.change });
            await changes.done;
          });
        case 'remove':
          return changing((database) => remove(database, command.ids));
        case 'add':
          return changing(async (database) => {
            for (const { entry, run } of command.runs) {
              await addRun(database, entry, { key: await keyOf(run.series), series: run.series }, run);
            }
          });
        case 'putBack':
          return changing(putBack);
        case 'clear':
          return changing(async (database) => {
            removed = [];
            await Promise.all(
              (['runs', 'runFiles', 'tabs', 'runSeries', 'searches'] as const).map((store) => database.clear(store)),
            );
          });
      }
    },
  };
}
