/** Where the browser keeps a user's own series, so that they are there after a reload: IndexedDB in the series' thread. */
import type { SavedSeries, Series, SaveProblem } from '../../protocol/series';
import { askingDatabase } from '../../storage/database';
import { preview } from './thumbnail';
import { readEntry, readSeries, wholeSeries, type Entry } from './savedRecord';

export type Kept = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: SaveProblem };

export type SeriesStorage = {
  /** Newest first, without broken records; empty where the browser keeps nothing. */
  list(): Promise<readonly SavedSeries[]>;
  save(name: string, series: Series): Promise<Kept>;
  /** Null where it is gone, or can no longer be read. */
  open(id: string): Promise<Series | null>;
  /** What is not there, or must not be touched, stays as it is: the list shows it. */
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
};

type Surroundings = {
  /** An id that no other browser gives: a link to a saved series must not open someone else's. */
  newId(): string;
  /** Milliseconds since 1970. */
  now(): number;
};

export function createSavedSeries({ newId, now }: Surroundings): SeriesStorage {
  const ask = askingDatabase();

  return {
    list: () =>
      ask(
        async (storage) => {
          const entries = (await storage.getAll('entries')).flatMap((record) => readEntry(record) ?? []);
          return entries
            .sort((a, b) => b.savedAt - a.savedAt)
            .map(({ id, name, length, preview: points }): SavedSeries => ({ id, name, length, preview: points }));
        },
        () => [],
      ),

    save: (name, series) =>
      ask<Kept>(
        async (storage) => {
          const id = newId();
          const { values, season } = series;
          const points = preview(
            values.filter((value) => !Number.isNaN(value)),
            season,
          );
          const entry: Entry = { id, name, length: values.length, preview: points, savedAt: now() };
          const both = storage.transaction(['entries', 'series'], 'readwrite');
          await Promise.all([
            // First what may be refused: an entry without its series would be listed.
            both.objectStore('series').put(wholeSeries(series), id),
            both.objectStore('entries').put(entry),
            both.done,
          ]);
          return { ok: true, id };
        },
        (problem) => ({ ok: false, problem }),
      ),

    open: (id) =>
      ask(
        async (storage) => readSeries(await storage.get('series', id)),
        () => null,
      ),

    rename: (id, name) =>
      ask(
        async (storage) => {
          const renaming = storage.transaction('entries', 'readwrite');
          const entry = readEntry(await renaming.store.get(id));
          if (entry) await renaming.store.put({ ...entry, name });
          await renaming.done;
        },
        () => undefined,
      ),

    remove: (id) =>
      ask(
        async (storage) => {
          const both = storage.transaction(['entries', 'series'], 'readwrite');
          await Promise.all([both.objectStore('entries').delete(id), both.objectStore('series').delete(id), both.done]);
        },
        () => undefined,
      ),
  };
}
