/** Runs that were left for others, for whoever goes back to one: the latest of them, as many as there is room for. */
import type { Standing } from '../../protocol/checkpoint';
import type { Filed } from '../../protocol/training';

export type LeftRun = Filed & { readonly standing: Standing };

/** Three of the largest network; of usual ones as many as anybody takes back. */
const ROOM_BYTES = 60e6;
const MOST = 60;

const bytesOf = ({ standing: { checkpoint } }: LeftRun): number =>
  3 * checkpoint.learned.w.byteLength +
  (checkpoint.learned.carried?.byteLength ?? 0) +
  checkpoint.order.byteLength +
  (checkpoint.patience.best?.parameters.byteLength ?? 0);

export type LeftRuns = {
  add(runId: number, run: LeftRun): void;
  /** It goes on under another number; null where it was never there, or is no longer. */
  renumber(from: number, to: number): LeftRun | null;
};

export function createLeftRuns(room = ROOM_BYTES, most = MOST): LeftRuns {
  const runs = new Map<number, LeftRun>();

  function add(runId: number, run: LeftRun): void {
    runs.delete(runId);
    runs.set(runId, run);
    let bytes = [...runs.values()].reduce((sum, one) => sum + bytesOf(one), 0);
    for (const [oldest, one] of runs) {
      if (bytes <= room && runs.size <= most) break;
      if (oldest === runId) break;
      bytes -= bytesOf(one);
      runs.delete(oldest);
    }
  }

  return {
    add,
    renumber(from, to) {
      const run = runs.get(from) ?? null;
      runs.delete(from);
      if (run) add(to, run);
      return run;
    },
  };
}
