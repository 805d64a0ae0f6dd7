/** Files that are no network of ours: each is refused for what is wrong with it, and with what would fit. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportedNetwork } from '../exported.fixture';
import { kerasFile } from '../keras/kerasFile';
import { tfjsModel } from '../tfjs/tfjsModel';
import { readKeras } from './readKeras';
import { readTfjs } from './readTfjs';
import * as tampered from './tampered.fixture';
import type { LooseLayer, LooseModel, LooseSaved, Stored } from './tampered.fixture';

const NOW = new Date('2026-03-04T05:06:07Z');
const lstm = exportedNetwork({ layers: 2 });
const gru = exportedNetwork({ cell: 'gru' });
const graph = exportedNetwork({ shortcut: 'linear', lookBack: 4 });

async function expectRefused(bytes: Uint8Array | Promise<Uint8Array>, problem: object) {
  const read = await readKeras(await bytes);
  expect(read.ok ? 'read' : read.problem).toMatchObject(problem);
}
async function expectRefusedTfjs(json: string, weights: Uint8Array, problem: object) {
  const read = await readTfjs(json, weights);
  expect(read.ok ? 'read' : read.problem).toMatchObject(problem);
}

/** With a number of 2 or 4 bytes in place of that after the first (or last) such signature. */
function patched(bytes: Uint8Array, signature: number, at: number, value: number, size: 2 | 4, nth = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let seen = -1;
  let found = 0;
  while (seen < nth) if (view.getUint32(found++, true) === signature) seen++;
  found--;
  if (size === 2) view.setUint16(found + at, value, true);
  else view.setUint32(found + at, value, true);
  return copy;
}
const ENTRY = 0x02014b50;

describe('a file that is no Keras file', () => {
  const whole = kerasFile(lstm, NOW);
  const without = (name: string) => tampered.kerasWith(lstm, (entries) => void delete entries[name]);
  const withConfig = (config: Uint8Array) =>
    tampered.kerasWith(lstm, (entries) => void (entries['config.json'] = config));
  const bomb = new Uint8Array(20_000_000);

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['nothing', () => new Uint8Array(0), { code: 'no-archive' }],
    ['a text', () => strToU8('time,value\n1,2\n'), { code: 'no-archive' }],
    ['HDF5 of Keras 2', () => Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { code: 'keras-2' }],
    ['cut off in the middle', async () => (await whole).slice(0, 3000), { code: 'cut-off' }],
    ['cut off at its end', async () => (await whole).slice(0, -1), { code: 'cut-off' }],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), { code: 'no-entry', entry: 'config.json' }],
    ['without weights', () => without('model.weights.h5'), { code: 'no-entry', entry: 'model.weights.h5' }],
    [
      'encrypted',
      async () => patched(await whole, ENTRY, 8, 1, 2, 1),
      { code: 'packed', entry: 'config.json', found: 'encrypted' },
    ],
    ['packed otherwise', async () => patched(await whole, ENTRY, 10, 12, 2, 1), { code: 'packed', found: 'method 12' }],
    [
      'said to be of 4 GB',
      async () => patched(await whole, ENTRY, 24, 4e9, 4, 2),
      { code: 'too-large', entry: 'model.weights.h5', found: 4e9, most: 128_000_000 },
    ],
    [
      'whose directory says more than there is',
      async () => patched(await whole, ENTRY, 20, 100_000, 4, 2),
      { code: 'cut-off' },
    ],
    [
      'with another size',
      async () => patched(await whole, ENTRY, 24, 99, 4, 1),
      { code: 'damaged', entry: 'config.json' },
    ],
    [
      'with another checksum',
      async () => patched(await whole, ENTRY, 16, 0xbad, 4, 2),
      { code: 'damaged', entry: 'model.weights.h5' },
    ],
    ['a bomb', () => withConfig(bomb), { code: 'too-large', entry: 'config.json', found: 20_000_000 }],
    [
      'a bomb that says to be small',
      async () => patched(await withConfig(bomb), ENTRY, 24, 1000, 4, 1),
      { code: 'damaged', entry: 'config.json' },
    ],
    ['without JSON', () => withConfig(strToU8('{"class_name": NaN}')), { code: 'no-json', entry: 'config.json' }],
    ['without UTF-8', () => withConfig(Uint8Array.of(0x22, 0xff, 0x22)), { code: 'no-json' }],
    ['of JSON without end', () => withConfig(strToU8('['.repeat(100_000))), { code: 'no-json' }],
    ['of deep JSON', () => withConfig(strToU8('['.repeat(9999) + ']'.repeat(9999))), { code: 'no-json' }],
    ['a list', () => withConfig(strToU8('[]')), { code: 'malformed', at: 'config.json', fits: 'object' }],
    ['without a class', () => withConfig(strToU8('{}')), { code: 'malformed', at: 'class_name', fits: 'text' }],
    [
      'with weights that are no HDF5',
      () => tampered.kerasWith(lstm, (entries) => void (entries['model.weights.h5'] = strToU8('weights'))),
      { code: 'no-hdf5', entry: 'model.weights.h5' },
    ],
    [
      'with half of its weights',
      () =>
        tampered.kerasWith(lstm, (entries) => {
          entries['model.weights.h5'] = entries['model.weights.h5']!.slice(0, 1500);
        }),
      { code: 'damaged', entry: 'model.weights.h5' },
    ],
  ])('is refused: %s', (_, bytes, problem) => expectRefused(Promise.resolve(bytes()), problem));
});

