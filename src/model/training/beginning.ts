/** What a run begins with: its windows or samples, and the start values or what it goes on from. */
import type { Checkpoint } from '../protocol/checkpoint';
import type { WindowsProblem } from '../protocol/inspection';
import type { WindowSource } from '../protocol/series';
import type { Resume } from '../protocol/training';
import type { Config } from '../settings/settings';
import type { TaskProblem, TaskSource } from '../protocol/tasks';
import { samplesFor } from '../tasks/registry';
import type { Trainable } from '../tasks/trainable';
import { cutWindows } from '../windows/windows';
import type { LeftRun } from './keeping/leftRuns';
import { misfitOf } from './misfit';
import { fittedCheckpoint, startingCheckpoint } from './session';

export type Beginning = {
  readonly trainable: Trainable;
  /** Null where a pause answered that it is no longer wanted. */
  readonly from: Checkpoint | null;
  /** The run that goes on; null: it begins. */
  readonly resumed: LeftRun | null;
};

/** Of a run that begins with weights from elsewhere. */
export const weightsOf = (resume?: Resume): Float32Array | null =>
  resume?.kind === 'weights' ? resume.parameters : null;

/** Null where the data allow no windows. A run that was kept by another version, and does not fit its settings, begins anew. */
export async function beginningOf(
  config: Config,
  from: { readonly series: WindowSource; readonly source?: TaskSource | undefined },
  { kept, weights }: { readonly kept: LeftRun | null; readonly weights: Float32Array | null },
  isWanted: () => Promise<boolean>,
): Promise<Beginning | null> {
  const cut = cutFor(config, from);
  if (!cut.ok) return null;
  const { trainable } = cut;
  if (kept && !misfitOf(kept.standing.checkpoint, config, trainable)) {
    return { trainable, from: kept.standing.checkpoint, resumed: kept };
  }
  if (weights) return { trainable, from: startingCheckpoint(config, trainable, weights), resumed: null };
  return { trainable, from: await fittedCheckpoint(config, trainable, isWanted), resumed: null };
}

/** What a run is trained on, or why there is nothing. */
export type TrainableCut =
  | { readonly ok: true; readonly trainable: Trainable }
  | {
      readonly ok: false;
      readonly problem:
        | { readonly code: 'windows'; readonly problem: WindowsProblem }
        | { readonly code: 'samples'; readonly problem: TaskProblem };
    };

/** Windows of the series, or the samples of another task than forecasting. */
export function cutFor(
  config: Config,
  { series, source }: { readonly series: WindowSource; readonly source?: TaskSource | undefined },
): TrainableCut {
  if (config.task === 'forecasting') {
    const cut = cutWindows(series, config);
    return cut.ok
      ? { ok: true, trainable: cut.windows }
      : { ok: false, problem: { code: 'windows', problem: cut.problem } };
  }
  const cut = samplesFor(config, source ?? { kind: 'none' });
  return cut.ok
    ? { ok: true, trainable: cut.samples }
    : { ok: false, problem: { code: 'samples', problem: cut.problem } };
}
