/** Names of which each is held by one thread of the browser at a time, as long as it lives. */
import type { Hold } from '../runs/kept/archive';

const PREFIX = 'lstm-playground-';
/** Milliseconds that the lock of a page that is loaded anew may outlast the page. */
const LONGEST_END = 400;
/** Milliseconds that another thread has to say that it is there. */
const PATIENCE = 200;

/** By the browser's own locks. */
function holdByLock(locks: LockManager, name: string, waits: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const tooLong = new AbortController();
    const timer = waits ? setTimeout(() => tooLong.abort(), LONGEST_END) : undefined;
    const options = waits ? { signal: tooLong.signal } : { ifAvailable: true };
    const held = locks.request(PREFIX + name, options, (lock) => {
      clearTimeout(timer);
      resolve(lock !== null);
      return lock && new Promise<void>(() => undefined);
    });
    // It took too long; or this page may have no locks.
    held.catch(() => resolve(false));
  });
}

type Said = { readonly asks: string; readonly from: string } | { readonly holds: string };

/** Where there are no locks, as on a page that came without encryption, the threads ask one another. */
function createAsking(own: string, patience: number): Hold {
  const channel = new BroadcastChannel(`${PREFIX}names`);
  const held = new Set<string>();
  const waiting = new Map<string, () => void>();
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('holds' in data) return waiting.get(data.holds)?.();
    // Of two that ask at once one goes first.
    const isMine = held.has(data.asks) || (waiting.has(data.asks) && own < data.from);
    if (isMine) channel.postMessage({ holds: data.asks } satisfies Said);
  };
  return (name) => {
    if (held.has(name)) return Promise.resolve(false);
    return new Promise((resolve) => {
      const answer = (isFree: boolean) => {
        clearTimeout(timer);
        waiting.delete(name);
        if (isFree) held.add(name);
        resolve(isFree);
      };
      const timer = setTimeout(() => answer(true), patience);
      waiting.set(name, () => answer(false));
      channel.postMessage({ asks: name, from: own } satisfies Said);
    });
  };
}

/** `own`: an id of this thread. */
export function createHold(locks: LockManager | undefined, own: string, patience = PATIENCE): Hold {
  if (locks) return (name, waits) => holdByLock(locks, name, waits);
  return typeof BroadcastChannel === 'undefined' ? () => Promise.resolve(true) : createAsking(own, patience);
}