describe('another network', () => {
  const [recurrent, last, head] = [1, 2, 3];
  const set = (at: number, change: Record<string, unknown>) => (root: LooseModel) =>
    void Object.assign(root.config.layers[at]!.config, change);
  const entry = (at: number, change: Partial<LooseLayer>) => (root: LooseModel) =>
    void Object.assign(root.config.layers[at]!, change);
  const setting = (layer: string, name: string, found: string, ...fits: string[]) => {
    return { code: 'setting', layer, setting: name, found, fits };
  };

  it.each<[string, (root: LooseModel) => unknown, object]>([
    ['a class of its own', (root) => void (root.class_name = 'Forecaster'), { code: 'model', found: 'Forecaster' }],
    [
      'both directions',
      entry(recurrent, { class_name: 'Bidirectional' }),
      { code: 'layer', layer: 'lstm', found: 'Bidirectional', fits: ['LSTM', 'GRU', 'SimpleRNN'] },
    ],
    [
      'convolutions',
      entry(last, { class_name: 'Conv1D' }),
      { code: 'layer', layer: 'lstm_1', found: 'Conv1D', fits: ['LSTM', 'Dense'] },
    ],
    [
      'another cell above',
      entry(last, { class_name: 'GRU' }),
      { code: 'layer', layer: 'lstm_1', found: 'GRU', fits: ['LSTM'] },
    ],
    [
      'a layer of someone',
      entry(last, { registered_name: 'theirs>LSTM' }),
      { code: 'layer', layer: 'lstm_1', found: 'theirs>LSTM' },
    ],
    ['a layer from elsewhere', entry(last, { module: 'theirs' }), { code: 'layer', found: 'theirs.LSTM' }],
    [
      'a second dense layer',
      ({ config }) => void config.layers.push({ ...config.layers[head]!, config: { name: 'more', units: 1 } }),
      { code: 'layer', layer: 'more', found: 'Dense', fits: [] },
    ],
    ['no head', ({ config }) => void config.layers.pop(), { code: 'end', layer: 'lstm_1', fits: ['Dense'] }],
    ['no layers', ({ config }) => void (config.layers = []), { code: 'end', fits: ['LSTM', 'GRU', 'SimpleRNN'] }],
    [
      'no recurrent layer',
      ({ config }) => void config.layers.splice(recurrent, 2),
      { code: 'layer', layer: 'dense', found: 'Dense', fits: ['LSTM', 'GRU', 'SimpleRNN'] },
    ],
    [
      'five layers',
      ({ config }) => {
        const more = ['a', 'b', 'c'].map((name) => {
          return { class_name: 'LSTM', config: { ...config.layers[recurrent]!.config, name } };
        });
        config.layers.splice(recurrent, 0, ...more);
      },
      { code: 'size', what: 'layers', found: '5', most: 4 },
    ],
    ['other units above', set(last, { units: 5 }), setting('lstm_1', 'units', '5', '3')],
    ['another activation above', set(last, { activation: 'relu' }), setting('lstm_1', 'activation', 'relu', 'tanh')],
    [
      'units without end',
      set(recurrent, { units: 1e9 }),
      { code: 'size', layer: 'lstm', what: 'units', found: '1000000000', most: 256 },
    ],
    ['half a unit', set(recurrent, { units: 2.5 }), { code: 'size', what: 'units', found: '2.5' }],
    ['units as a text', set(recurrent, { units: '3' }), { code: 'size', what: 'units', found: '3' }],
    ['a head without end', set(head, { units: 145 }), { code: 'size', layer: 'dense', what: 'outputs', most: 144 }],
    [
      'another activation',
      set(recurrent, { activation: 'softsign' }),
      setting('lstm', 'activation', 'softsign', 'tanh', 'relu'),
    ],
    [
      'a layer as its activation',
      set(recurrent, { activation: { class_name: 'ReLU', config: { name: 'relu', max_value: 6 } } }),
      { code: 'setting', setting: 'activation' },
    ],
    [
      'hard gates',
      set(recurrent, { recurrent_activation: 'hard_sigmoid' }),
      setting('lstm', 'recurrent_activation', 'hard_sigmoid', 'sigmoid'),
    ],
    ['time backwards', set(last, { go_backwards: true }), setting('lstm_1', 'go_backwards', 'true', 'false')],
    ['states that stay', set(recurrent, { stateful: true }), setting('lstm', 'stateful', 'true', 'false')],
    ['states that are said', set(last, { return_state: true }), setting('lstm_1', 'return_state', 'true', 'false')],
    ['time first', set(last, { time_major: true }), setting('lstm_1', 'time_major', 'true', 'false')],
    [
      'a head at each step',
      set(last, { return_sequences: true }),
      setting('lstm_1', 'return_sequences', 'true', 'false'),
    ],
    [
      'one step to the layer above',
      set(recurrent, { return_sequences: false }),
      setting('lstm', 'return_sequences', 'false', 'true'),
    ],
    ['half floats', set(recurrent, { dtype: 'mixed_float16' }), setting('lstm', 'dtype', 'mixed_float16', 'float32')],
    [
      'quantised layers',
      set(head, { dtype: { class_name: 'QuantizedDTypePolicy', config: { mode: 'int8' } } }),
      { code: 'setting', layer: 'dense', setting: 'dtype' },
    ],
    ['a head that bends', set(head, { activation: 'softmax' }), setting('dense', 'activation', 'softmax', 'linear')],
    ['whole numbers in', set(0, { dtype: 'int32' }), setting('input', 'dtype', 'int32', 'float32')],
    ['pictures in', set(0, { batch_shape: [null, 8, 8, 3] }), { code: 'input', found: '[null,8,8,3]' }],
    ['a look-back of no length', set(0, { batch_shape: [null, 0, 1] }), { code: 'input', found: '[null,0,1]' }],
    ['inputs that are open', set(0, { batch_shape: [null, 7, null] }), { code: 'size', what: 'inputs', found: 'null' }],
    [
      'two layers of one name',
      set(last, { name: 'lstm' }),
      { code: 'malformed', at: 'lstm', fits: 'a name of its own' },
    ],
    ['a layer without a name', set(last, { name: 7 }), { code: 'malformed', at: 'config.layers[2].config.name' }],
    [
      'a layer that is none',
      ({ config }) => void (config['layers'] = [1] as never),
      { code: 'malformed', at: 'config.layers[0]' },
    ],
    ['an input in the middle', entry(last, { class_name: 'InputLayer' }), { code: 'wiring', found: 'InputLayer' }],
  ])('is refused: %s', (_, change, problem) => expectRefused(tampered.kerasDescribed(lstm, change), problem));

  it('is refused: a GRU whose reset gate comes first', async () => {
    const change = { reset_after: false };
    await expectRefused(
      tampered.kerasDescribed(gru, set(recurrent, change)),
      setting('gru', 'reset_after', 'false', 'true'),
    );
  });
});

