/** The kept checkpoints of the run that was configured last, on whatever engine, and what the page is told of them. */
import type { TrainerEvent } from '../../protocol/training';
import { createCheckpointHistory, type CheckpointHistory } from './checkpointHistory';

/** Milliseconds between two lists of the kept checkpoints. */
const INTERVAL = 300;

export type ToldHistory = Pick<CheckpointHistory, 'add' | 'nearest' | 'cut' | 'clear'> & {
  /** Says which there are. */
  tell(runId: number): void;
  tellIfDue(runId: number): void;
  /** Shows the network at the kept checkpoint that is nearest to a step. */
  recall(runId: number, step: number): void;
};

export function createToldHistory(emit: (event: TrainerEvent) => void, clock: () => number): ToldHistory {
  const history = createCheckpointHistory();
  let told = -Infinity;

  function tell(runId: number): void {
    told = clock();
    emit({ kind: 'checkpoints', runId, checkpoints: history.checkpoints(), bytes: history.bytes() });
  }

  return {
    ...history,
    tell,
    tellIfDue(runId) {
      if (clock() - told >= INTERVAL) tell(runId);
    },
    recall(runId, step) {
      const kept = history.nearest(step);
      if (!kept) return;
      history.hold(kept.step);
      const { epoch, learned } = kept;
      emit({ kind: 'recalled', runId, snapshot: { step: kept.step, epoch, parameters: learned.w.slice() } });
    },
  };
}
