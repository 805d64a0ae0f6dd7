/** How one unit comes by its gates. */
import type { LayerTraces, TraceName } from './traces';

/** How the one unit comes by its gates: the numbers in its equations. */
export type UnitAnswer = {
  readonly name: 'unit';
  readonly layer: number;
  readonly unit: number;
  /** Index of the window's first target. */
  readonly target: number;
  /** What the layer sees: the channels, or the hidden states of the layer below. */
  readonly inputs: Float32Array; // [time, inputs]
  /** All hidden states of the layer, before the first step zeros. */
  readonly hidden: Float32Array; // [time, units]
  /** In the order of the equations; a simple RNN has h alone. */
  readonly gates: readonly UnitGate[];
  /** What the one unit makes of it: [1, time] each. */
  readonly traces: LayerTraces;
};
/** A gate before its activation: x·kernel + bias + h₋₁·recurrentKernel + recurrentBias + peephole·c. */
export type UnitGate = {
  readonly name: TraceName;
  readonly kernel: Float32Array; // [inputs]
  readonly recurrentKernel: Float32Array; // [units]
  readonly bias: number;
  /** Of the recurrent product: a GRU has one, other cells 0. */
  readonly recurrentBias: number;
  /** Weight of the own cell state, of the step before or, for the output gate, of this one; null without a peephole. */
  readonly peephole: number | null;
};
