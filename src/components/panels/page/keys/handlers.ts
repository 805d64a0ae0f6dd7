/**
 * Keys whose meaning depends on what is open. Who is open takes one, and gives it back when it closes:
 *
 *     useEffect(() => takeKey('pageDown', next), [next]);
 *
 * Of several the highest priority has it, and of equals the one that came last. The page keys are those of a clicker: where nobody
 * has taken them they turn the panels in presenter's mode.
 */
export type TakenKey = 'pageDown' | 'pageUp' | 'sound';
type Taker = { readonly run: () => void; readonly priority: number };

const TAKERS: Record<TakenKey, readonly Taker[]> = { pageDown: [], pageUp: [], sound: [] };

/** What it gives back lets go of the key. */
export function takeKey(key: TakenKey, run: () => void, priority = 0): () => void {
  const taker = { run, priority };
  TAKERS[key] = [...TAKERS[key], taker].toSorted((one, other) => one.priority - other.priority);
  return () => {
    TAKERS[key] = TAKERS[key].filter((other) => other !== taker);
  };
}

export const isTaken = (key: TakenKey): boolean => TAKERS[key].length > 0;

/** False where nobody has it. */
export function runTaken(key: TakenKey): boolean {
  const taker = TAKERS[key].at(-1);
  taker?.run();
  return taker !== undefined;
}