describe('another graph', () => {
  const named = (root: LooseModel, name: string) => root.config.layers.find((layer) => layer['name'] === name)!;
  const calls = (root: LooseModel, name: string) => named(root, name).inbound_nodes!;
  const tensor = (name: string, ...history: number[]) => {
    return { class_name: '__keras_tensor__', config: { shape: [null, 1], keras_history: [name, ...history] } };
  };
  const call = (...args: unknown[]) => ({ args, kwargs: {} });

  it.each<[string, (root: LooseModel) => unknown, object]>([
    [
      'two inputs',
      ({ config }) =>
        void (config['input_layers'] = [
          ['input', 0, 0],
          ['other', 0, 0],
        ]),
      { code: 'wiring', fits: 'one input and one output' },
    ],
    [
      'two outputs',
      ({ config }) =>
        void (config['output_layers'] = [
          ['add', 0, 0],
          ['dense', 0, 0],
        ]),
      { code: 'wiring', fits: 'one input and one output' },
    ],
    [
      'side by side',
      (root) => void (named(root, 'add').class_name = 'Concatenate'),
      { code: 'wiring', layer: 'add', fits: 'one input' },
    ],
    [
      'three that are added',
      (root) =>
        void (calls(root, 'add')[0] = call([tensor('dense', 0, 0), tensor('dense', 0, 0), tensor('flatten', 0, 0)])),
      { code: 'wiring', layer: 'add' },
    ],
    [
      'a layer that leads nowhere',
      ({ config }) =>
        void config.layers.push({ class_name: 'Dense', name: 'beside', config: { name: 'beside' }, inbound_nodes: [] }),
      { code: 'wiring', layer: 'beside' },
    ],
    [
      'a layer used twice',
      (root) => void calls(root, 'lstm').push(call(tensor('input', 0, 0))),
      { code: 'wiring', layer: 'lstm', found: '2 calls', fits: 'a layer used once' },
    ],
    [
      'another tensor of a layer',
      (root) => void (calls(root, 'dense')[0] = call(tensor('lstm', 0, 1))),
      { code: 'wiring', layer: 'dense', found: '["lstm",0,1]' },
    ],
    [
      'states that come in',
      (root) =>
        void (calls(root, 'lstm')[0] = {
          args: [tensor('input', 0, 0)],
          kwargs: { initial_state: [tensor('dense', 0, 0)] },
        }),
      { code: 'wiring', layer: 'lstm' },
    ],
    ['a circle', (root) => void (calls(root, 'lstm')[0] = call(tensor('dense', 0, 0))), { code: 'wiring' }],
    [
      'a name that is none',
      (root) => void (calls(root, 'lstm')[0] = call(tensor('x', 0, 0))),
      { code: 'wiring', layer: 'x' },
    ],
    [
      'a line of another width',
      (root) => void (named(root, 'shortcut_linear').config['units'] = 2),
      { code: 'setting', layer: 'shortcut_linear', setting: 'units', found: '2', fits: ['1'] },
    ],
    [
      'a line that bends',
      (root) => void (named(root, 'shortcut_linear').config['activation'] = 'relu'),
      { code: 'setting', layer: 'shortcut_linear', setting: 'activation' },
    ],
    [
      'a line of means',
      (root) => void (named(root, 'flatten').class_name = 'GlobalAveragePooling1D'),
      { code: 'layer', layer: 'flatten', found: 'GlobalAveragePooling1D', fits: ['Flatten'] },
    ],
    [
      'a window that is turned',
      (root) => void (named(root, 'flatten').config['data_format'] = 'channels_first'),
      { code: 'setting', setting: 'data_format', found: 'channels_first' },
    ],
    [
      'a line without its width',
      (root) => void (named(root, 'input').config['batch_shape'] = [null, null, 1]),
      { code: 'size', layer: 'shortcut_linear', what: 'lookBack', found: 'null', most: 256 },
    ],
    [
      'a line of a wide window',
      (root) => void (named(root, 'input').config['batch_shape'] = [null, 100_000, 1]),
      { code: 'size', what: 'lookBack', found: '100000' },
    ],
    [
      'a line of another window',
      (root) => void (named(root, 'input').config['batch_shape'] = [null, 5, 1]),
      { code: 'tensor-shape', layer: 'shortcut_linear', tensor: 'kernel', found: [4, 1], fits: [5, 1] },
    ],
  ])('is refused: %s', (_, change, problem) => expectRefused(tampered.kerasDescribed(graph, change), problem));
});

