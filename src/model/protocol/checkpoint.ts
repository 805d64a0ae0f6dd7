/** A moment of training with all that is needed to go on from it, and a run as it stands: plain data that can be kept and sent. */
import type { EngineName } from '../settings/settings';
import type { BroughtBack, EpochLosses } from './epochLosses';

/** Parameters w and the optimizer's memory of them, m and v, each one flat array in the order of `parameterLayout`. */
export type FlatLearned = {
  readonly w: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  /** States that the next batch goes on from [layer, state, row, units], where they are carried on. */
  readonly carried?: Float32Array;
};

/** Of the schedule `plateau`: the lowest loss so far, epochs since, and the share of the rate that is left. */
export type Plateau = { readonly lowest: number; readonly waited: number; readonly share: number };

/** The epoch with the lowest loss, and its network. */
export type Best = { readonly epoch: number; readonly loss: number; readonly parameters: Float32Array };
/** `waited`: epochs since the best. */
export type Patience = { readonly best: Best | null; readonly waited: number };

/** All that is needed to go on from a moment of training, on any engine, bit by bit as if nothing had happened. */
export type Checkpoint = {
  readonly step: number;
  /** Epochs finished. */
  readonly epoch: number;
  readonly learned: FlatLearned;
  readonly order: Int32Array;
  /** Windows of the current epoch already used, and the sum of their losses. */
  readonly used: number;
  readonly lossSum: number;
  readonly shuffling: readonly number[];
  readonly dropping: readonly number[];
  readonly plateau: Plateau;
  readonly patience: Patience;
};

/** A run as it stands. Bit by bit the same comes of it on the engine that it was trained on. */
export type Standing = {
  readonly engine: EngineName;
  readonly checkpoint: Checkpoint;
  /** By epoch, thinned where they are many. */
  readonly losses: readonly EpochLosses[];
  /** The epoch whose parameters came back at its end; null where it has not ended, or has no patience. */
  readonly best: BroughtBack | null;
  readonly isFinished: boolean;
};
