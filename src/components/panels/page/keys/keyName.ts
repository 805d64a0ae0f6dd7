/**
 * Keys as the list of shortcuts writes them: `s`, `Shift+s`, `Space`, `Mod+z`, `?`. Mod is Control, or Command on a Mac. A letter
 * has its case from Shift alone, not from Caps Lock; a sign has none, since how it is reached differs by keyboard.
 */
export function keyName({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (altKey) return null;
  const isLetter = /^[a-z]$/i.test(key);
  const name = key === ' ' ? 'Space' : isLetter ? key.toLowerCase() : key;
  const shift = shiftKey && (isLetter || name.length > 1) ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${name}`;
}

/** A letter, digit or sign without Control: what somebody who dictates may say by chance (WCAG 2.1.4). */
export const isCharacter = (name: string): boolean => /^(Shift\+)?.$/u.test(name);

const TEXT = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable]';
const FIELDS = `${TEXT}, dialog`;
const TYPED_INTO = `${TEXT}, input[type="range"], select, [role="slider"], [role="combobox"], [role="spinbutton"]`;
/** What a script may focus to bring it into sight is no control. */
const CONTROLS =
  'button, input, select, textarea, summary, a, dialog, [tabindex]:not(main, section), [contenteditable]';

/** Whether a key that is pressed on an element is free for the page: what the element needs itself it keeps. */
export function isFree(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  const owner = name.startsWith('Mod+') || name === 'Escape' ? FIELDS : name === 'Space' ? CONTROLS : TYPED_INTO;
  return target.closest(owner) === null;
}
