/** What the evaluator has said of the network in place. */
import { useDeferredValue } from 'react';
import type { BaselinesEvent, EvaluatedEvent } from '../../../model/protocol/evaluator';
import type { Series } from '../../../model/protocol/series';
import { useOfRun, usePlayground } from '../page/playgroundContext';

export type Evaluation = {
  readonly baselines: BaselinesEvent;
  readonly network: EvaluatedEvent;
  readonly series: Series;
};

export function useEvaluation(): Evaluation | null {
  const baselines = useOfRun(useDeferredValue(usePlayground((state) => state.baselines)));
  const network = useOfRun(useDeferredValue(usePlayground((state) => state.evaluated)));
  const series = usePlayground((state) => state.series);
  return baselines && network && series ? { baselines, network, series } : null;
}
