/**
 * A recurrent layer as ONNX's LSTM, GRU or RNN, with 1 direction:
 *
 *   W [1, G·units, inputs], R [1, G·units, units], B [1, 2·G·units]: the biases of the input, then those of the past
 *   LSTM  gates i, o, f, c; peepholes P [1, 3·units] of i, o, f: those of i and f see c₋₁, that of o sees c, as ours
 *   GRU   gates z, r, h; with `linear_before_reset` the reset gate acts after the recurrent product, as ours
 */
import type { CellParameters } from '../../cells/cell';
import { CELLS } from '../../cells/cells';
import { PEEPHOLE_ORDER } from '../../cells/lstm';
import type { NetworkShape } from '../../network/layout';
import type { CellName } from '../../settings/settings';
import { gateRows } from '../gateRows';
import type { Attribute, Constant, Graph } from './graph';

type Operator = {
  readonly name: 'LSTM' | 'GRU' | 'RNN';
  /** Our names of the gates in ONNX's order. */
  readonly gates: readonly string[];
  /** Activations beside the gates' sigmoid: of candidate and, for an LSTM, output. */
  readonly activations: number;
  readonly attributes: Readonly<Record<string, Attribute>>;
};
const LSTM: Operator = { name: 'LSTM', gates: ['i', 'o', 'f', 'g'], activations: 2, attributes: {} };
const OPERATORS: Readonly<Record<CellName, Operator>> = {
  lstm: LSTM,
  peephole: LSTM,
  gru: { name: 'GRU', gates: ['z', 'r', 'n'], activations: 1, attributes: { linear_before_reset: 1 } },
  rnn: { name: 'RNN', gates: [], activations: 1, attributes: {} },
};

/** The hidden states of all time steps [lookBack, batch, units], or that after the last one [batch, units]. */
export type Said = { readonly name: string; readonly of: 'all steps' | 'last step' };

/** `input` [lookBack, batch, inputs]. */
export function recurrentLayer(
  { cell, activation, options, inputs: channels, units }: NetworkShape,
  layer: number,
  { kernel, recurrentKernel, bias, peephole }: CellParameters,
  input: string,
  says: Said,
): Graph {
  const operator = OPERATORS[cell];
  const inputs = layer === 0 ? channels : units;
  const own = (what: string) => `layer_${layer + 1}_${what}`;
  const order = operator.gates.length === 0 ? [0] : placesIn(CELLS[cell].gates, operator.gates);
  const rows = order.length * units;
  const constants: Constant[] = [
    { name: own('kernel'), shape: [1, rows, inputs], values: gateRows(kernel, inputs, units, order) },
    { name: own('recurrent_kernel'), shape: [1, rows, units], values: gateRows(recurrentKernel, units, units, order) },
    { name: own('biases'), shape: [1, 2 * rows], values: biases(bias, units, order) },
    // Direction of the hidden states [lookBack, 1, batch, units], and of the last one [1, batch, units].
    { name: own('direction'), shape: [1], values: [says.of === 'all steps' ? 1 : 0] },
  ];
  const inputsOfNode = [input, own('kernel'), own('recurrent_kernel'), own('biases')];
  if (peephole) {
    const values = gateRows(peephole, 1, units, placesIn(PEEPHOLE_ORDER, ['i', 'o', 'f']));
    constants.push({ name: own('peepholes'), shape: [1, 3 * units], values });
    // Between them: lengths of the sequences, first h and first c, which are whole and 0.
    inputsOfNode.push('', '', '', own('peepholes'));
  }
  const phi = activation === 'tanh' ? 'Tanh' : 'Relu';
  const isLinear = [options?.linearCandidate ?? false, options?.linearOutput ?? false];
  const activations = [
    ...(operator.gates.length > 0 ? ['Sigmoid'] : []),
    ...Array.from({ length: operator.activations }, (_, place) => (isLinear[place] ? 'Affine' : phi)),
  ];
  // One that is left out is αx + β.
  const linear = isLinear.filter(Boolean).length;
  const affine: Readonly<Record<string, Attribute>> =
    linear > 0 ? { activation_alpha: new Float32Array(linear).fill(1), activation_beta: new Float32Array(linear) } : {};
  const withDirection = `${says.name}_with_direction`;
  return {
    nodes: [
      {
        operator: operator.name,
        inputs: inputsOfNode,
        outputs: says.of === 'all steps' ? [withDirection] : ['', withDirection],
        attributes: { hidden_size: units, activations, ...affine, ...operator.attributes },
      },
      { operator: 'Squeeze', inputs: [withDirection, own('direction')], outputs: [says.name] },
    ],
    constants,
  };
}

const placesIn = (ours: readonly string[], theirs: readonly string[]) => theirs.map((gate) => ours.indexOf(gate));

/** Ours is one for both products, or, of a GRU, [2, G·units]; ONNX has two. */
function biases(bias: CellParameters['bias'], units: number, order: readonly number[]): Float32Array {
  const rows = order.length * units;
  const both = new Float32Array(2 * rows);
  both.set(gateRows(bias.subarray(0, rows), 1, units, order));
  if (bias.length > rows) both.set(gateRows(bias.subarray(rows), 1, units, order), rows);
  return both;
}
