/** One step of training taken apart: what the plain specification computes from the same moment, beside what the engine did. */
import type { EngineName, OptimizerName } from '../settings/settings';
import type { LayerTraces, TraceName } from './inside/traces';

/** What of the step is sent: one window of the batch (its place there), and one recurrent layer. */
export type Watched = { readonly row: number; readonly layer: number };

/** The parts of a step in their order. */
export type SlowPhase =
  | 'start' // the parameters as they are
  | 'windows' // the batch is drawn
  | 'gates' // forward
  | 'states'
  | 'error'
  | 'backward'
  | 'clipping'
  | 'moments'
  | 'weights' // they move
  | 'repeat';

/** A norm before the step and after it. */
export type Moved = { readonly before: number; readonly after: number };

/** The parameters of one gate in one matrix, or one matrix of the head. */
export type SlowBlock = {
  readonly layer: number | 'head' | 'shortcut';
  /** Reads from the end. */
  readonly isBackward: boolean;
  readonly role: 'kernel' | 'recurrentKernel' | 'bias' | 'peephole';
  readonly gate: TraceName | null;
  readonly count: number;
  /** √Σg² before clipping. */
  readonly gradient: number;
  readonly m: Moved;
  readonly v: Moved;
  readonly w: Moved;
  /** √ΣΔw². */
  readonly move: number;
  /** Parameters that became larger, and smaller; the rest stay. */
  readonly up: number;
  readonly down: number;
  /** Some of them, evenly spaced; none of a layer that is not watched. */
  readonly shown: { readonly before: Float32Array; readonly after: Float32Array };
  /** The one that moved most. */
  readonly most: SlowParameter;
};

/** One parameter through the optimizer. */
export type SlowParameter = {
  /** Row and column of its matrix; the column counted within its gate. */
  readonly row: number;
  readonly column: number;
  readonly gradient: number;
  readonly clipped: number;
  readonly m: Moved;
  readonly v: Moved;
  readonly w: Moved;
};

export type SlowStep = {
  /** Which step of the run it is, from 1, in which epoch, from 1, and which step of that, from 1. */
  readonly step: number;
  readonly epoch: number;
  readonly inEpoch: number;
  readonly stepsPerEpoch: number;
  readonly engine: EngineName;
  readonly watched: Watched;
  readonly batch: {
    readonly size: number;
    /** Index of a window's first target in the series, or the sample's name. */
    readonly names: Int32Array;
    /** Of each by itself; NaN where nothing is asked. */
    readonly losses: Float64Array;
    /** Norm of each window's part of the gradient. */
    readonly norms: Float64Array;
    /** What the first of them read, as far as they are drawn: inputs [drawn, time, inputs]. */
    readonly x: Float32Array;
    readonly time: number;
    readonly inputs: number;
    /** Its rows go on where those of the batch before ended; else they are drawn in a shuffled order. */
    readonly isInTurn: boolean;
  };
  readonly window: {
    readonly x: Float32Array; // [steps, inputs]
    readonly steps: number;
    /** Of a forecast [horizon]; of an answer as the samples have it. */
    readonly y: Float32Array;
    /** What the head says: numbers, or of an answer beliefs. */
    readonly said: Float64Array; // [rows, outputs]
    /** How the loss changes with what the head says (of an answer with its logits). */
    readonly slopes: Float64Array; // [rows, outputs]
    readonly outputs: number;
    /** Gates and states of the watched layer. */
    readonly traces: LayerTraces;
    /** How this window's own loss changes with each state, and with each gate before its activation. */
    readonly gradients: LayerTraces;
    /** What is multiplied with its gradient in the mean over the batch. */
    readonly share: number;
    /** Share of the hidden states below the head that were dropped; 0 without dropout. */
    readonly dropout: number;
    /** Layers read from both ends; what is shown is the reading from the start. */
    readonly isBothWays: boolean;
  };
  readonly loss: { readonly plain: number; readonly engine: number };
  /** Of all parameters together. */
  readonly norm: { readonly before: number; readonly limit: number; readonly after: number };
  readonly optimizer: {
    readonly name: OptimizerName;
    readonly learningRate: number;
    readonly momentum: number;
  };
  readonly blocks: readonly SlowBlock[];
  readonly parameters: number;
  /** The largest difference between a parameter after the plain step and after the engine's, and the largest move of any. */
  readonly difference: { readonly largest: number; readonly move: number };
};

/**
 * `large`: so much would have to be computed in plain code that the step is not taken. `left`: the step was taken, or did not come
 * about, but something else was wanted before it was worked out.
 */
export type SlowOutcome = SlowStep | 'large' | 'left';
