/** The sample that is watched, with the interventions in place, and what its task calls things. */
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import { useShownGates } from '../../inside/frame/useShownGates';
import { usePlayground } from '../../page/playgroundContext';

export type ShownSample = {
  readonly sample: SampleView;
  /** The same without interventions: equal where there are none. */
  readonly untouched: SampleView;
  readonly samples: SamplesSummary;
  /** Of the training, at which the network stands. */
  readonly step: number;
};

/** Null before the network stands. */
export function useShownSample(): ShownSample | null {
  const shown = useShownGates();
  const samples = usePlayground((state) => state.summary?.samples ?? null);
  const sample = shown?.gates.sample;
  const untouched = shown?.untouched.sample;
  return shown && sample && untouched && samples ? { sample, untouched, samples, step: shown.step } : null;
}
