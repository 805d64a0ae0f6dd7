/**
 * The pauses between two training steps. Where the processors are few and somebody waits for the page, they are as long as
 * the steps between them: training goes on at half its speed for as long.
 */

/** Milliseconds for which training gives way after it was last told to: the hand may move on. */
const WAY = 120;
/** Milliseconds of training between two rests, and of a rest: less than half a frame. */
const STINT = 6;

export type PauseSurroundings = {
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after the commands that wait have been handled. */
  readonly nextTask: () => Promise<void>;
  /** Resolves after so many milliseconds; null where there are processors enough for all. */
  readonly rest: ((ms: number) => Promise<void>) | null;
};

export function createPauses({ clock, nextTask, rest }: PauseSurroundings): {
  giveWay(): void;
  pause(): Promise<void>;
} {
  let until = -Infinity;
  let rested = -Infinity;
  return {
    giveWay() {
      until = clock() + WAY;
    },
    async pause() {
      const now = clock();
      if (!rest || now >= until || now - rested < STINT) return nextTask();
      await rest(STINT);
      rested = clock();
    },
  };
}
