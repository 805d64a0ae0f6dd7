/** Plans in pieces, between which others come in; the latest question alone is answered. */
import type { RunsCommand, SearchEvent } from '../../protocol/runs';
import { planSearch } from './plan';

export type PlannerSurroundings = {
  emit(event: SearchEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves in another task. */
  readonly nextTask: () => Promise<void>;
};
type Question = Extract<RunsCommand, { kind: 'planSearch' }>;

/** Milliseconds of a piece. */
const PIECE = 8;

export function createPlanner({ emit, clock, nextTask }: PlannerSurroundings): (question: Question) => Promise<void> {
  let asked = 0;
  return async ({ id, search, config, series }) => {
    const own = ++asked;
    const planning = planSearch(search, config, series);
    let begun = clock();
    for (;;) {
      const { done, value } = planning.next();
      if (done) return emit({ kind: 'searchPlanned', id, planned: value });
      if (clock() - begun < PIECE) continue;
      await nextTask();
      if (own !== asked) return;
      begun = clock();
    }
  };
}
