/** The parts of a training step, in the five chapters that training an LSTM is told in. */
import type { SlowPhase } from '../../../../model/protocol/slowStep';

export const CHAPTERS = [
  { name: 'initialise', phases: ['start'] },
  { name: 'gates', phases: ['windows', 'gates'] },
  { name: 'states', phases: ['states'] },
  { name: 'learn', phases: ['error', 'backward', 'clipping', 'moments', 'weights'] },
  { name: 'again', phases: ['repeat'] },
] as const satisfies readonly { readonly name: string; readonly phases: readonly SlowPhase[] }[];

export const PHASES: readonly SlowPhase[] = CHAPTERS.flatMap(({ phases }) => phases);

/** From 0. */
export const chapterOf = (phase: SlowPhase): number =>
  CHAPTERS.findIndex(({ phases }) => phases.some((one) => one === phase));

/** So many phases on or back; the same at either end. */
export function phaseAfter(phase: SlowPhase, by: number): SlowPhase {
  const at = PHASES.indexOf(phase) + by;
  return PHASES[Math.min(PHASES.length - 1, Math.max(0, at))]!;
}

/** Phases that go through the time steps: forward, or from the last to the first. */
export const growsIn = (phase: SlowPhase): 'forward' | 'backward' | null =>
  phase === 'gates' || phase === 'states' ? 'forward' : phase === 'backward' ? 'backward' : null;
