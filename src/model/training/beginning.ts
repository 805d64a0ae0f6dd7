/** What a run begins with: its windows, and the start values or what it goes on from. */
import type { Checkpoint } from '../protocol/checkpoint';
import type { WindowSource } from '../protocol/series';
import type { Resume } from '../protocol/training';
import type { Config } from '../settings/settings';
import { cutWindows, type Windows } from '../windows/windows';
import type { LeftRun } from './leftRuns';
import { misfitOf } from './misfit';
import { fittedCheckpoint, startingCheckpoint } from './session';

export type Beginning = {
  readonly windows: Windows;
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
  series: WindowSource,
  { kept, weights }: { readonly kept: LeftRun | null; readonly weights: Float32Array | null },
  isWanted: () => Promise<boolean>,
): Promise<Beginning | null> {
  const cut = cutWindows(series, config);
  if (!cut.ok) return null;
  const { windows } = cut;
  if (kept && !misfitOf(kept.standing.checkpoint, config, windows)) {
    return { windows, from: kept.standing.checkpoint, resumed: kept };
  }
  if (weights) return { windows, from: startingCheckpoint(config, windows, weights), resumed: null };
  return { windows, from: await fittedCheckpoint(config, windows, isWanted), resumed: null };
}
