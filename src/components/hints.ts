/** The hints of a first visit: which is next is kept in this browser, so that none comes back. */
import { HINT_NAMES, type HintName } from '../store/page/facts';
import type { Playground } from '../store/playground';
import type { PlaygroundState } from '../store/state';

const KEY = 'lstm-playground-hints';

/** The first that has not gone yet; all of them where the browser keeps nothing. */
export function storedHint(): HintName | null {
  try {
    return HINT_NAMES[Number(localStorage.getItem(KEY) ?? 0)] ?? null;
  } catch {
    return HINT_NAMES[0];
  }
}

function store(hint: HintName | null): void {
  try {
    localStorage.setItem(KEY, String(hint === null ? HINT_NAMES.length : HINT_NAMES.indexOf(hint)));
  } catch {
    // A hint that cannot be remembered is shown once a visit.
  }
}

/** What each hint shows has been done by hand. */
const USED: Readonly<Record<HintName, (after: PlaygroundState, before: PlaygroundState) => boolean>> = {
  train: (after) => after.step > 0,
  window: (after, before) => after.target !== before.target && after.summary === before.summary && before.target >= 0,
  cell: (after) => after.hovered !== null || after.pinned !== null,
};

/** Each hint goes with the first use of what it shows, or with Escape, and makes way for the next. */
export function keepHints(playground: Playground): void {
  playground.subscribe((after, before) => {
    if (after.hint !== before.hint) store(after.hint);
    else if (after.hint && USED[after.hint](after, before)) playground.commands.passHint();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Escape closes what is open, or lets go of what is pinned, before it means a hint.
    const { hint, pinned, room } = playground.getState();
    if (hint && !pinned && room.presented === 0 && !document.querySelector('dialog[open], :popover-open')) {
      event.preventDefault();
      playground.commands.passHint();
    }
  });
}
