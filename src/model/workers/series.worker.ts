/** The series' thread: commands in, events out. All logic is in `series/`. */
import type { SeriesCommand, SeriesEvent } from '../protocol/series';
import { createSeriesLoader } from '../series/seriesLoader';
import { createNextTask } from './nextTask';
import { newId } from './newId';
import { DATABASE } from '../storage/name';
import { watchImports } from '../arrival/arrive';
import { fetchWhole } from '../arrival/fetchWhole';
import { NotArrived } from '../protocol/arrival';
import { listen } from './listen';

watchImports();

const emit = (event: SeriesEvent) => self.postMessage(event, buffersOf(event));

/** What moves to the page without a copy: nothing here keeps a series. */
function buffersOf(event: SeriesEvent): ArrayBufferLike[] {
  if (event.kind !== 'seriesReady') return [];
  const { values, time, features, components } = event.series;
  const others = [...features, ...components].map((each) => each.values.buffer);
  return [...new Set([values.buffer, ...(time.kind === 'index' ? [] : [time.values.buffer]), ...others])];
}

const fetchBytes = async (url: string): Promise<ArrayBuffer> => (await fetchWhole(url)).buffer;

/** Fetched when something is to be kept or listed. */
async function openStorage() {
  const { createSavedSeries } = await import('../series/saved/savedSeries');
  return createSavedSeries({ newId, now: () => Date.now() });
}

function fail(thrown: unknown, command: SeriesCommand): void {
  if (thrown instanceof NotArrived) {
    const { file, absence } = thrown;
    return emit({ kind: 'notArrived', file, absence, ...('openId' in command ? { openId: command.openId } : {}) });
  }
  const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
  emit({ kind: 'crashed', name, message, stack });
}

/** A browser that cannot name its databases may have ours. */
async function mayHaveSaved(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === DATABASE);
  } catch {
    return true;
  }
}

const loader = createSeriesLoader({ emit, fetchBytes, nextTask: createNextTask(), openStorage, mayHaveSaved });

listen<SeriesCommand>((command) => {
  loader.handle(command).catch((thrown: unknown) => fail(thrown, command));
});
