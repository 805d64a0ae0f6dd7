import { useMemo, useSyncExternalStore } from 'react';
import type { Playground } from '../../../../store/playground';
import type { PlaygroundState } from '../../../../store/state';
import { usePlaygroundStore } from '../../page/playgroundContext';

type Held<T> = { subscribe(changed: () => void): () => void; get(): T | null };

/**
 * A part of the state that stands still for `interval` milliseconds at a time, however often its reader draws: the first
 * there is comes at once, and so does the one with which training begins or rests.
 */
function createHeld<T>(store: Playground, select: (state: PlaygroundState) => T | null, interval: number): Held<T> {
  let held = select(store.getState());
  return {
    get: () => held,
    subscribe(changed) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const take = () => {
        timer = undefined;
        held = select(store.getState());
        changed();
      };
      const stop = store.subscribe((after, before) => {
        const latest = select(after);
        if (latest === held) return;
        if (held === null || latest === null || after.status !== before.status) {
          clearTimeout(timer);
          take();
        } else timer ??= setTimeout(take, after.status === 'training' ? interval : 0);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

/** `select` must not be made anew at each render. */
export function useThrottled<T>(select: (state: PlaygroundState) => T | null, interval: number): T | null {
  const store = usePlaygroundStore();
  const { subscribe, get } = useMemo(() => createHeld(store, select, interval), [store, select, interval]);
  return useSyncExternalStore(subscribe, get);
}
