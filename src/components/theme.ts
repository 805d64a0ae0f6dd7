/** Light or dark: the choice is kept in this browser, and written on the document for the style sheet. */
import forcedColours from './forcedColours.css?url&no-inline';
import type { Playground } from '../store/playground';
import type { ThemeChoice } from '../store/page/facts';

const KEY = 'lstm-playground-theme';
const DARK = '(prefers-color-scheme: dark)';
/** The system has colours of its own, and says whether they are dark: nothing else is chosen then. */
export const FORCED = '(forced-colors: active)';

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

let link: HTMLLinkElement | null = null;
/** Most never need it: it is fetched where it is. */
function addForced(): void {
  link ??= document.head.appendChild(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', media: FORCED, href: forcedColours }),
  );
}

/** Keeps `data-theme` true to the choice and, where there is none, to the system. */
export function keepTheme(playground: Playground): void {
  const system = window.matchMedia(DARK);
  const forced = window.matchMedia(FORCED);
  const apply = (theme: ThemeChoice) => {
    const dark = theme === 'system' || forced.matches ? system.matches : theme === 'dark';
    if (forced.matches) addForced();
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  apply(playground.getState().theme);
  playground.subscribe((after, before) => {
    if (after.theme === before.theme) return;
    apply(after.theme);
    store(after.theme);
  });
  for (const media of [system, forced]) media.addEventListener('change', () => apply(playground.getState().theme));
}
