/** What the keys of the drawing board mean. */

export type BoardMove =
  | { readonly kind: 'go'; readonly index: number }
  /** Takes the value under the cursor along to another time step. */
  | { readonly kind: 'carry'; readonly index: number }
  /** Changes the value under the cursor, by a share of the range. */
  | { readonly kind: 'nudge'; readonly share: number }
  | { readonly kind: 'put' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'undo' };

type Key = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Time steps of an arrow key with Ctrl. */
const LEAP = 10;
const SMALL = 0.01;
const LARGE = 0.1;

/** Null for a key that has no meaning here. */
export function boardKey({ key, shiftKey, ctrlKey, metaKey }: Key, cursor: number, last: number): BoardMove | null {
  const go = (by: number): BoardMove => {
    const index = Math.min(last, Math.max(0, cursor + (ctrlKey ? LEAP * by : by)));
    return { kind: shiftKey ? 'carry' : 'go', index };
  };
  switch (key) {
    case 'ArrowLeft':
      return go(-1);
    case 'ArrowRight':
      return go(1);
    case 'ArrowUp':
      return { kind: 'nudge', share: SMALL };
    case 'ArrowDown':
      return { kind: 'nudge', share: -SMALL };
    case 'PageUp':
      return { kind: 'nudge', share: LARGE };
    case 'PageDown':
      return { kind: 'nudge', share: -LARGE };
    case 'Home':
      return { kind: 'go', index: 0 };
    case 'End':
      return { kind: 'go', index: last };
    case 'Enter':
    case ' ':
      return { kind: 'put' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'z':
      return ctrlKey || metaKey ? { kind: 'undo' } : null;
    default:
      return null;
  }
}
