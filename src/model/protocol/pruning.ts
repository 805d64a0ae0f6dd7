/** Pruning: a trained network loses one unit after the other, and what is said of each width that it comes to. */
import type { TimeAxis } from './series';
import type { Snapshot } from './training';

/** What the optimizer remembers of each parameter, in their order: see `OptimizerStep`. */
export type OptimizerMemory = { readonly m: Float32Array; readonly v: Float32Array };

/** The trained network as it stands. Without a memory its optimizer begins anew. */
export type PruningStart = Snapshot & { readonly memory: OptimizerMemory | null };

/** With a run: it is not trained from its seed, but from here on, for so many epochs at each width. */
export type PruningOrder = {
  readonly start: PruningStart;
  /** By which the season is looked for. */
  readonly calendar: TimeAxis;
};

/** In the unit of the data, and by what MASE divides by. */
export type PrunedErrors = { readonly mae: number; readonly mase: number };

export type RemovedUnit = {
  readonly layer: number;
  /** As the trained network counts, from 0. */
  readonly unit: number;
  /** By how much the validation loss rose with it removed, before anything else was and before more training. */
  readonly harm: number;
};

export type PrunedWidth = {
  readonly units: number;
  /** Numbers of the network. */
  readonly parameters: number;
  /** The unit of each layer that was taken away to come here; none of the network as it was trained. */
  readonly removed: readonly RemovedUnit[];
  readonly validation: PrunedErrors;
  readonly test: PrunedErrors;
  /**
   * The absolute error on the validation part less that of the whole network, paired over windows, in the unit of the data:
   * its mean and the standard error of that; NaN with too few windows.
   */
  readonly rise: { readonly mean: number; readonly standardError: number };
  /** The rise is no more than its standard error. */
  readonly isAsGood: boolean;
};

export type PruningReport = {
  readonly width: PrunedWidth;
  /** In the order of `parameterLayout` of the network with these units. */
  readonly parameters: Float32Array;
  /** Of repeating the last value, on the same windows. */
  readonly naive: { readonly validation: PrunedErrors; readonly test: PrunedErrors };
};
