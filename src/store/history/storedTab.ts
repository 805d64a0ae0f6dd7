/** The name of this tab, which lasts as long as it, and whether this browser keeps any run at all. */
const TAB = 'lstm-playground-tab';
const KEEPS = 'lstm-playground-keeps';

/** In another page, or in the preview of a link, a page keeps nothing: the tab's name is that of the page around. */
export const isFramed = (): boolean => typeof window !== 'undefined' && window.parent !== window;

/** Null where this browser has never kept a run: nothing is to be waited for. */
export function storedTab(): string | null {
  if (isFramed()) return null;
  try {
    return localStorage.getItem(KEEPS) === null ? null : (sessionStorage.getItem(TAB) ?? '');
  } catch {
    return null;
  }
}

export function storeTab(tab: string): void {
  try {
    sessionStorage.setItem(TAB, tab);
    localStorage.setItem(KEEPS, '1');
  } catch {
    // A browser that keeps no name keeps no runs either.
  }
}
