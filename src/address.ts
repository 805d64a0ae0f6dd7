/** The page's address as a place of state: the configuration in the hash, the language in the query. */
import { decodeHash } from './model/settings/hash';
import { configFor } from './model/settings/config';
import { SECTIONS, SETTINGS, type Config } from './model/settings/settings';
import { lessonHash, lessonOfHash } from './lessons/address';
import { roomHash } from './store/page/address';
import { wordsFor } from './i18n/words';
import type { Language } from './i18n/language';
import type { Playground } from './store/playground';
import type { LimitProblem } from './store/shown/facts';
import type { ReadLimits } from './store/shown/link';
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
  further: readonly LimitProblem[] = [],
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
  const { config: linked, problems: own } = decodeHash(rest);
  const problems = [...own, ...further];
  const notices: Notice[] = problems.length > 0 ? [{ kind: 'link', problems }] : [];
  if (!isOwnName(linked.data) || linked.saved !== '') return { config: linked, linked, inside, room, notices };
  const config = configFor(SETTINGS.data.default);
  return { config, linked, inside, room, notices: [...notices, { kind: 'file-elsewhere' }] };
}

const LIMITED = /[#&](show|hide|lock|embed|theme|lang|autotrain)=/;

/** What a link shows, locks and starts; null where it says nothing of that, and where what reads it cannot be had. */
export const fetchLimits = async (hash: string) =>
  LIMITED.test(hash)
    ? import('./store/shown/link').then(
        ({ readLimits }) => readLimits(hash, SECTIONS),
        () => null,
      )
    : null;

/** Puts it in place; without what does so, the page is as any other. */
export async function keepLimits(playground: Playground, limits: ReadLimits | null): Promise<void> {
  if (limits) await import('./limits').then((all) => all.keepLimits(playground, limits)).catch(() => undefined);
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
  'shown',
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
  const own = state.lesson ? lessonHash(state.lesson) + roomHash(state.room) : toHash(state);
  url.hash = own + (state.shown?.address ?? '');
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
    const { hash } = window.location;
    const beat = takenBeat();
    if (beat !== null) {
      playground.commands.openBeat(beat);
      return writeHash(playground);
    }
    void fetchLimits(hash).then((limits) => {
      if (hash !== window.location.hash) return;
      const { commands } = playground;
      const rest = limits?.rest ?? hash;
      const lesson = lessonOfHash(rest);
      // The link before holds nothing of this one.
      commands.restrict(null);
      if (lesson) commands.wantLesson(lesson.name, lesson.step);
      else {
        commands.noteLesson({ lesson: null, wantedLesson: null });
        const { config, inside, room, notices } = fromHash(rest, views, limits?.problems);
        commands.restore(config);
        commands.restoreInside(inside);
        commands.arrange({ presented: room.presented });
        for (const notice of notices) commands.notify(notice);
      }
      commands.restrict(limits?.shown ?? null);
      void keepLimits(playground, limits);
    });
  });
}
