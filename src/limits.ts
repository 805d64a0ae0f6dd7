/** What a link shows, locks and starts, put in place. Fetched for links that say something of it, with the styles for that. */
import limitsStyle from './components/limits.css?inline';
import { connectParent } from './embed/parent';
import { isFramed } from './store/history/storedTab';
import type { Playground } from './store/playground';
import type { PlaygroundState } from './store/state';
import type { ReadLimits } from './store/shown/link';
import { holdLocks } from './store/shown/lock';

/** From now on the page is as the link says. */
export function keepLimits(playground: Playground, { isEmbedded, language, trains }: ReadLimits): void {
  prepare(playground);
  if (isEmbedded && isFramed()) connectParent(playground, window);
  if (language) keepLanguage(language);
  if (trains) trainOnce(playground);
}

const prepared = new WeakSet<Playground>();

/** Once a page, whatever links are opened in it. */
function prepare(playground: Playground): void {
  if (prepared.has(playground)) return;
  prepared.add(playground);
  const style = document.createElement('style');
  style.textContent = limitsStyle;
  document.head.append(style);
  holdLocks(playground);
  mark(playground.getState());
  playground.subscribe((after, before) => {
    if (after.shown !== before.shown) mark(after);
    // The visitor's choice takes the place of the link's.
    const { shown } = after;
    if (shown && after.theme !== before.theme) {
      const address = shown.address.replace(/&theme=\w+/, '');
      playground.setState({ shown: { ...shown, address } });
    }
  });
}

/** For the style sheet. */
function mark({ shown }: PlaygroundState): void {
  const { documentElement: html } = document;
  html.toggleAttribute('data-limited', shown?.areas != null);
  html.toggleAttribute('data-embedded', shown?.isEmbedded ?? false);
}

/** In the query, where the page's own choice of a language stands. */
function keepLanguage(language: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set('lang', language);
  window.history.replaceState(null, '', url);
}

/** Trains once a network stands that nobody has trained. */
function trainOnce({ getState, subscribe, commands }: Playground): void {
  const isWaiting = ({ status, runId }: PlaygroundState) => runId === 0 || status === 'preparing';
  const begin = (state: PlaygroundState) => {
    if (state.status === 'ready' && state.step === 0) commands.train();
  };
  if (!isWaiting(getState())) return begin(getState());
  const stop = subscribe((state) => {
    if (isWaiting(state)) return;
    stop();
    begin(state);
  });
}
