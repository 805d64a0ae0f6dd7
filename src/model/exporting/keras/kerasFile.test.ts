import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../cells/activation';
import { ADAM, RMSPROP } from '../../network/optimizers';
import { answersOf, builtNetworks, exportedNetwork, largestDifference, networksOf } from '../exported.fixture';
import { openHdf5, type Hdf5 } from '../incoming/hdf5';
import type { TrainedNetwork } from '../trained';
import { kerasFile, unwritableInKeras } from './kerasFile';

const NOW = new Date('2026-03-04T05:06:07Z');

type Layer = {
  class_name: string;
  config: Record<string, unknown> & { name: string };
  build_config?: { input_shape: unknown };
  inbound_nodes?: { args: unknown }[];
};
type Described = {
  class_name: string;
  config: { layers: Layer[]; input_layers?: unknown; output_layers?: unknown };
  compile_config: { loss: string; optimizer: { class_name: string; config: Record<string, unknown> } } | null;
};

async function opened(network: TrainedNetwork) {
  const files = unzipSync(await kerasFile(network, NOW));
  const config = JSON.parse(strFromU8(files['config.json']!)) as Described;
  const metadata: unknown = JSON.parse(strFromU8(files['metadata.json']!));
  return {
    names: Object.keys(files),
    config,
    metadata,
    weights: await openHdf5(files['model.weights.h5']!, 'weights'),
  };
}

/** The network as Keras describes it, out of the file alone: x [time, inputs] to what it says [outputs]. */
function computed(file: Hdf5, layers: readonly Layer[], x: readonly (readonly number[])[]): number[] {
  const classes = { LSTM: 'lstm', GRU: 'gru', SimpleRNN: 'simple_rnn', Dense: 'dense' };
  const count = new Map<string, number>();
  const groupOf = (kind: keyof typeof classes) => {
    const index = count.get(kind) ?? 0;
    count.set(kind, index + 1);
    return `layers/${classes[kind]}${index === 0 ? '' : `_${index}`}`;
  };
  const tensors = (group: string) => file.namesIn(group).map((name) => file.tensorAt(`${group}/${name}`)!.values());
  const times = (row: readonly number[], kernel: Float32Array, columns: number) =>
    Array.from({ length: columns }, (_, column) =>
      row.reduce((sum, value, at) => sum + value * kernel[at * columns + column]!, 0),
    );
  const plus = (a: readonly number[], b: ArrayLike<number>) => a.map((value, at) => value + b[at]!);
  const dense = (group: string, row: readonly number[]) => {
    const [kernel, bias] = tensors(`${group}/vars`) as [Float32Array, Float32Array];
    return plus(times(row, kernel, bias.length), bias);
  };

  let sequence = x;
  let said: number[] = [];
  for (const { class_name: kind, config } of layers) {
    const phi = {
      relu: (value: number) => Math.max(0, value),
      tanh: Math.tanh,
      linear: (value: number) => value,
    }[config['activation'] as 'relu'];
    if (kind === 'LSTM' || kind === 'GRU' || kind === 'SimpleRNN') {
      const [kernel, recurrent, bias] = tensors(`${groupOf(kind)}/cell/vars`) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const units = config['units'] as number;
      const columns = units * { LSTM: 4, GRU: 3, SimpleRNN: 1 }[kind];
      const zeros = () => Array.from({ length: units }, () => 0);
      let [h, c] = [zeros(), zeros()];
      sequence = sequence.map((row) => {
        const a = plus(times(row, kernel, columns), bias);
        const b = plus(times(h, recurrent, columns), kind === 'GRU' ? bias.slice(columns) : new Float32Array(columns));
        const block = (gate: number, unit: number) => gate * units + unit;
        const sum = (gate: number, unit: number) => a[block(gate, unit)]! + b[block(gate, unit)]!;
        if (kind === 'LSTM') {
          c = c.map((value, unit) => sigmoid(sum(1, unit)) * value + sigmoid(sum(0, unit)) * phi(sum(2, unit)));
          h = c.map((value, unit) => sigmoid(sum(3, unit)) * phi(value));
        } else if (kind === 'GRU') {
          h = h.map((value, unit) => {
            const [z, r, at] = [sigmoid(sum(0, unit)), sigmoid(sum(1, unit)), block(2, unit)];
            return z * value + (1 - z) * phi(a[at]! + r * b[at]!);
          });
        } else h = h.map((_, unit) => phi(sum(0, unit)));
        return h;
      });
    } else if (kind === 'Dense') {
      const isLine = said.length > 0;
      const own = dense(groupOf('Dense'), isLine ? x.flat() : sequence.at(-1)!);
      said = isLine ? plus(said, own) : own;
    }
  }
  return said;
}

