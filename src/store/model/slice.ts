/** The network and the windows that it is made for, as far as they are known before any training. */
import type { WindowsProblem, WindowsSummary } from '../../model/protocol/inspection';
import type { TaskProblem } from '../../model/protocol/tasks';
import type { Slice } from '../slice';

export type ModelFacts = {
  readonly summary: WindowsSummary | null;
  /** Why the series cannot be cut into windows. */
  readonly windowsProblem: WindowsProblem | null;
  /** Why another task than forecasting has no samples. */
  readonly samplesProblem: TaskProblem | null;
};

const NO_RUN: ModelFacts = { summary: null, windowsProblem: null, samplesProblem: null };

export const modelSlice: Slice<ModelFacts> = {
  initial: NO_RUN,
  on: {
    run: () => NO_RUN,
    inspector(_, event) {
      switch (event.kind) {
        case 'windowsReady':
          return { ...NO_RUN, summary: event.summary };
        case 'windowsImpossible':
          return { ...NO_RUN, windowsProblem: event.problem };
        case 'samplesImpossible':
          return { ...NO_RUN, samplesProblem: event.problem };
        default:
          return {};
      }
    },
  },
};
