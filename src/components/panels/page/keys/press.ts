import type { Playground } from '../../../../store/playground';
import { areCharactersOn } from './characterKeys';
import { isCharacter, isFree, keyName } from './keyName';
import { SHORTCUTS } from './shortcuts';

const BY_KEY = new Map(SHORTCUTS.flatMap((shortcut) => shortcut.keys.map((key) => [key, shortcut] as const)));

/** What a press of a key does on a page; `isTaken`: somebody has had it before. */
export const pressOn =
  (playground: Playground) =>
  (event: KeyboardEvent, isTaken = event.defaultPrevented): void => {
    const key = keyName(event);
    const shortcut = key !== null && BY_KEY.get(key);
    if (!shortcut || isTaken || event.isComposing || (event.repeat && !shortcut.repeats)) return;
    if (!isFree(key, event.target) || (isCharacter(key) && !areCharactersOn())) return;
    // What is over the page has the keys.
    if (document.querySelector('dialog[open]') || (key === 'Escape' && document.querySelector(':popover-open'))) return;
    if (shortcut.run(playground, key) !== false) event.preventDefault();
  };