describe('other tensors', () => {
  const KERNEL = 'layers/lstm/cell/vars/0';
  /** The tensor at a path, made another. */
  const other = (path: string, change: (tensor: Stored) => Partial<Stored>) => (tensors: Stored[]) =>
    tensors.map((tensor) => (tensor.path.endsWith(path) ? { ...tensor, ...change(tensor) } : tensor));
  const withValue = (value: number) =>
    other(KERNEL, ({ data }) => ({ data: new Float32Array(data).fill(value, 5, 6) }));

  it.each<[string, (tensors: Stored[]) => readonly Stored[], object]>([
    [
      'one is missing',
      (tensors) => tensors.filter(({ path }) => !path.endsWith('layers/dense/vars/1')),
      { code: 'tensors', layer: 'dense', found: ['0'], fits: ['0', '1'] },
    ],
    [
      'one is too many',
      (tensors) => [...tensors, { path: 'layers/dense/vars/2', data: new Float32Array(1), shape: [1] }],
      { code: 'tensors', layer: 'dense', found: ['0', '1', '2'] },
    ],
    [
      'a layer is missing',
      (tensors) => tensors.filter(({ path }) => !path.includes('lstm_1')),
      { code: 'tensors', layer: 'lstm_1', found: [] },
    ],
    [
      'one is turned',
      other(KERNEL, () => ({ shape: [12, 1] })),
      { code: 'tensor-shape', layer: 'lstm', tensor: 'kernel', found: [12, 1], fits: [1, 12] },
    ],
    [
      'one is larger',
      other('layers/lstm_1/cell/vars/2', () => ({ data: new Float32Array(24), shape: [2, 12] })),
      { code: 'tensor-shape', layer: 'lstm_1', tensor: 'bias', found: [2, 12], fits: [12] },
    ],
    [
      'one has doubles',
      other(KERNEL, ({ data }) => ({ data: new Float64Array(data) })),
      { code: 'tensor-type', layer: 'lstm', tensor: 'kernel', found: '<f8', fits: '<f4' },
    ],
    ['one is compressed', other(KERNEL, () => ({ packed: true })), { code: 'packed', found: 'chunks' }],
    ['a number is none', withValue(NaN), { code: 'not-finite', layer: 'lstm', tensor: 'kernel', at: 5 }],
    ['a number is infinite', withValue(-Infinity), { code: 'not-finite', at: 5 }],
  ])('are refused: %s', (_, change, problem) => expectRefused(tampered.kerasStored(lstm, change), problem));
});

