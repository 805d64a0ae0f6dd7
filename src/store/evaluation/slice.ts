/** How good the network is, beyond the errors that come with each forecast. */
import type { InspectorEvent } from '../../model/protocol/inspection';
import type { Slice } from '../slice';

export type InputEffectsEvent = Extract<InspectorEvent, { kind: 'inputEffects' }>;

export type EvaluationFacts = {
  /** What each further input is worth. */
  readonly inputEffects: InputEffectsEvent | null;
};

const NO_RUN: EvaluationFacts = { inputEffects: null };

export const evaluationSlice: Slice<EvaluationFacts> = {
  initial: NO_RUN,
  on: {
    run: () => NO_RUN,
    inspector: (_, event) => (event.kind === 'inputEffects' ? { inputEffects: event } : {}),
  },
};
