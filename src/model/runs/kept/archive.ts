/** Everything that is kept of runs, for the page: it reads, changes and removes what trainers of all tabs have written. */
import type { HistoryCommand, HistoryEvent, KeptTab } from '../../protocol/history';
import type { Series } from '../../protocol/series';
import type { Ask, Database } from '../../storage/database';
import { createLeftovers } from './leftovers';
import { readRunEntry } from './records';
import { addRun, entriesOf, openRun, openTab, savedAtOf } from './runStore';

export type ArchiveSurroundings = {
  readonly ask: Ask;
  emit(event: HistoryEvent): void;
  readonly newId: () => string;
  readonly keyOf: (series: Series) => Promise<string>;
  readonly hold: Hold;
};

/** Holds a name as long as this thread lives; false where a thread holds it, and where it `waits`, for more than a moment. */
export type Hold = (name: string, waits: boolean) => Promise<boolean>;

const STORES = ['runs', 'runFiles', 'tabs', 'runSeries', 'searches'] as const;

export function createArchive({ ask, emit, newId, keyOf, hold }: ArchiveSurroundings): {
  handle(command: HistoryCommand): Promise<void>;
} {
  const leftovers = createLeftovers((tab) => hold(tab, false));

  /** What does not succeed is said. */
  const asking = (question: (database: Database) => Promise<void>): Promise<void> =>
    ask(question, (problem) => emit({ kind: 'refused', problem }));

  async function tell(database: Database): Promise<void> {
    const runs = await entriesOf(database);
    emit({ kind: 'runs', runs, bytes: await leftovers.bytes(database, runs) });
  }

  const changing = (change: (database: Database) => Promise<void>): Promise<void> =>
    asking(async (database) => {
      await change(database);
      await tell(database);
    });

  /** What a tab has left that is no longer there, the latest first. It is read once nobody else writes to it. */
  async function leftOf(database: Database): Promise<KeptTab | null> {
    const records = (await database.getAll('tabs')).map(savedAtOf).filter((one) => one !== null);
    for (const { tab } of records.toSorted((a, b) => b.savedAt - a.savedAt)) {
      const kept = (await hold(tab, false)) ? await openTab(database, tab) : null;
      if (kept) return kept;
    }
    return null;
  }

  async function take(wanted: string, adopts: boolean): Promise<void> {
    const isOwn = wanted !== '' && (await hold(wanted, true));
    const kept = await ask<KeptTab | null>(
      async (database) => {
        const own = wanted === '' ? null : await openTab(database, wanted);
        // A tab that was doubled goes on from where the other stands, as a run of its own.
        if (own) return isOwn ? own : { ...own, entry: '' };
        return adopts ? leftOf(database) : null;
      },
      () => null,
    );
    const isAdopted = kept !== null && kept.tab !== wanted;
    const tab = isAdopted ? kept.tab : isOwn ? wanted : newId();
    if (!isAdopted && !isOwn) await hold(tab, false);
    const search = await ask<unknown>(
      async (database) => (kept ? ((await database.get('searches', kept.tab)) ?? null) : null),
      () => null,
    );
    emit({ kind: 'tab', tab, kept, ...(search === null ? {} : { search }) });
    await ask(leftovers.tidy, () => undefined);
  }

  async function clear(database: Database): Promise<void> {
    leftovers.forget();
    const all = database.transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((store) => all.objectStore(store).clear()), all.done]);
  }

  async function open(ids: readonly string[]): Promise<void> {
    await asking(async (database) => {
      const runs = [];
      for (const id of ids) {
        const run = await openRun(database, id);
        if (run) runs.push({ ...run, id });
      }
      emit({ kind: 'opened', asked: ids, runs });
    });
  }

  return {
    async handle(command) {
      switch (command.kind) {
        case 'take':
          return take(command.tab, command.adopts);
        case 'list':
          return changing(leftovers.tidy);
        case 'open':
          return open(command.ids);
        case 'change':
          return changing(async (database) => {
            const changes = database.transaction('runs', 'readwrite');
            const entry = readRunEntry(await changes.store.get(command.id));
            if (entry) await changes.store.put({ ...entry, ...command.change });
            await changes.done;
          });
        case 'remove':
          return changing((database) => leftovers.remove(database, command.ids));
        case 'add':
          return changing(async (database) => {
            for (const { entry, run } of command.runs) {
              await addRun(database, entry, { key: await keyOf(run.series), series: run.series }, run);
            }
          });
        case 'keepSearch':
          return asking(async (database) => {
            if (command.search === null) await database.delete('searches', command.tab);
            else await database.put('searches', command.search, command.tab);
          });
        case 'putBack':
          return changing(leftovers.putBack);
        case 'clear':
          return changing(clear);
      }
    },
  };
}