describe('a file that is no layers-model of ours', () => {
  const spec = (root: LooseSaved, name: string) => root.weightsManifest[0]!.weights.find((one) => one.name === name)!;
  const layer = (root: LooseSaved, at: number) => root.modelTopology.config.layers[at]!;

  it.each<[string, (root: LooseSaved) => unknown, object]>([
    [
      'a graph-model',
      (root) => void (root.format = 'graph-model'),
      { code: 'format', found: 'graph-model', fits: 'layers-model' },
    ],
    [
      'a graph-model of old',
      () => ({ modelTopology: { node: [] }, weightsManifest: [] }),
      { code: 'format', found: 'graph-model' },
    ],
    ['other JSON', () => ({ name: 'lstm-playground' }), { code: 'malformed', at: 'modelTopology' }],
    [
      'without weights',
      ({ format, modelTopology }) => ({ format, modelTopology }),
      { code: 'malformed', at: 'weightsManifest', fits: 'list' },
    ],
    [
      'with quantised weights',
      (root) => void (spec(root, 'lstm/kernel')['quantization'] = { dtype: 'uint8', scale: 0.1, min: 0 }),
      { code: 'tensor-type', layer: 'lstm', found: 'quantised uint8', fits: 'float32' },
    ],
    [
      'with texts',
      (root) => void (spec(root, 'dense/bias').dtype = 'string'),
      { code: 'tensor-type', found: 'string' },
    ],
    [
      'with whole numbers',
      (root) => void (spec(root, 'dense/kernel').dtype = 'int32'),
      { code: 'tensor-type', layer: 'dense', tensor: 'kernel', found: 'int32' },
    ],
    [
      'with a tensor too large for its bytes',
      (root) => void (spec(root, 'dense/kernel').shape = [1e9, 1e9]),
      { code: 'weights-length', fits: expect.any(Number) as number },
    ],
    [
      'with a shape of no numbers',
      (root) => void (spec(root, 'dense/kernel').shape = [-3, 1]),
      { code: 'malformed', fits: 'whole numbers' },
    ],
    [
      'with a tensor of another name',
      (root) => void (spec(root, 'lstm/bias').name = 'lstm/peephole'),
      { code: 'tensors', layer: 'lstm', fits: ['kernel', 'recurrent_kernel', 'bias'] },
    ],
    [
      'with a turned tensor',
      (root) => void (spec(root, 'dense/kernel').shape = [1, 3]),
      { code: 'tensor-shape', layer: 'dense', tensor: 'kernel', found: [1, 3], fits: [3, 1] },
    ],
    [
      'with the gates that it has where they are not said',
      (root) => void delete layer(root, 1).config['recurrent_activation'],
      { code: 'setting', setting: 'recurrent_activation', found: 'hard_sigmoid', fits: ['sigmoid'] },
    ],
    [
      'with its own GRU',
      (root) => {
        root.modelTopology.config.layers.splice(2, 1);
        layer(root, 1).class_name = 'GRU';
        layer(root, 1).config['return_sequences'] = false;
      },
      { code: 'setting', layer: 'lstm', setting: 'reset_after', found: 'false', fits: ['true'] },
    ],
  ])('is refused: %s', async (_, change, problem) => {
    const { json, weights } = await tampered.tfjsDescribed(lstm, change);
    await expectRefusedTfjs(json, weights, problem);
  });

  it('is refused: with fewer bytes, with more, with none that are numbers', async () => {
    const { json, weights } = await tfjsModel(lstm);
    const fits = weights.length;
    await expectRefusedTfjs(json, weights.slice(4), { code: 'weights-length', found: fits - 4, fits });
    await expectRefusedTfjs(json, new Uint8Array(fits + 1), { code: 'weights-length', found: fits + 1, fits });
    const infinite = new Uint8Array(weights);
    infinite.fill(0xff, 8, 12);
    await expectRefusedTfjs(json, infinite, { code: 'not-finite', layer: 'lstm', tensor: 'kernel', at: 2 });
    await expectRefusedTfjs('model', weights, { code: 'no-json', entry: 'model.json' });
    await expectRefusedTfjs(' '.repeat(5_000_000), weights, { code: 'too-large', entry: 'model.json' });
  });
});
