/** The browser's database: its stores, and how an older one becomes today's. */
import { DATABASE } from './name';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What lies in the stores may be of another time or another hand, so it is `unknown` until it has been looked at. */
type Schema = DBSchema & {
  /** What the list of saved series shows, apart from the series: a list must not read a million numbers. Key: `id`. */
  entries: { key: string; value: unknown };
  /** The saved series, under the same id. */
  series: { key: string; value: unknown };
  /** The run in place of each tab, by the name of the tab. */
  tabs: { key: string; value: unknown };
  /** What the list of runs shows. Key: `id`. */
  runs: { key: string; value: unknown };
  /** The runs, under the same id. */
  runFiles: { key: string; value: unknown };
  /** The series of runs and tabs, by what is in them: many runs are of one. */
  runSeries: { key: string; value: unknown };
  /** Searches, by the name of the tab. */
  searches: { key: string; value: unknown };
};
export type Database = IDBPDatabase<Schema>;
export type StoreName = 'entries' | 'series' | 'tabs' | 'runs' | 'runFiles' | 'runSeries' | 'searches';

/** The n-th leads from version n to n + 1; a new one goes to the end, and none is ever changed. */
const MIGRATIONS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('series');
  },
  (database) => {
    database.createObjectStore('tabs');
    database.createObjectStore('runs', { keyPath: 'id' });
    database.createObjectStore('runFiles');
    database.createObjectStore('runSeries');
    database.createObjectStore('searches');
  },
];

/** Rejects with a DOMException where the browser allows none; `onClosed` is told when the connection is of no use any more. */
async function openDatabase(onClosed: () => void): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new DOMException('There is no IndexedDB.', 'NotSupportedError');
  return new Promise((resolve, reject) => {
    openDB<Schema>(DATABASE, MIGRATIONS.length, {
      upgrade(database, from) {
        for (const migrate of MIGRATIONS.slice(from)) migrate(database);
      },
      // Another tab holds an older version open, maybe for hours.
      blocked: () => reject(new DOMException('Another tab holds an older version.', 'InvalidStateError')),
      // This tab is the older one: what the other keeps must not wait for it.
      blocking(_current, _wanted, event) {
        onClosed();
        (event.target as IDBDatabase).close();
      },
      terminated: onClosed,
    }).then(resolve, reject);
  });
}

/** Why a browser keeps nothing, or nothing more. */
export type Refused = 'no-room' | 'not-allowed';

/** What a browser that keeps nothing answers; null for a fault of ours. */
function refusalOf(thrown: unknown): Refused | null {
  if (!(thrown instanceof DOMException) || thrown.name === 'DataCloneError') return null;
  return thrown.name === 'QuotaExceededError' ? 'no-room' : 'not-allowed';
}

/** Asks the database, which is opened with the first question; `otherwise` answers where the browser refuses. */
export type Ask = <T>(
  question: (database: Database) => Promise<T>,
  otherwise: (refused: Refused) => T | Promise<T>,
) => Promise<T>;

export function askingDatabase(): Ask {
  let opening: Promise<Database> | null = null;
  const forget = () => {
    opening = null;
  };
  return async (question, otherwise) => {
    try {
      opening ??= openDatabase(forget).catch((thrown: unknown) => {
        forget();
        throw thrown;
      });
      return await question(await opening);
    } catch (thrown) {
      const refused = refusalOf(thrown);
      if (!refused) throw thrown;
      return otherwise(refused);
    }
  };
}
