/** How panels reach the store: a context, and hooks that follow a part of the state. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Language } from '../../../i18n/language';
import { wordsFor, type Words } from '../../../i18n/words';
import type { Seat } from '../../../model/protocol/comparison';
import type { Commands, Playground } from '../../../store/playground';
import type { PlaygroundState } from '../../../store/state';

export const PlaygroundContext = createContext<Playground | null>(null);

/** The store itself, for what must not render. */
export function usePlaygroundStore(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error('A panel stands outside of PlaygroundContext');
  return playground;
}

export const useCommands = (): Commands => usePlaygroundStore().commands;

/** A part of the state; the component renders when it changes. */
export function usePlayground<T>(select: (state: PlaygroundState) => T): T {
  return useStore(usePlaygroundStore(), select);
}

/** The state now, for what happens on a click; nothing renders when it changes. */
export function useSnapshotOfState(): () => PlaygroundState {
  return usePlaygroundStore().getState;
}

/** What the eye must see at once, however fast events come. */
const hasTurned = (before: PlaygroundState, after: PlaygroundState): boolean =>
  before.runId !== after.runId ||
  before.status !== after.status ||
  before.series !== after.series ||
  before.summary !== after.summary ||
  (before.shownCheckpoint === null) !== (after.shownCheckpoint === null) ||
  before.language !== after.language;

/**
 * A part of the state that changes with every event of the trainer, followed at a pace: at most once in `interval`
 * milliseconds, and at `phase` within it, so that the charts never draw in the same task. Turns of the state come through
 * at once. `select` must not be made anew at each render.
 */
export function usePaced<T>(select: (state: PlaygroundState) => T, interval: number, phase = 0): T {
  const store = usePlaygroundStore();
  const subscribe = useCallback(
    (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = store.subscribe((after, before) => {
        if (hasTurned(before, after)) changed();
        else if (timer === undefined && select(after) !== select(before)) {
          const wait = interval - ((((performance.now() - phase) % interval) + interval) % interval);
          timer = setTimeout(() => {
            timer = undefined;
            changed();
          }, wait);
        }
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
    [store, select, interval, phase],
  );
  return useSyncExternalStore(subscribe, () => select(store.getState()));
}

/**
 * What an inspector's event brought, as long as its run is in place: what is drawn late must not meet the settings and the
 * series of the next run.
 */
export function useOfRun<T extends { readonly runId: number }>(value: T | null): T | null {
  const runId = usePlayground((state) => state.runId);
  return value?.runId === runId ? value : null;
}

/** Where the network stands that is shown beside another; null: it is that of the page. */
export const SeatContext = createContext<Seat | null>(null);
export const useSeat = (): Seat | null => useContext(SeatContext);

/** The language that is drawn; null where nobody provides it, and the store is asked. */
export const LanguageContext = createContext<Language | null>(null);

export function useWords(): Words {
  const drawn = useContext(LanguageContext);
  const own = usePlayground((state) => (drawn === null ? state.language : null));
  return wordsFor(drawn ?? own ?? 'en');
}
