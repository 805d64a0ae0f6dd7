/**
 * What every recurrent cell is: its parameters, one pass forward through time and one pass back. The cells here are the
 * specification: plain loops in float64, written to be read, against which every fast kernel is proved.
 *
 * Layout (Keras): x [batch, time, inputs], h and c [batch, time, units], kernel [inputs, G·units],
 * recurrentKernel [units, G·units], with the G gates side by side along the columns.
 */
import type { ActivationName } from '../settings/settings';
import type { TraceName } from '../protocol/inside/traces';

export type Numbers = Float32Array | Float64Array;

/** Sizes of one pass. */
export type PassShape = {
  readonly batch: number;
  readonly time: number;
  readonly inputs: number;
  readonly units: number;
};

/** A peephole is [3, units]: what input, forget and output gate see of the cell state. */
export type ParameterRole = 'kernel' | 'recurrentKernel' | 'bias' | 'peephole';
export type ParameterShape = { readonly role: ParameterRole; readonly shape: readonly number[] };
/** One array for each role that the cell has. */
export type CellParameters = Readonly<Record<Exclude<ParameterRole, 'peephole'>, Numbers>> & {
  readonly peephole?: Numbers;
};

/**
 * An LSTM with parts left out, after Greff, Srivastava, Koutník, Steunebrink & Schmidhuber (2015), LSTM: A Search Space Odyssey.
 * Parameters keep all their blocks, so that a network is laid out as without options; the gradient of an unused block is 0.
 */
export type CellOptions = {
  /** Gates that are left out, that is, held at 1 (NIG, NFG, NOG). */
  readonly open: readonly ('i' | 'f' | 'o')[];
  /** One gate for writing and forgetting: f = 1 - i (CIFG). The blocks of f are unused. */
  readonly coupled: boolean;
  /** g without its activation (NIAF). */
  readonly linearCandidate: boolean;
  /** c without an activation before the output gate (NOAF). */
  readonly linearOutput: boolean;
};

/** What a pass is told besides the usual. */
export type PassOptions = {
  /** Only the LSTM, with peepholes or without, has any. */
  readonly options?: CellOptions | null;
  /**
   * Which time steps of each row are there [batch, time], 1 or 0: at one that is not, every state stays as it was before (as
   * in Keras), its gates are 0, and nothing is learned. Without a mask all are.
   */
  readonly mask?: Numbers | null;
};

/** States before the first time step [batch, units]; where there are none, zeros. A cell without c leaves c unread. */
export type StartStates = { readonly h: Numbers; readonly c: Numbers };

/** All that a pass forward computed: enough to look inside, and to go back. */
export type PassTrace = {
  readonly h: Float64Array; // [batch, time, units]
  readonly c: Float64Array; // [batch, time, units]; empty for a cell without c
  readonly gates: Float64Array; // [batch, time, blocks, units]
};

export type PassGradients = {
  readonly parameters: Readonly<Record<Exclude<ParameterRole, 'peephole'>, Float64Array>> & {
    readonly peephole?: Float64Array;
  };
  readonly x: Float64Array; // [batch, time, inputs]
  readonly h0: Float64Array; // [batch, units]
  readonly c0: Float64Array; // [batch, units]; empty for a cell without c
  /**
   * How the loss changes with the states of each time step, through everything that comes of them: of c_t also through
   * the h_t that shows it. c is empty for a cell without c.
   */
  readonly states: { readonly h: Float64Array; readonly c: Float64Array }; // [batch, time, units]
  /** How it changes with each gate before its activation, in the order of `gates`; of a cell without gates, with its state. */
  readonly gates: Float64Array; // [batch, time, gates, units]
};

export interface Cell {
  /** The states that pass from step to step. */
  readonly states: readonly ('h' | 'c')[];
  /** The gates in the order of their columns. */
  readonly gates: readonly TraceName[];
  /** Blocks of units that a trace keeps for each step: the gates, and what else the pass back needs. */
  readonly blocks: number;
  /** What there is to see, in the order of showing: gates, then states. */
  readonly traces: readonly TraceName[];
  parameters(inputs: number, units: number): readonly ParameterShape[];
  forward(
    x: Numbers,
    parameters: CellParameters,
    shape: PassShape,
    activation: ActivationName,
    start: StartStates | null,
    more?: PassOptions,
  ): PassTrace;
  /** `dh` [batch, time, units]: how the loss changes with each hidden state, later time steps left out of account. */
  backward(
    x: Numbers,
    parameters: CellParameters,
    shape: PassShape,
    activation: ActivationName,
    start: StartStates | null,
    trace: PassTrace,
    dh: Numbers,
    more?: PassOptions,
  ): PassGradients;
}
