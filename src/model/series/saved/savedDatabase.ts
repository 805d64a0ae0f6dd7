/** The database of saved series: its stores, and how an older one becomes today's. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What lies in the stores may be of another time or another hand, so it is `unknown` until it has been looked at. */
type Schema = DBSchema & {
  /** What the list shows, apart from the series: a list must not read a million numbers. Key: `id`. */
  entries: { key: string; value: unknown };
  /** The series, under the same id. */
  series: { key: string; value: unknown };
};
export type SavedDatabase = IDBPDatabase<Schema>;

const NAME = 'lstm-playground';
/** The n-th leads from version n to n + 1; a new one goes to the end, and none is ever changed. */
const MIGRATIONS: readonly ((database: SavedDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('series');
  },
];

/** Rejects with a DOMException where the browser allows none; `onClosed` is told when the connection is of no use any more. */
export async function openSavedDatabase(onClosed: () => void): Promise<SavedDatabase> {
  if (typeof indexedDB === 'undefined') throw new DOMException('There is no IndexedDB.', 'NotSupportedError');
  return new Promise((resolve, reject) => {
    openDB<Schema>(NAME, MIGRATIONS.length, {
      upgrade(database, from) {
        for (const migrate of MIGRATIONS.slice(from)) migrate(database);
      },
      // Another tab holds an older version open, maybe for hours.
      blocked: () => reject(new DOMException('Another tab holds an older version.', 'InvalidStateError')),
      // This tab is the older one: the series of the other must not wait for it.
      blocking(_current, _wanted, event) {
        onClosed();
        (event.target as IDBDatabase).close();
      },
      terminated: onClosed,
    }).then(resolve, reject);
  });
}
