/** Where the browser keeps a user's own series, so that they are there after a reload: IndexedDB in the series' thread. */
import type { KeptSeries, Series, ShelfProblem } from '../../protocol/series';
import { preview } from './thumbnail';
import { openShelfDatabase, type ShelfDatabase } from './savedDatabase';
import { readEntry, readSeries, wholeSeries, type Entry } from './savedRecord';

export type Kept = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: ShelfProblem };

export type Shelf = {
  /** Newest first, without broken records; empty where the browser keeps nothing. */
  list(): Promise<readonly KeptSeries[]>;
  keep(name: string, series: Series): Promise<Kept>;
  /** Null where it is gone, or can no longer be read. */
  open(id: string): Promise<Series | null>;
  /** What is not there, or must not be touched, stays as it is: the list shows it. */
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
};

type Surroundings = {
  /** An id that no other browser gives: a link to a kept series must not open someone else's. */
  newId(): string;
  /** Milliseconds since 1970. */
  now(): number;
};

/** What a browser that keeps nothing, or nothing more, answers; null for a fault of ours. */
function problemOf(thrown: unknown): ShelfProblem | null {
  if (!(thrown instanceof DOMException) || thrown.name === 'DataCloneError') return null;
  return thrown.name === 'QuotaExceededError' ? 'no-room' : 'not-allowed';
}

export function createShelf({ newId, now }: Surroundings): Shelf {
  let opening: Promise<ShelfDatabase> | null = null;

  function database(): Promise<ShelfDatabase> {
    const forget = () => {
      opening = null;
    };
    opening ??= openShelfDatabase(forget).catch((thrown: unknown) => {
      forget();
      throw thrown;
    });
    return opening;
  }

  /** What the database makes of it, or `otherwise` where the browser refuses. */
  async function ask<T>(question: (shelf: ShelfDatabase) => Promise<T>, otherwise: (problem: ShelfProblem) => T) {
    try {
      return await question(await database());
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!problem) throw thrown;
      return otherwise(problem);
    }
  }

  return {
    list: () =>
      ask(
        async (shelf) => {
          const entries = (await shelf.getAll('entries')).flatMap((record) => readEntry(record) ?? []);
          return entries
            .sort((a, b) => b.keptAt - a.keptAt)
            .map(({ id, name, length, preview: points }): KeptSeries => ({ id, name, length, preview: points }));
        },
        () => [],
      ),

    keep: (name, series) =>
      ask<Kept>(
        async (shelf) => {
          const id = newId();
          const { values, season } = series;
          const points = preview(
            values.filter((value) => !Number.isNaN(value)),
            season,
          );
          const entry: Entry = { id, name, length: values.length, preview: points, keptAt: now() };
          const both = shelf.transaction(['entries', 'series'], 'readwrite');
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
        async (shelf) => readSeries(await shelf.get('series', id)),
        () => null,
      ),

    rename: (id, name) =>
      ask(
        async (shelf) => {
          const renaming = shelf.transaction('entries', 'readwrite');
          const entry = readEntry(await renaming.store.get(id));
          if (entry) await renaming.store.put({ ...entry, name });
          await renaming.done;
        },
        () => undefined,
      ),

    remove: (id) =>
      ask(
        async (shelf) => {
          const both = shelf.transaction(['entries', 'series'], 'readwrite');
          await Promise.all([both.objectStore('entries').delete(id), both.objectStore('series').delete(id), both.done]);
        },
        () => undefined,
      ),
  };
}
