/** Whether keys of a single character are heard, which is kept in this browser. */
import { useSyncExternalStore } from 'react';

const KEY = 'lstm-playground-keys';
const followers = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
let areOn = stored();

export const areCharactersOn = (): boolean => areOn;

export function turnCharacters(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Where the browser forbids storage, the choice lasts as long as the page.
  }
  for (const follow of followers) follow();
}

export const useCharacters = (): boolean =>
  useSyncExternalStore((changed) => {
    followers.add(changed);
    return () => followers.delete(changed);
  }, areCharactersOn);
