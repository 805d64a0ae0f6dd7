/** The archive's thread: what is kept of runs. All logic is in `runs/kept/`. */
import type { HistoryCommand, HistoryEvent } from '../protocol/history';
import { createArchive } from '../runs/kept/archive';
import { keyOf } from '../runs/kept/runStore';
import { crashOf } from '../training/crash';
import { askingDatabase } from '../storage/database';
import { listen } from './listen';
import { newId } from './newId';

const emit = (event: HistoryEvent) => self.postMessage(event);

/** By the browser's own locks, which end with their thread; where it has none, no tab knows of another. */
function hold(name: string): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request(`lstm-playground-${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise<void>(() => undefined);
    });
  });
}

const archive = createArchive({
  ask: askingDatabase(),
  emit,
  newId,
  keyOf: (series) => keyOf(series, newId, crypto.subtle as SubtleCrypto | undefined),
  hold,
});

/** One after the other: each finds what the one before has left. */
let work: Promise<void> = Promise.resolve();
listen<HistoryCommand>((command) => {
  work = work
    .then(() => archive.handle(command))
    .catch((error: unknown) => self.postMessage({ kind: 'crashed', ...crashOf(error) }));
});
