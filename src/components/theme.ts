/** Light or dark: the choice is kept in this browser, and written on the document for the style sheet. */
import type { Playground } from '../store/playground';
import type { ThemeChoice } from '../store/page/facts';

const KEY = 'lstm-playground-theme';
const DARK = '(prefers-color-scheme: dark)';

/** A browser may forbid storage; then the choice lasts as long as the page. */
export function storedTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function store(theme: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Said above: the choice lasts as long as the page.
  }
}

/** Keeps `data-theme` true to the choice and, where there is none, to the system. */
export function keepTheme(playground: Playground): void {
  const system = window.matchMedia(DARK);
  const apply = (theme: ThemeChoice) => {
    const dark = theme === 'system' ? system.matches : theme === 'dark';
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  apply(playground.getState().theme);
  playground.subscribe((after, before) => {
    if (after.theme === before.theme) return;
    apply(after.theme);
    store(after.theme);
  });
  system.addEventListener('change', () => apply(playground.getState().theme));
}
