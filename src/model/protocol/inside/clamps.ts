/** Interventions in a network, and what removing each unit does. */
import type { TraceName } from './traces';

/**
 * A change of the network or of what it sees, for looking only: the trained parameters stay. Layers and units count
 * from 0.
 */
export type Intervention =
  /** A gate, or a candidate, of one unit or of all is held: from 0 to 1 for gates, within the activation's range else. */
  | {
      readonly kind: 'pin';
      readonly layer: number;
      readonly gate: TraceName;
      readonly unit: number | 'all';
      readonly value: number;
    }
  /** Nobody sees the unit: neither its layer, nor the next, nor the head. */
  | { readonly kind: 'remove'; readonly layer: number; readonly unit: number }
  /** The bias of the forget gate (GRU: of the update gate) of all units. */
  | { readonly kind: 'forgetBias'; readonly layer: number; readonly value: number }
  /** The gates see no hidden state of the step before. */
  | { readonly kind: 'cut'; readonly layer: number }
  /** The target at an index of the series is seen as another value, on the network's scale, by every window with it. */
  | { readonly kind: 'editInput'; readonly at: number; readonly value: number };
/** Error on the validation part, in the unit of the data or in the measure of the task, with each unit removed. */
export type AblationAnswer = {
  readonly name: 'ablation';
  /** Windows of the validation part that the errors are of, evenly spaced: all where they are few. */
  readonly windows: number;
  /** With all units. */
  readonly mae: number;
  readonly units: readonly { readonly layer: number; readonly unit: number; readonly mae: number }[];
};
/** What interventions do to the measure of a task, on some samples of the validation part. */
export type ClampedScore = {
  /** Evenly spaced: all where they are few. Each is read from zero states, also of a stream. */
  readonly samples: number;
  readonly untouched: number;
  readonly clamped: number;
};
