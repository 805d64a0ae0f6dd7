/**
 * The weights by PyTorch's names as a safetensors file: 8 bytes of the header's length, a header in JSON, the numbers. Read in
 * Python by
 *
 *   from safetensors import safe_open
 *   file = safe_open("model.safetensors", "pt")
 *   weights = {name: file.get_tensor(name) for name in file.keys()}
 *
 * PyTorch's layers: h·Wᵀ + b, gates below one another, i, f, g, o of an LSTM, r, z, n of a GRU, whose n has its bias of the
 * past inside the product with r, as ours.
 */
import { CELLS } from '../cells/cells';
import { PEEPHOLE_ORDER } from '../cells/lstm';
import { layerParameters, outputsOf } from '../network/layout';
import type { CellName } from '../settings/settings';
import { gateRows } from './gateRows';
import { inputInWords } from './inputInWords';
import { littleEndian } from './littleEndian';
import type { TrainedNetwork } from './trained';
import { leftOutInWords, withWholeCell } from './wholeCell';

export type FloatTensor = { readonly shape: readonly number[]; readonly values: Float32Array };
export type Tensors = ReadonlyMap<string, FloatTensor>;

/** The name of PyTorch's layer and its gates by our names. */
const LAYERS: Readonly<Record<CellName, { readonly name: 'lstm' | 'gru' | 'rnn'; readonly gates: readonly string[] }>> =
  {
    lstm: { name: 'lstm', gates: ['i', 'f', 'g', 'o'] },
    peephole: { name: 'lstm', gates: ['i', 'f', 'g', 'o'] },
    gru: { name: 'gru', gates: ['r', 'z', 'n'] },
    rnn: { name: 'rnn', gates: [] },
  };

/** The bytes of a `.safetensors` file. */
export function safetensors(given: TrainedNetwork): Uint8Array {
  const network = withWholeCell(given);
  const { config, shape, windows, step, epoch } = network;
  const { lookBack } = windows;
  return safetensorsFile(namedTensors(network), {
    format: 'pt',
    producer: 'LSTM Playground',
    about: aboutIn(network).join('\n'),
    input: inputInWords(network).join('\n'),
    network: JSON.stringify({ ...shape, lookBack, step, epoch }),
    config: JSON.stringify(config),
  });
}

function aboutIn(network: TrainedNetwork): readonly string[] {
  const { cell, activation, shortcut, options } = network.shape;
  const { name, gates } = LAYERS[cell];
  const isLinear = (options?.linearCandidate ?? false) || (options?.linearOutput ?? false);
  const isStock = cell === 'lstm' || cell === 'gru' ? activation === 'tanh' && !isLinear : cell === 'rnn';
  return [
    `A ${cell} network: ${name}.* by the names of torch.nn.${name.toUpperCase()}, head.* and shortcut.* by those of torch.nn.Linear.`,
    ...(gates.length > 0 ? [`Gates lie below one another in the order ${gates.join(', ')}.`] : []),
    `The activation is ${activation}${isStock ? '' : `; torch.nn.${name.toUpperCase()} does not compute this cell, its equations have to be written out`}.`,
    ...leftOutInWords(network),
    ...(cell === 'peephole'
      ? [
          'weight_peephole_l* [3, units] has the rows i, f, o: i and f see c of the step before, o sees c of the step itself.',
        ]
      : []),
    'forecast = head(h of the last layer after the last time step)' + (shortcut ? ' + shortcut(seen).' : '.'),
    ...(shortcut?.kind === 'last' ? ['seen [batch, 1] is the last time step of channel 0; there is no bias.'] : []),
    ...(shortcut?.kind === 'linear' ? ['seen is windows.flatten(1) [batch, look-back * channels].'] : []),
  ];
}

/** The parameters by PyTorch's names and in its order. */
function namedTensors({ shape, layout, parameters }: TrainedNetwork): Tensors {
  const { cell, units, shortcut } = shape;
  const { name, gates } = LAYERS[cell];
  const order = gates.length === 0 ? [0] : gates.map((gate) => CELLS[cell].gates.findIndex((ours) => ours === gate));
  const rows = order.length * units;
  const outputs = outputsOf(shape);
  const tensors = new Map<string, FloatTensor>();
  const add = (tensor: string, dimensions: readonly number[], values: Float32Array) =>
    tensors.set(tensor, { shape: dimensions, values });

  for (let layer = 0; layer < shape.layers; layer++) {
    const inputs = layer === 0 ? shape.inputs : units;
    const { kernel, recurrentKernel, bias, peephole } = layerParameters(parameters, layout, layer);
    // Ours is one bias for both products, or, of a GRU, [2, G·units].
    const past = bias.length > rows ? gateRows(bias.subarray(rows), 1, units, order) : new Float32Array(rows);
    add(`${name}.weight_ih_l${layer}`, [rows, inputs], gateRows(kernel, inputs, units, order));
    add(`${name}.weight_hh_l${layer}`, [rows, units], gateRows(recurrentKernel, units, units, order));
    add(`${name}.bias_ih_l${layer}`, [rows], gateRows(bias.subarray(0, rows), 1, units, order));
    add(`${name}.bias_hh_l${layer}`, [rows], past);
    if (peephole) {
      add(`${name}.weight_peephole_l${layer}`, [PEEPHOLE_ORDER.length, units], Float32Array.from(peephole));
    }
  }
  const head = layerParameters(parameters, layout, 'head');
  add('head.weight', [outputs, units], gateRows(head.kernel, units, outputs, [0]));
  add('head.bias', [outputs], Float32Array.from(head.bias));
  if (shortcut) {
    const { kernel } = layerParameters(parameters, layout, 'shortcut');
    // The first row of a linear one is its bias.
    const biasRows = shortcut.kind === 'linear' ? 1 : 0;
    const seen = shortcut.seen - biasRows;
    add('shortcut.weight', [outputs, seen], gateRows(kernel.subarray(biasRows * outputs), seen, outputs, [0]));
    if (biasRows > 0) add('shortcut.bias', [outputs], Float32Array.from(kernel.subarray(0, outputs)));
  }
  return tensors;
}

/** Where the numbers begin is a multiple of it. */
const ALIGNMENT = 8;

/** A file of such tensors, one after the other, with whatever texts are to go along. */
export function safetensorsFile(tensors: Tensors, metadata: Readonly<Record<string, string>>): Uint8Array {
  let end = 0;
  const entries = [...tensors].map(([name, { shape, values }]) => {
    const from = end;
    end += values.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [from, end] }] as const;
  });
  const json = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  const header = Math.ceil(json.length / ALIGNMENT) * ALIGNMENT;
  const bytes = new Uint8Array(8 + header + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header), true);
  bytes.set(json, 8);
  bytes.fill(0x20, 8 + json.length, 8 + header); // spaces
  let at = 8 + header;
  for (const { values } of tensors.values()) {
    bytes.set(littleEndian(values), at);
    at += values.byteLength;
  }
  return bytes;
}
