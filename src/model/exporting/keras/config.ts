/**
 * The network as Keras 3 writes it down: a Sequential, or with a shortcut a Functional model that adds a dense layer of the
 * flattened window to the head. Every argument whose default has changed between versions is said.
 */
import { outputsOf } from '../../network/layout';
import type { Config } from '../../settings/settings';
import type { TrainedNetwork } from '../trained';
import { CELL_CLASSES, CLASS_NAMES, layerActivation, LINE_NAMES, numbered, type LayersCell } from './layers';

type Json = { readonly [key: string]: unknown };

const made = (module: string, class_name: string, config: Json, more: Json = {}): Json => ({
  module,
  class_name,
  config,
  registered_name: null,
  ...more,
});
const initializer = (name: string, config: Json = {}) => made('keras.initializers', name, config);

const OF_EACH = { trainable: true, dtype: 'float32' } as const;
const KERNELS = { use_bias: true, kernel_initializer: initializer('GlorotUniform', { seed: null }) };
const ZEROS = initializer('Zeros');
const RECURRENT = {
  return_state: false,
  go_backwards: false,
  stateful: false,
  unroll: false,
  recurrent_initializer: initializer('Orthogonal', { gain: 1, seed: null }),
  bias_initializer: ZEROS,
  dropout: 0,
  recurrent_dropout: 0,
};
/** What only one kind of cell has. */
const GATES: Readonly<Record<LayersCell, Json>> = {
  lstm: { recurrent_activation: 'sigmoid', unit_forget_bias: true },
  gru: { recurrent_activation: 'sigmoid', reset_after: true },
  rnn: {},
};

/** A layer with the shape of what comes in, batch first. */
type Layer = { readonly class: string; readonly config: Json & { readonly name: string }; readonly sees: Shape };
type Shape = readonly (number | null)[];

const layerOf = ({ class: kind, config, sees }: Layer, more: Json = {}): Json =>
  made('keras.layers', kind, config, { build_config: { input_shape: sees }, ...more });

function dense(name: string, sees: Shape, units: number, trainable: boolean): Layer {
  const config = { name, ...OF_EACH, trainable, units, activation: 'linear', ...KERNELS, bias_initializer: ZEROS };
  return { class: 'Dense', config, sees };
}

/** The recurrent layers from the input up, and the head. */
function stackOf({ shape, windows: { lookBack } }: TrainedNetwork, cell: LayersCell): readonly Layer[] {
  const { layers, units, inputs } = shape;
  const recurrent = Array.from({ length: layers }, (_, layer): Layer => {
    const name = numbered(CLASS_NAMES[CELL_CLASSES[cell]], layer);
    const own = { units, activation: layerActivation(shape), ...GATES[cell], return_sequences: layer < layers - 1 };
    const sees = [null, lookBack, layer === 0 ? inputs : units];
    return { class: CELL_CLASSES[cell], config: { name, ...OF_EACH, ...own, ...KERNELS, ...RECURRENT }, sees };
  });
  return [...recurrent, dense('dense', [null, units], outputsOf(shape), true)];
}

/** What came out of a layer, in the place of an argument. */
const tensor = (name: string, shape: Shape): Json => ({
  class_name: '__keras_tensor__',
  config: { shape, dtype: 'float32', keras_history: [name, 0, 0] },
});
const called = (name: string, argument: unknown): Json => ({
  name,
  inbound_nodes: [{ args: [argument], kwargs: {} }],
});

/** The constants of our optimizers, which are Keras' (`kernels/optimizerStep.ts`, which would bring the engine along). */
const OPTIMIZERS: Readonly<Record<Config['optimizer'], (config: Config) => readonly [name: string, config: Json]>> = {
  adam: () => ['Adam', { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-7, amsgrad: false }],
  rmsprop: () => ['RMSprop', { rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false }],
  sgd: ({ momentum }) => ['SGD', { momentum, nesterov: false }],
};
/** Keras has no pinball loss. */
const LOSSES: Readonly<Record<Config['loss'], string | null>> = {
  mse: 'mean_squared_error',
  mae: 'mean_absolute_error',
  huber: 'huber',
  quantile: null,
};

/** What the network was trained by; null where Keras has no such loss. Keras starts the optimizer's memory anew. */
function compileConfig(config: Config): Json | null {
  const loss = LOSSES[config.loss];
  if (loss === null) return null;
  const [name, own] = OPTIMIZERS[config.optimizer](config);
  const global_clipnorm = config.clipNorm > 0 ? config.clipNorm : null;
  const optimizer = { name: name.toLowerCase(), learning_rate: config.learningRate, global_clipnorm, ...own };
  const none = { loss_weights: null, metrics: null, weighted_metrics: null };
  return { optimizer: made('keras.optimizers', name, optimizer), loss, ...none };
}

/** `config.json` of the file. */
export function kerasConfig(network: TrainedNetwork, cell: LayersCell): Json {
  const { config, shape, windows } = network;
  const { shortcut, inputs } = shape;
  const window = [null, windows.lookBack, inputs];
  const stack = stackOf(network, cell);
  const input = { batch_shape: window, dtype: 'float32', sparse: false, name: 'input' };
  const compiled = { compile_config: compileConfig(config) };

  if (!shortcut) {
    const layers = [made('keras.layers', 'InputLayer', input), ...stack.map((layer) => layerOf(layer))];
    const sequential = { name: 'sequential', ...OF_EACH, layers, build_input_shape: window };
    return made('keras', 'Sequential', sequential, { build_config: { input_shape: window }, ...compiled });
  }

  const outputs = outputsOf(shape);
  const seen = [null, windows.lookBack * inputs];
  const flatten = { name: 'flatten', ...OF_EACH, data_format: 'channels_last' };
  const line = dense(LINE_NAMES[shortcut.kind], seen, outputs, !shortcut.held);
  const before = stack.map(({ sees }, at) => tensor(at === 0 ? 'input' : stack[at - 1]!.config.name, sees));
  const chain = stack.map((layer, at) => layerOf(layer, called(layer.config.name, before[at])));
  const sum = [tensor('dense', [null, outputs]), tensor(line.config.name, [null, outputs])];
  const layers = [
    made('keras.layers', 'InputLayer', input, { name: 'input', inbound_nodes: [] }),
    ...chain.slice(0, -1),
    layerOf({ class: 'Flatten', config: flatten, sees: window }, called('flatten', tensor('input', window))),
    // Keras counts dense layers in this order, that of the arguments of `add`.
    chain.at(-1),
    layerOf(line, called(line.config.name, tensor('flatten', seen))),
    made('keras.layers', 'Add', { name: 'add', ...OF_EACH }, called('add', sum)),
  ];
  const ends = { input_layers: [['input', 0, 0]], output_layers: [['add', 0, 0]] };
  // As Keras itself names it: it has no place among the names of the package.
  const functional = { name: 'functional', trainable: true, layers, ...ends };
  return made('keras.src.models.functional', 'Functional', functional, { registered_name: 'Functional', ...compiled });
}
