import { useSyncExternalStore } from 'react';

const LISTS = new Map<string, MediaQueryList>();

/** Asked at every render: one list a query is kept. */
function listOf(query: string): MediaQueryList {
  const list = LISTS.get(query) ?? window.matchMedia(query);
  LISTS.set(query, list);
  return list;
}

/** Whether a media query matches now; the component follows when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => listOf(query).matches,
  );
}
