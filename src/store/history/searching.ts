/** A search is kept as it goes, so that a reload does not begin it anew. */
import type { HistoryCommand } from '../../model/protocol/history';
import { searchToKeep } from '../runs/keptSearch';
import type { Others } from './commands';

/** Milliseconds between two writings, unless it comes to rest. */
const INTERVAL = 2000;

/** `tab` answers the name under which it is kept; empty while there is none. */
export function keepingSearch(
  send: (command: HistoryCommand) => void,
  tab: () => string,
  later: (then: () => void, ms: number) => void = setTimeout,
): { follow(after: Others, before: Others): void } {
  let latest: Others | null = null;
  let isWaiting = false;

  function write(): void {
    isWaiting = false;
    if (latest && tab() !== '') send({ kind: 'keepSearch', tab: tab(), search: searchToKeep(latest) });
    latest = null;
  }

  return {
    follow(after, before) {
      const [now, then] = [after.search?.current ?? null, before.search?.current ?? null];
      // How far its runs are is of no use to a page that comes later.
      if (now?.runs === then?.runs && now?.failed === then?.failed && now?.state === then?.state) return;
      latest = after;
      if (now?.state !== 'running') return write();
      if (isWaiting) return;
      isWaiting = true;
      later(write, INTERVAL);
    },
  };
}
