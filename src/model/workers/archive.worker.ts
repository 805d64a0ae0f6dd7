/** The archive's thread: what is kept of runs. All logic is in `runs/kept/`. */
import type { HistoryCommand, HistoryEvent } from '../protocol/history';
import { createArchive } from '../runs/kept/archive';
import { seriesKey } from '../runs/kept/seriesKey';
import { crashOf } from '../training/crash';
import { askingDatabase } from '../storage/database';
import { createHold } from './holdName';
import { listen } from './listen';
import { newId } from './newId';

const emit = (event: HistoryEvent) => self.postMessage(event);

const archive = createArchive({
  ask: askingDatabase(),
  emit,
  newId,
  keyOf: (series) => seriesKey(series, crypto.subtle as SubtleCrypto | undefined),
  hold: createHold(navigator.locks as LockManager | undefined, newId()),
});

/** One after the other: each finds what the one before has left. */
let work: Promise<void> = Promise.resolve();
listen<HistoryCommand>((command) => {
  work = work
    .then(() => archive.handle(command))
    .catch((error: unknown) => self.postMessage({ kind: 'crashed', ...crashOf(error) }));
});
