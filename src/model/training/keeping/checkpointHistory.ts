/**
 * The history of a run: its kept checkpoints, each with all that is needed to go on from it. They are thinned, so that however
 * long a run lasts they take no more than so many bytes: early ones, where a network changes most, stay denser than late.
 */
import type { CheckpointId } from '../../protocol/training';
import type { Checkpoint } from '../../protocol/checkpoint';

/**
 * 60 MB: three checkpoints of the largest network, 294 of one layer of 64 units. With the copy of parameters that a recall
 * sends, a history stays below the 64 MB that are promised; only for the very largest networks is that copy more.
 */
export const HISTORY_BYTES = 60e6;
/** More than a slider can tell apart. */
const MOST = 400;
/** How much longer the gap may be that the end of an epoch closes: at these, what is shown are the losses of just then. */
const EPOCH_END = 3;

export type CheckpointHistory = {
  /** Keeps a checkpoint, unless it is no later than the latest; answers the latest, as it is kept. */
  add(checkpoint: Checkpoint): Checkpoint;
  /** The kept checkpoint nearest to a step; null while none is kept. */
  nearest(step: number): Checkpoint | null;
  /** Does not thin out this checkpoint, as long as there is room and no other is held: someone looks at it. */
  hold(step: number): void;
  /** Forgets what is later than a step. */
  cut(step: number): void;
  clear(): void;
  checkpoints(): CheckpointId[];
  bytes(): number;
};

export function createCheckpointHistory(keptBytes = HISTORY_BYTES, most = MOST): CheckpointHistory {
  let kept: Checkpoint[] = [];
  let held = -1;

  /** The checkpoint that is missed least: its neighbours are relatively closest. -1 where only first and latest are left. */
  function leastMissed(): number {
    let least = -1;
    let smallest = Infinity;
    for (let index = 1; index < kept.length - 1; index++) {
      const { step, used } = kept[index]!;
      const gap = Math.log((kept[index + 1]!.step + 1) / (kept[index - 1]!.step + 1));
      const missed = step === held ? Number.MAX_VALUE : used === 0 ? gap * EPOCH_END : gap;
      if (missed < smallest) [least, smallest] = [index, missed];
    }
    return least;
  }

  return {
    add(checkpoint) {
      const latest = kept.at(-1);
      if (latest && checkpoint.step <= latest.step) return latest;
      const added = latest ? sharing(checkpoint, latest) : checkpoint;
      kept.push(added);
      while (kept.length > most || bytesOf(kept) > keptBytes) {
        const index = leastMissed();
        if (index < 0) break;
        kept.splice(index, 1);
      }
      return added;
    },
    nearest: (step) =>
      kept.reduce<Checkpoint | null>(
        (best, one) => (best && Math.abs(best.step - step) < Math.abs(one.step - step) ? best : one),
        null,
      ),
    hold(step) {
      held = step;
    },
    cut(step) {
      kept = kept.filter((one) => one.step <= step);
    },
    clear() {
      kept = [];
      held = -1;
    },
    checkpoints: () => kept.map(({ step, epoch }) => ({ step, epoch })),
    bytes: () => bytesOf(kept),
  };
}

/** The optimizer's memory of plain gradient descent is zero for ever, and others' at the start: that is kept once. */
function sharing(checkpoint: Checkpoint, before: Checkpoint): Checkpoint {
  const { learned } = checkpoint;
  const { m, v } = learned;
  const zero = [before.learned.m, before.learned.v].find(isZero);
  if (!zero) return checkpoint;
  return { ...checkpoint, learned: { ...learned, m: isZero(m) ? zero : m, v: isZero(v) ? zero : v } };
}

const isZero = (values: Float32Array) => values.every((value) => value === 0);

/** An array that several checkpoints have in common counts once: they share no other than with the checkpoint before. */
function bytesOf(kept: readonly Checkpoint[]): number {
  const arrays = new Set<Float32Array | Int32Array>();
  for (const { learned, order, patience } of kept) {
    arrays.add(learned.w).add(learned.m).add(learned.v).add(order);
    if (learned.carried) arrays.add(learned.carried);
    if (patience.best) arrays.add(patience.best.parameters);
  }
  let bytes = 0;
  for (const { byteLength } of arrays) bytes += byteLength;
  return bytes;
}
