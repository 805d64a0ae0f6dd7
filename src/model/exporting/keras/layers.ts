/** What Keras and TensorFlow.js call the layers of a network, and the shortcut of the head as one more of them. */
import { layerParameters, outputsOf, type NetworkShape } from '../../network/layout';
import type { CellName, Config } from '../../settings/settings';
import type { TrainedNetwork } from '../trained';

/** Cells that both have. */
export type LayersCell = Exclude<CellName, 'peephole'>;
export const isLayersCell = (cell: CellName): cell is LayersCell => cell !== 'peephole';

export const CELL_CLASSES = { lstm: 'LSTM', gru: 'GRU', rnn: 'SimpleRNN' } as const satisfies Record<
  LayersCell,
  string
>;

/**
 * The one activation that both have for candidate and output; null where the cell has one of the two, and not the other.
 */
export function layerActivation({ activation, options }: NetworkShape): NetworkShape['activation'] | 'linear' | null {
  const [candidate, output] = [options?.linearCandidate ?? false, options?.linearOutput ?? false];
  if (candidate !== output) return null;
  return candidate ? 'linear' : activation;
}

/** A class in snake case, as Keras names its layers, and their groups in the file of weights. */
export const CLASS_NAMES = { LSTM: 'lstm', GRU: 'gru', SimpleRNN: 'simple_rnn', Dense: 'dense' } as const;

/** The second of a name is `name_1`. */
export const numbered = (name: string, index: number): string => (index === 0 ? name : `${name}_${index}`);

/** The dense layer of a shortcut, by name, since a line that sees one value alone may be of either kind. */
export const LINE_NAMES = { last: 'shortcut_last', linear: 'shortcut_linear' } as const satisfies Record<
  Exclude<Config['shortcut'], 'none'>,
  string
>;

/** A layer's tensors in Keras' order, which is that of `parameterLayout`. */
export type LayerTensor = { readonly shape: readonly number[]; readonly values: Float32Array };

export const layerTensors = (
  { layout, parameters }: Pick<TrainedNetwork, 'layout' | 'parameters'>,
  layer: number | 'head',
): readonly LayerTensor[] =>
  layout
    .filter((slot) => slot.layer === layer)
    .map(({ shape, offset, size }) => ({ shape, values: parameters.slice(offset, offset + size) }));

/**
 * The shortcut as a dense layer of the whole window: kernel [time·inputs, outputs], bias [outputs]. That of the last value
 * sees it alone: all other rows are 0. (Trained on, Keras moves these too: it knows no kernel of which one row is free.)
 */
export function lineTensors({ shape, windows, layout, parameters }: TrainedNetwork): readonly LayerTensor[] {
  const { kernel: line } = layerParameters(parameters, layout, 'shortcut');
  const outputs = outputsOf(shape);
  const seen = windows.lookBack * shape.inputs;
  const kernel = new Float32Array(seen * outputs);
  const bias = new Float32Array(outputs);
  if (shape.shortcut?.kind === 'last') kernel.set(line, (seen - shape.inputs) * outputs);
  else {
    bias.set(line.subarray(0, outputs));
    kernel.set(line.subarray(outputs));
  }
  return [
    { shape: [seen, outputs], values: kernel },
    { shape: [outputs], values: bias },
  ];
}
