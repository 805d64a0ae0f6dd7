/** What nobody needs any more, and what was removed last and may come back; and how much room the rest takes. */
import type { RunEntry } from '../../protocol/history';
import { readSeries } from '../../series/saved/savedRecord';
import type { Database } from '../../storage/database';
import { isFields, readStanding } from './records';
import { bytesOfRun, bytesOfSeries, entriesIn, MOST_RUNS, savedAtOf } from './runStore';

/** Runs of tabs that are gone: who opens the page goes on with the latest of them. */
const MOST_LEFT = 10;

type Removed = readonly (readonly [store: 'runs' | 'runFiles' | 'runSeries', key: string, value: unknown])[];

export type Leftovers = {
  /** Removes runs beyond those that are kept, of tabs that are gone too, and series that no run is of. */
  tidy(database: Database): Promise<void>;
  remove(database: Database, ids: readonly string[]): Promise<void>;
  /** What was removed last comes back, whatever any tab has tidied away since. */
  putBack(database: Database): Promise<void>;
  /** Nothing comes back. */
  forget(): void;
  /** What all of it takes in the browser's storage. */
  bytes(database: Database, runs: readonly RunEntry[]): Promise<number>;
};

const seriesKeyOf = (record: unknown): unknown => (isFields(record) ? record['seriesKey'] : undefined);

/** `hold`: whether a name is free, and from now on this thread's. */
export function createLeftovers(hold: (name: string) => Promise<boolean>): Leftovers {
  let removed: Removed = [];
  /** By key: what lies under one is never another. */
  const seriesBytes = new Map<string, number>();

  async function removeLeftTabs(database: Database): Promise<void> {
    const tabs = (await database.getAll('tabs')).map(savedAtOf).filter((one) => one !== null);
    for (const { tab } of tabs.toSorted((a, b) => b.savedAt - a.savedAt).slice(MOST_LEFT)) {
      if (await hold(tab)) await database.delete('tabs', tab);
    }
  }

  return {
    async tidy(database) {
      await removeLeftTabs(database);
      // In one transaction: a trainer that writes a run of a series does so before or after.
      const all = database.transaction(['runs', 'runFiles', 'runSeries', 'tabs'], 'readwrite');
      const [runs, files] = [all.objectStore('runs'), all.objectStore('runFiles')];
      const tooMany = entriesIn(await runs.getAll())
        .filter(({ isStarred }) => !isStarred)
        .slice(MOST_RUNS);
      await Promise.all(tooMany.flatMap(({ id }) => [runs.delete(id), files.delete(id)]));
      // Also of records that cannot be read: a later version of the page may have written them.
      const records: readonly unknown[] = [...(await runs.getAll()), ...(await all.objectStore('tabs').getAll())];
      const used = new Set(records.map(seriesKeyOf));
      const series = all.objectStore('runSeries');
      const unused = (await series.getAllKeys()).filter((key) => !used.has(key));
      await Promise.all([...unused.map((key) => series.delete(key)), all.done]);
    },

    async remove(database, ids) {
      const all = database.transaction(['runs', 'runFiles', 'runSeries'], 'readwrite');
      const [runs, files, series] = [
        all.objectStore('runs'),
        all.objectStore('runFiles'),
        all.objectStore('runSeries'),
      ];
      const gone: [Removed[number][0], string, unknown][] = [];
      for (const id of ids) {
        const run: unknown = await runs.get(id);
        gone.push(['runs', id, run], ['runFiles', id, await files.get(id)]);
        const key = seriesKeyOf(run);
        const isNew = typeof key === 'string' && gone.every(([, other]) => other !== key);
        if (isNew) gone.push(['runSeries', key, await series.get(key)]);
      }
      removed = gone.filter(([, , value]) => value !== undefined);
      await Promise.all([...ids.flatMap((id) => [runs.delete(id), files.delete(id)]), all.done]);
    },

    async putBack(database) {
      const all = database.transaction(['runs', 'runFiles', 'runSeries'], 'readwrite');
      const puts = removed.map(([store, key, value]) =>
        store === 'runs' ? all.objectStore('runs').put(value) : all.objectStore(store).put(value, key),
      );
      await Promise.all([...puts, all.done]);
      removed = [];
    },

    forget() {
      removed = [];
    },

    async bytes(database, runs) {
      let bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
      for (const key of await database.getAllKeys('runSeries')) {
        const series = seriesBytes.has(key) ? null : readSeries(await database.get('runSeries', key));
        if (series) seriesBytes.set(key, bytesOfSeries(series));
        bytes += seriesBytes.get(key) ?? 0;
      }
      for (const record of await database.getAll('tabs')) {
        const standing = isFields(record) ? readStanding(record['standing']) : null;
        if (standing) bytes += bytesOfRun({ standing });
      }
      return bytes;
    },
  };
}