describe('a Keras file', () => {
  it('holds the network: computed from it by an independent reader, its answers are ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(networksOf('lstm', 'gru', 'rnn'), builtNetworks), async (network) => {
        const { x, y, outputs } = answersOf(network);
        const { config, weights } = await opened(network);
        const { inputs } = network.shape;
        const { lookBack } = network.windows;
        for (let row = 0; row < y.length / outputs; row++) {
          const window = Array.from({ length: lookBack }, (_, time) => {
            const from = (row * lookBack + time) * inputs;
            return [...x.subarray(from, from + inputs)];
          });
          const said = computed(weights, config.config.layers, window);
          expect(largestDifference(said, y.subarray(row * outputs, (row + 1) * outputs))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is a Sequential without a shortcut, with all said that means something', async () => {
    const { names, config, metadata, weights } = await opened(exportedNetwork({ layers: 2, units: 3, horizon: 2 }, 2));
    expect(names).toEqual(['metadata.json', 'config.json', 'model.weights.h5']);
    expect(metadata).toEqual({ keras_version: '3.0.0', date_saved: '2026-03-04@05:06:07' });
    expect(config).toMatchObject({
      module: 'keras',
      class_name: 'Sequential',
      build_config: { input_shape: [null, 7, 2] },
    });
    const [input, first, second, head] = config.config.layers;
    expect(input).toMatchObject({ class_name: 'InputLayer', config: { batch_shape: [null, 7, 2], dtype: 'float32' } });
    const own = {
      units: 3,
      activation: 'tanh',
      recurrent_activation: 'sigmoid',
      unit_forget_bias: true,
      dtype: 'float32',
    };
    expect(first).toMatchObject({
      class_name: 'LSTM',
      module: 'keras.layers',
      registered_name: null,
      config: { name: 'lstm', ...own, return_sequences: true },
      build_config: { input_shape: [null, 7, 2] },
    });
    expect(second).toMatchObject({
      config: { name: 'lstm_1', ...own, return_sequences: false },
      build_config: { input_shape: [null, 7, 3] },
    });
    expect(head).toMatchObject({ class_name: 'Dense', config: { units: 2, activation: 'linear', use_bias: true } });
    expect(weights.namesIn('vars')).toEqual([]);
    expect([...weights.namesIn('layers')].sort()).toEqual(['dense', 'lstm', 'lstm_1']);
    expect(weights.tensorAt('layers/lstm_1/cell/vars/1')).toMatchObject({ shape: [3, 12], type: '<f4' });
    expect(weights.namesIn('layers/lstm/vars')).toEqual([]);
  });

  it('says of a GRU that its reset gate comes after the product', async () => {
    const { config, weights } = await opened(exportedNetwork({ cell: 'gru' }));
    expect(config.config.layers[1]!.config).toMatchObject({ reset_after: true, recurrent_activation: 'sigmoid' });
    expect(weights.tensorAt('layers/gru/cell/vars/2')!.shape).toEqual([2, 9]);
  });

  it('is a graph with a shortcut, whose dense layers Keras counts from the head', async () => {
    const { config, weights } = await opened(
      exportedNetwork({ shortcut: 'last', shortcutHeld: 'held', horizon: 2 }, 3),
    );
    // Keras 3.15 finds the class by nothing else.
    expect(config).toMatchObject({
      module: 'keras.src.models.functional',
      class_name: 'Functional',
      registered_name: 'Functional',
    });
    expect(config.config).toMatchObject({ input_layers: [['input', 0, 0]], output_layers: [['add', 0, 0]] });
    const line = config.config.layers.find(({ config: { name } }) => name === 'shortcut_last')!;
    expect(line).toMatchObject({ class_name: 'Dense', config: { trainable: false, units: 2 } });
    const kernel = weights.tensorAt('layers/dense_1/vars/0')!;
    expect(kernel.shape).toEqual([21, 2]);
    // The target is the first of three inputs: its last value is the 19th of 21.
    const rows = [...kernel.values()].flatMap((value, at) => (value === 0 ? [] : [Math.floor(at / 2)]));
    expect(rows).toEqual([18, 18]);
    expect([...weights.tensorAt('layers/dense_1/vars/1')!.values()]).toEqual([0, 0]);
  });

  it('says what it was trained by, as far as Keras has it', async () => {
    const compiled = async (change: Parameters<typeof exportedNetwork>[0]) =>
      (await opened(exportedNetwork(change))).config.compile_config;
    const adam = {
      learning_rate: 0.003,
      global_clipnorm: 2,
      beta_1: ADAM.beta1,
      beta_2: ADAM.beta2,
      epsilon: ADAM.epsilon,
    };
    expect(await compiled({ learningRate: 0.003, clipNorm: 2 })).toMatchObject({
      loss: 'mean_squared_error',
      optimizer: { module: 'keras.optimizers', class_name: 'Adam', config: adam },
    });
    expect(await compiled({ optimizer: 'rmsprop', loss: 'huber', clipNorm: 0 })).toMatchObject({
      loss: 'huber',
      optimizer: {
        class_name: 'RMSprop',
        config: { rho: RMSPROP.decay, epsilon: RMSPROP.epsilon, global_clipnorm: null },
      },
    });
    expect(await compiled({ optimizer: 'sgd', momentum: 0.8, loss: 'mae' })).toMatchObject({
      loss: 'mean_absolute_error',
      optimizer: { class_name: 'SGD', config: { momentum: 0.8, nesterov: false } },
    });
    expect(await compiled({ loss: 'quantile' })).toBeNull();
  });

  it('has one activation for candidate and output', () => {
    const refusal = (change: Parameters<typeof exportedNetwork>[0]) => unwritableInKeras(exportedNetwork(change).shape);
    expect(refusal({ candidateActivation: 'off' })).toEqual({ code: 'one-activation' });
    expect(refusal({ outputActivation: 'off' })).toEqual({ code: 'one-activation' });
    expect(refusal({ outputActivation: 'off', candidateActivation: 'off' })).toBeNull();
    expect(refusal({ inputGate: 'off', forgetGate: 'coupled' })).toBeNull();
  });

  it('has no peepholes', async () => {
    const network = exportedNetwork({ cell: 'peephole' });
    expect(unwritableInKeras(network.shape)).toEqual({ code: 'cell', cell: 'peephole' });
    expect(unwritableInKeras(exportedNetwork({ cell: 'gru' }).shape)).toBeNull();
    await expect(kerasFile(network, NOW)).rejects.toThrow('peephole');
  });
});
