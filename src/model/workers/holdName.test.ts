import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHold } from './holdName';

/** The locks of a browser, of which each is held as long as what was promised for it is pending. */
function fakeLocks(held: Set<string>) {
  const waiting: { readonly name: string; grant(): void }[] = [];
  const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) =>
    new Promise((resolve, reject) => {
      const grant = () => {
        held.add(name);
        resolve(callback({ name, mode: 'exclusive' }));
      };
      if (!held.has(name)) return grant();
      if (options.ifAvailable) return resolve(callback(null));
      waiting.push({ name, grant });
      options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  const release = (name: string) => {
    held.delete(name);
    waiting.find((one) => one.name === name)?.grant();
  };
  return { locks: { request } as unknown as LockManager, release };
}

const PREFIX = 'lstm-playground-';
let threads = 0;
/** A thread of a browser without locks. */
const thread = (own = `thread-${(threads += 1)}`) => createHold(undefined, own, 40);

afterEach(() => vi.unstubAllGlobals());

describe('a name', () => {
  it('is held by the first that asks for it', async () => {
    const { locks } = fakeLocks(new Set());
    const [one, other] = [createHold(locks, 'a'), createHold(locks, 'b')];
    expect(await one('tab', false)).toBe(true);
    expect(await other('tab', false)).toBe(false);
    expect(await other('tab', true)).toBe(false);
    expect(await other('other', true)).toBe(true);
  });

  it('is waited for a moment, as of a page that is loaded anew', async () => {
    const { locks, release } = fakeLocks(new Set([`${PREFIX}tab`]));
    const held = createHold(locks, 'a')('tab', true);
    release(`${PREFIX}tab`);
    expect(await held).toBe(true);
  });

  it('is not held where the page may have no locks', async () => {
    const request = () => Promise.reject(new DOMException('opaque', 'SecurityError'));
    const locks = { request } as unknown as LockManager;
    expect(await createHold(locks, 'a')('tab', false)).toBe(false);
  });
});

describe('a name in a browser without locks', () => {
  it('is held by the first that asks for it, and by nobody twice', async () => {
    const [one, other] = [thread(), thread()];
    expect(await one('mine', true)).toBe(true);
    expect(await other('mine', true)).toBe(false);
    expect(await one('mine', true)).toBe(false);
    expect(await other('other', true)).toBe(true);
  });

  it('goes to one of several that ask at once', async () => {
    const answers = await Promise.all(['c', 'a', 'b'].map((own) => thread(own)('at once', true)));
    expect(answers).toEqual([false, true, false]);
  });

  it('is anybody’s where threads cannot even ask', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    expect(await createHold(undefined, 'a')('tab', true)).toBe(true);
  });
});
