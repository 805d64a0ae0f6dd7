import { useCallback, useDeferredValue } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import type { LayerTraces } from '../../../../model/protocol/inside/traces';
import type { PlaygroundState } from '../../../../store/state';
import { networkConfig } from '../../../../store/training/selectors';
import { stepText } from '../../tasks/sample/stepText';
import { useOfRun, usePaced, usePlayground, useWords } from '../../page/playgroundContext';

const selectGates = (state: PlaygroundState) => state.gates;
const selectClamped = (state: PlaygroundState) => state.clampedGates;

export type ShownGates = {
  /** The watched window with the interventions that are in place. */
  readonly gates: GatesView;
  /** The same without them: equal where there are none. */
  readonly untouched: GatesView;
  /** Of the training, at which the network stands. */
  readonly step: number;
  readonly layer: LayerTraces;
  readonly layerIndex: number;
  /** Label of the time at an index of the series; of a sample what it has there, where the step after its last is `target`. */
  timeOf(index: number): string;
};

/** What the chosen layer does over the watched window; null before the network stands. */
export function useShownGates(): ShownGates | null {
  const { language, tick } = useWords();
  const live = usePaced(selectGates, 250, 125);
  // What follows the pointer is not paced, but the forecast is drawn before it.
  const clamped = useOfRun(useDeferredValue(usePlayground(selectClamped)));
  const untouched = useOfRun(useDeferredValue(live));
  const series = usePlayground((state) => state.series);
  const chosen = usePlayground((state) => state.layer);
  const task = usePlayground((state) => networkConfig(state).task);
  const samples = usePlayground((state) => state.summary?.samples ?? null);
  const sample = untouched?.sample ?? null;
  const timeOf = useCallback(
    (index: number) => {
      if (sample && samples) return stepText(task, sample, samples, index - sample.name + sample.steps, tick);
      return series ? timeLabel(series.time, index, language) : '';
    },
    [series, language, task, sample, samples, tick],
  );
  if (!untouched) return null;
  const isSame = clamped?.target === untouched.target && clamped.sample?.own === untouched.sample?.own;
  const gates = clamped && isSame ? clamped : untouched;
  const layerIndex = Math.min(chosen, untouched.layers.length - 1);
  const layer = gates.layers[layerIndex];
  return layer ? { gates, untouched, step: untouched.step, layer, layerIndex, timeOf } : null;
}
