import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../network/layout';
import { exportedNetwork, networksOf } from '../exported.fixture';
import { kerasFile } from '../keras/kerasFile';
import type { TrainedNetwork } from '../trained';
import { tfjsModel } from '../tfjs/tfjsModel';
import { fitOf } from './fit';
import type { Incoming } from './incoming';
import { readKeras } from './readKeras';
import { readTfjs } from './readTfjs';
import { kerasDescribed, kerasEntries, kerasStored, kerasWith, type LooseSaved } from './tampered.fixture';

const NOW = new Date('2026-03-04T05:06:07Z');

/** Whole, with every bit of the parameters, and into the place that it came from. */
function expectSame(read: Incoming, network: TrainedNetwork) {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { shape, windows, parameters } = network;
  const { cell, activation, inputs, units, layers, shortcut } = shape;
  const { parameters: found, ...described } = read.network;
  const expected = { cell, activation, inputs, units, layers, shortcut: shortcut?.kind ?? 'none' };
  expect(described).toEqual({ ...expected, outputs: outputsOf(shape), lookBack: windows.lookBack });
  expect(Buffer.from(found.buffer).equals(Buffer.from(parameters.buffer))).toBe(true);
  expect(fitOf(read.network, { ...shape, lookBack: windows.lookBack })).toEqual({ fits: true });
}

describe('a network that leaves and comes back', () => {
  it('is the same to the last bit as a Keras file', async () => {
    await fc.assert(
      fc.asyncProperty(networksOf('lstm', 'gru', 'rnn'), async (network) => {
        expectSame(await readKeras(await kerasFile(network, NOW)), network);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same to the last bit as a layers-model', async () => {
    await fc.assert(
      fc.asyncProperty(networksOf('lstm', 'rnn'), async (network) => {
        const { json, weights } = await tfjsModel(network);
        expectSame(await readTfjs(json, weights), network);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keeps a linear shortcut whose line is the last value, or nothing', async () => {
    const network = exportedNetwork({ shortcut: 'linear' });
    for (const value of [0, 1]) {
      network.parameters.fill(0, -7);
      network.parameters[network.parameters.length - 1] = value;
      expectSame(await readKeras(await kerasFile(network, NOW)), network);
    }
  });

  it('has the sizes of the largest that the page offers', async () => {
    const network = exportedNetwork({ cell: 'gru', units: 256, layers: 4, horizon: 2 });
    expectSame(await readKeras(await kerasFile(network, NOW)), network);
  }, 30_000);
});

describe('a network made elsewhere', () => {
  const network = exportedNetwork({ layers: 2 });

  it('may be deflated, in a file with more in it', async () => {
    const bytes = await kerasWith(network, (entries) => (entries['assets/vocabulary.txt'] = new Uint8Array(10)));
    expectSame(await readKeras(bytes), network);
  });

  it('may say its types and activations as objects, and not say what is a default', async () => {
    const bytes = await kerasDescribed(network, ({ config }) => {
      for (const { class_name: kind, config: layer } of config.layers) {
        layer['dtype'] = { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' } };
        if (kind === 'LSTM') {
          layer['activation'] = { module: 'builtins', class_name: 'function', config: 'tanh' };
          delete layer['recurrent_activation'];
          delete layer['go_backwards'];
        }
      }
    });
    expectSame(await readKeras(bytes), network);
  });

  it('may leave its look-back open, or say the shape of its windows elsewhere', async () => {
    const open = await readKeras(
      await kerasDescribed(network, ({ config }) => {
        config.layers[0]!.config['batch_shape'] = [null, null, 1];
      }),
    );
    expect(open).toMatchObject({ ok: true, network: { lookBack: null, inputs: 1 } });
    const bytes = await kerasDescribed(network, ({ config }) => {
      config.layers.shift();
    });
    expectSame(await readKeras(bytes), network);
  });

  it('may drop units and hold regularizers while it is trained', async () => {
    const bytes = await kerasDescribed(network, ({ config }) => {
      const { layers } = config;
      layers[1]!.config['dropout'] = 0.2;
      layers[1]!.config['kernel_regularizer'] = { class_name: 'L2', config: { l2: 0.1 } };
      layers.splice(2, 0, { module: 'keras.layers', class_name: 'Dropout', config: { name: 'drop', rate: 0.5 } });
    });
    expectSame(await readKeras(bytes), network);
  });

  it('may do without biases: they are zeros', async () => {
    const described = await kerasDescribed(exportedNetwork({ cell: 'rnn' }), ({ config }) => {
      for (const { config: layer } of config.layers.slice(1)) layer['use_bias'] = false;
    });
    expect(await readKeras(described)).toMatchObject({
      ok: false,
      problem: { code: 'tensors', found: ['0', '1', '2'] },
    });
    const { json, weights } = await tfjsModel(exportedNetwork({ cell: 'rnn' }));
    const root = JSON.parse(json) as LooseSaved;
    for (const { config } of root.modelTopology.config.layers.slice(1)) config['use_bias'] = false;
    const [manifest] = root.weightsManifest;
    manifest!.weights = manifest!.weights.filter(({ name }) => !name.endsWith('bias'));
    // rnn: kernel [1, 3], recurrent kernel [3, 3], bias [3]; dense: kernel [3, 1], bias [1].
    const kept = Uint8Array.of(...weights.subarray(0, 48), ...weights.subarray(60, 72));
    const read = await readTfjs(JSON.stringify(root), kept);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { parameters } = exportedNetwork({ cell: 'rnn' });
    expect([...read.network.parameters]).toEqual([
      ...parameters.subarray(0, 12),
      0,
      0,
      0,
      ...parameters.subarray(15, 18),
      0,
    ]);
  });

  it('may come through the Python converter, with an optimizer beside it, and be a GRU of ours', async () => {
    const gru = exportedNetwork({ cell: 'gru' });
    const entries = await kerasEntries(gru);
    const config = (JSON.parse(new TextDecoder().decode(entries['config.json'])) as { config: { layers: unknown[] } })
      .config;
    const weights = gru.layout.map(({ layer, role, shape }) => {
      const name = role === 'recurrentKernel' ? 'recurrent_kernel' : role;
      return { name: layer === 'head' ? `dense/${name}` : `gru/gru_cell_3/${name}`, shape, dtype: 'float32' };
    });
    const optimizer = { name: 'iter', shape: [], dtype: 'int32', group: 'optimizer' };
    const bytes = new Uint8Array(4 * gru.parameters.length + 4);
    bytes.set(new Uint8Array(gru.parameters.buffer));
    const root = {
      format: 'layers-model',
      modelTopology: {
        keras_version: '2.15.0',
        backend: 'tensorflow',
        model_config: { class_name: 'Sequential', config },
      },
      weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights: [...weights, optimizer] }],
    };
    expectSame(await readTfjs(JSON.stringify(root), bytes), gru);
  });

  it('may have bytes that lie anywhere in memory', async () => {
    const { json, weights } = await tfjsModel(network);
    const around = new Uint8Array(weights.length + 3);
    around.set(weights, 3);
    expectSame(await readTfjs(json, around.subarray(3)), network);
  });

  it('may have its tensors in another order', async () => {
    const network = exportedNetwork({ layers: 2, shortcut: 'linear' });
    expectSame(await readKeras(await kerasStored(network, (tensors) => tensors.toReversed())), network);
  });
});
