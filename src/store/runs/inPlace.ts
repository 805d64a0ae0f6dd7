/** The run in place among those that are compared. */
import type { Standing } from '../../model/protocol/checkpoint';
import type { OpenedRun } from '../history/facts';
import type { DataFacts } from '../data/facts';
import type { TrainingFacts } from '../training/facts';
import type { ComparedRuns, RunsFacts } from './facts';

/** Its name among those of the history, none of which is called so. */
export const IN_PLACE = 'in place';

/** Where it was asked for: others ask the trainer for it too. */
export function takenInPlace(
  { inPlace, runConfig, series }: RunsFacts & DataFacts & TrainingFacts,
  standing: Standing,
): Partial<RunsFacts> {
  if (inPlace !== 'asked' || !runConfig || !series) return {};
  return { inPlace: { id: IN_PLACE, config: runConfig, series, standing } };
}

/** Of runs that are compared, before anything has come. */
export const nothingKnown = (runs: readonly OpenedRun[]): ComparedRuns => ({
  ids: runs.map(({ id }) => id),
  judged: {},
  failed: {},
  pairs: null,
  problem: null,
});
