/** The page's address as a place of state: the configuration in the hash, the language in the query. */
import { decodeHash } from './model/settings/hash';
import { configFor } from './model/settings/config';
import { SETTINGS, type Config } from './model/settings/settings';
import { lessonHash, lessonOfHash } from './lessons/address';
import { roomHash } from './store/page/address';
import { wordsFor } from './i18n/words';
import type { Language } from './i18n/language';
import type { Playground } from './store/playground';
import { insideOfHash, toHash, type InsideAddress } from './store/inside/address';
import { roomOfHash } from './store/page/address';
import { isOwnName } from './model/settings/sources/names';
import type { CameBack } from './store/history/commands';
import type { Notice, Room } from './store/page/facts';
import type { PlaygroundState } from './store/state';

const REST_MS = 300;

/**
 * The configuration of a link, with what has to be said about it. A file does not travel with a link; one that this
 * browser may keep is looked for by the store.
 */
export function fromHash(
  hash: string,
  views: readonly string[],
): {
  readonly config: Config;
  /** As the link says it, be its series here or not. */
  readonly linked: Config;
  readonly inside: InsideAddress;
  readonly room: Room;
  readonly notices: readonly Notice[];
} {
  const { inside, rest: ofPage } = insideOfHash(hash, views);
  const { room, rest } = roomOfHash(ofPage);
  const { config: linked, problems } = decodeHash(rest);
  const notices: Notice[] = problems.length > 0 ? [{ kind: 'link', problems }] : [];
  if (!isOwnName(linked.data) || linked.saved !== '') return { config: linked, linked, inside, room, notices };
  const config = configFor(SETTINGS.data.default);
  return { config, linked, inside, room, notices: [...notices, { kind: 'file-elsewhere' }] };
}

/**
 * Where what was kept of the page is looked for. A page that is loaded anew is where it was, whatever its hash; a link that is
 * followed means its own settings, as does a page that a browser brings back after a crash, and a page that is opened without
 * one goes on where a tab was left.
 */
export function cameBack(tab: string, linked: Config): CameBack {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isReload = visit?.type === 'reload' && tab !== '';
  const isLinked = window.location.hash.length > 1 && lessonOfHash(window.location.hash) === null;
  return { tab, adopts: !isLinked, asked: isLinked && !isReload ? linked : null };
}

const LINK_OF_GAME = '#beat=';
/** A challenge to the game, in place of settings: it leaves the address. Null where there is none. */
export function takenBeat(): string | null {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(LINK_OF_GAME)) return null;
  window.history.replaceState(null, '', pathname + search);
  return hash.slice(LINK_OF_GAME.length);
}

const IN_HASH = [
  'config',
  'view',
  'layer',
  'pinned',
  'interventions',
  'lesson',
  'room',
] as const satisfies (keyof PlaygroundState)[];

function speakDocument(language: Language): void {
  const { t } = wordsFor(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = t('app.title');
  document.querySelector('meta[name=description]')?.setAttribute('content', t('app.describe'));
}

function writeHash(playground: Playground): void {
  const url = new URL(window.location.href);
  const state = playground.getState();
  url.hash = state.lesson ? lessonHash(state.lesson) + roomHash(state.room) : toHash(state);
  window.history.replaceState(null, '', url);
}

/** Follows the store with the address, and the address, when a link is opened in place, with the store. */
export function keepAddress(playground: Playground, views: readonly string[]): void {
  speakDocument(playground.getState().language);
  let timer: ReturnType<typeof setTimeout> | undefined;
  playground.subscribe((after, before) => {
    if (after.language !== before.language) {
      speakDocument(after.language);
      const url = new URL(window.location.href);
      url.searchParams.set('lang', after.language);
      window.history.replaceState(null, '', url);
    }
    if (IN_HASH.every((name) => after[name] === before[name])) return;
    clearTimeout(timer);
    timer = setTimeout(writeHash, REST_MS, playground);
  });
  window.addEventListener('hashchange', () => {
    clearTimeout(timer);
    const lesson = lessonOfHash(window.location.hash);
    if (lesson) return playground.commands.wantLesson(lesson.name, lesson.step);
    const beat = takenBeat();
    if (beat !== null) {
      playground.commands.openBeat(beat);
      return writeHash(playground);
    }
    const { config, inside, room, notices } = fromHash(window.location.hash, views);
    playground.commands.restore(config);
    playground.commands.restoreInside(inside);
    playground.commands.arrange({ presented: room.presented });
    for (const notice of notices) playground.commands.notify(notice);
  });
}
