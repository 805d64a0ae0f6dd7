/** How long the error takes after a change of the regime until it is back near what it was. */
import { RECOVERED, type Change } from '../protocol/live';

/** Points after which an error that has not risen is taken as one that will not. */
const UNMOVED = 100;

export type Recovery = {
  /** The point with this number is the first after a change; `error` is the fading mean before it. */
  begin(at: number, error: number): void;
  /** The fading mean after a point. */
  follow(at: number, error: number): void;
  /** The latest change. */
  change(): Change | null;
};

export function createRecovery(): Recovery {
  let change: Change | null = null;
  return {
    begin(at, error) {
      change = { at, before: error, worst: error, recoveredAfter: null };
    },
    follow(at, error) {
      if (!change || change.recoveredAfter !== null) return;
      const limit = RECOVERED * change.before;
      const worst = Math.max(change.worst, error);
      const hasRisen = worst > limit;
      const points = at - change.at + 1;
      const isOver = hasRisen ? error <= limit : points >= UNMOVED;
      change = { ...change, worst, recoveredAfter: isOver ? (hasRisen ? points : 0) : null };
    },
    change: () => change,
  };
}
