/** The network and the windows that it is made for, as far as they are known before any training. */
import type { WindowsProblem, WindowsSummary } from '../../model/protocol/inspection';
import type { Slice } from '../slice';

export type ModelFacts = {
  readonly summary: WindowsSummary | null;
  /** Why the series cannot be cut into windows. */
  readonly windowsProblem: WindowsProblem | null;
};

const NO_RUN: ModelFacts = { summary: null, windowsProblem: null };

export const modelSlice: Slice<ModelFacts> = {
  initial: NO_RUN,
  on: {
    run: () => NO_RUN,
    inspector(_, event) {
      if (event.kind === 'windowsReady') return { summary: event.summary, windowsProblem: null };
      return event.kind === 'windowsImpossible' ? { summary: null, windowsProblem: event.problem } : {};
    },
  },
};
