import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork, networkWith } from './networks.fixture';
import { readSafetensors, type SafetensorsProblem } from './readSafetensors';
import { safetensors, safetensorsFile, type FloatTensor, type Tensors } from './safetensors';
import { sampleOf, type TrainedNetwork } from './trained';

function readBack(bytes: Uint8Array) {
  const read = readSafetensors(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** PyTorch's equations, from what the file says alone: windows [batch, time, inputs] to answers. */
function computed(bytes: Uint8Array, windows: readonly number[], batch: number): number[] {
  const { tensors, metadata } = readBack(bytes);
  const { cell, activation, layers, lookBack, shortcut, options } = JSON.parse(
    metadata.get('network')!,
  ) as TrainedNetwork['shape'] & {
    lookBack: number;
  };
  const phi = activation === 'tanh' ? Math.tanh : (z: number) => Math.max(0, z);
  // What is no weight is in the description.
  const ofCandidate = options?.linearCandidate ? (z: number) => z : phi;
  const ofOutput = options?.linearOutput ? (z: number) => z : phi;
  /** W·x + b; of a weight that is not there nothing. */
  const linear = (weight: string, bias: string, x: readonly number[]): number[] => {
    const { shape, values } = tensors.get(weight)!;
    const [rows, columns] = shape as [number, number];
    expect(columns).toBe(x.length);
    return Array.from({ length: rows }, (_, row) =>
      x.reduce(
        (sum, value, column) => sum + values[row * columns + column]! * value,
        tensors.get(bias)?.values[row] ?? 0,
      ),
    );
  };
  const layerOver = (layer: number, xs: readonly number[][]): number[][] => {
    const name = cell === 'gru' || cell === 'rnn' ? cell : 'lstm';
    const at = (what: string) => `${name}.${what}_l${layer}`;
    const units = tensors.get(at('weight_hh'))!.shape[1]!;
    const peephole = tensors.get(at('weight_peephole'));
    const p = (row: number, unit: number) => peephole?.values[row * units + unit] ?? 0;
    let h = Array.from({ length: units }, () => 0);
    let c = h;
    return xs.map((x) => {
      const a = linear(at('weight_ih'), at('bias_ih'), x);
      const b = linear(at('weight_hh'), at('bias_hh'), h);
      const gate = (block: number, unit: number) => a[block * units + unit]! + b[block * units + unit]!;
      const before = c;
      if (name === 'rnn') h = h.map((_, unit) => phi(gate(0, unit)));
      else if (name === 'gru') {
        h = h.map((past, unit) => {
          const [r, z] = [sigmoid(gate(0, unit)), sigmoid(gate(1, unit))];
          const n = phi(a[2 * units + unit]! + r * b[2 * units + unit]!);
          return (1 - z) * n + z * past;
        });
      } else {
        c = before.map((past, unit) => {
          const i = sigmoid(gate(0, unit) + p(0, unit) * past);
          const f = sigmoid(gate(1, unit) + p(1, unit) * past);
          return f * past + i * ofCandidate(gate(2, unit));
        });
        h = c.map((now, unit) => sigmoid(gate(3, unit) + p(2, unit) * now) * ofOutput(now));
      }
      return h;
    });
  };
  const size = windows.length / batch;
  const answers = Array.from({ length: batch }, (_, row) => {
    const window = windows.slice(row * size, (row + 1) * size);
    const width = size / lookBack;
    let states = Array.from({ length: lookBack }, (__, t) => window.slice(t * width, (t + 1) * width));
    for (let layer = 0; layer < layers; layer++) states = layerOver(layer, states);
    const said = linear('head.weight', 'head.bias', states.at(-1)!);
    if (!shortcut) return said;
    const seen = shortcut.kind === 'last' ? [window[size - width]!] : window;
    const line = linear('shortcut.weight', 'shortcut.bias', seen);
    return said.map((value, output) => value + line[output]!);
  });
  return answers.flat();
}

describe('a safetensors file', { timeout: 30_000 }, () => {
  it('says by the equations of PyTorch what the page says, whatever the network is', () => {
    fc.assert(
      fc.property(anyNetwork, (change) => {
        const network = networkWith(change);
        const { inputs, outputs } = sampleOf(network);
        const found = computed(safetensors(network), inputs.values, inputs.shape[0]!);
        expect(found).toHaveLength(outputs.values.length);
        outputs.values.forEach((value, at) => {
          expect(Math.abs(found[at]! - value) / Math.max(1, Math.abs(value))).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['lstm', ['lstm.weight_ih_l0 12,4', 'lstm.weight_hh_l0 12,3', 'lstm.bias_ih_l0 12', 'lstm.bias_hh_l0 12']],
    ['gru', ['gru.weight_ih_l0 9,4', 'gru.weight_hh_l0 9,3', 'gru.bias_ih_l0 9', 'gru.bias_hh_l0 9']],
    ['rnn', ['rnn.weight_ih_l0 3,4', 'rnn.weight_hh_l0 3,3', 'rnn.bias_ih_l0 3', 'rnn.bias_hh_l0 3']],
  ] as const)('has the names and shapes of PyTorch: %s', (cell, ofLayer) => {
    const change = { cell, units: 3, inputs: 'rain,gate', horizon: 2, lookBack: 5, shortcut: 'linear' } as const;
    const named = ({ tensors }: { tensors: Tensors }) =>
      [...tensors].map(([name, { shape }]) => `${name} ${shape.join()}`);
    const head = ['head.weight 2,3', 'head.bias 2'];
    expect(named(readBack(safetensors(networkWith(change))))).toEqual([
      ...ofLayer,
      ...head,
      'shortcut.weight 2,20',
      'shortcut.bias 2',
    ]);
    expect(named(readBack(safetensors(networkWith({ ...change, shortcut: 'last' }))))).toEqual([
      ...ofLayer,
      ...head,
      'shortcut.weight 2,1',
    ]);
  });

  it('has all biases of an LSTM with the input and none with the past, and says how its peepholes lie', () => {
    const network = networkWith({ cell: 'peephole', units: 3, layers: 2 });
    const { tensors, metadata } = readBack(safetensors(network));
    for (const layer of [0, 1]) {
      expect(tensors.get(`lstm.bias_hh_l${layer}`)!.values).toEqual(new Float32Array(12));
      const slot = network.layout.find((each) => each.layer === layer && each.role === 'peephole')!;
      expect(tensors.get(`lstm.weight_peephole_l${layer}`)).toEqual({
        shape: [3, 3],
        values: network.parameters.slice(slot.offset, slot.offset + slot.size),
      });
    }
    expect(metadata.get('format')).toBe('pt');
    expect(metadata.get('about')).toContain('weight_peephole_l* [3, units] has the rows i, f, o');
    expect(JSON.parse(metadata.get('config')!)).toEqual(network.config);
  });

  it('comes back bit by bit, and its numbers begin where 8 bytes end', () => {
    const tensor = fc
      .array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 })
      .chain((shape) =>
        fc
          .uint32Array({ minLength: product(shape), maxLength: product(shape) })
          .map((bits): FloatTensor => ({ shape, values: new Float32Array(bits.buffer, bits.byteOffset, bits.length) })),
      );
    const name = fc.string({ unit: 'binary' }).filter((text) => text !== '__metadata__');
    const metadata = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, tensor), { maxLength: 5 }), metadata, fc.nat(9), (entries, texts, shift) => {
        const tensors = new Map(entries);
        const file = safetensorsFile(tensors, texts);
        const length = Number(new DataView(file.buffer).getBigUint64(0, true));
        expect(length % 8).toBe(0);
        // As a part of a larger buffer, at any place.
        const shifted = new Uint8Array(shift + file.length);
        shifted.set(file, shift);
        const read = readBack(shifted.subarray(shift));
        expect(Object.fromEntries(read.metadata)).toEqual(texts);
        const bitsOf = (from: Tensors) =>
          [...from]
            .map(([key, { shape, values }]) => ({
              key,
              shape,
              bits: [...new Uint32Array(values.buffer, values.byteOffset, values.length)],
            }))
            .toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(bitsOf(read.tensors)).toEqual(bitsOf(tensors));
      }),
    );
  });
});

const product = (shape: readonly number[]) => shape.reduce((all, size) => all * size, 1);

/** A file of such a header and so many bytes of numbers. */
function fileOf(header: unknown, size: number, length?: number): Uint8Array {
  const text =
    header instanceof Uint8Array
      ? header
      : new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + size);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length ?? text.length), true);
  bytes.set(text, 8);
  return bytes;
}
const entry = (from: number, to: number, shape: readonly unknown[] = [(to - from) / 4], dtype: unknown = 'F32') => ({
  dtype,
  shape,
  data_offsets: [from, to],
});
const HUGE = 2 ** 50;
const MALFORMED: readonly [string, Uint8Array, SafetensorsProblem][] = [
  ['nothing', new Uint8Array(0), { code: 'too-short', length: 0 }],
  ['seven bytes', new Uint8Array(7), { code: 'too-short', length: 7 }],
  ['a header that ends behind the file', fileOf({}, 0, 3), { code: 'header-beyond-file', header: 3, length: 10 }],
  [
    'a length that no number has',
    fileOf({}, 0, HUGE * 2 ** 13),
    { code: 'header-beyond-file', header: HUGE * 2 ** 13, length: 10 },
  ],
  ['an empty header', fileOf('', 4), { code: 'not-json' }],
  ['half an object', fileOf('{"a":', 4), { code: 'not-json' }],
  ['a list', fileOf('[]', 0), { code: 'not-json' }],
  ['a number', fileOf('12', 0), { code: 'not-json' }],
  ['null', fileOf('null', 0), { code: 'not-json' }],
  ['bytes that are no text', fileOf(Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d), 0), { code: 'not-json' }],
  ['brackets without end', fileOf('['.repeat(200_000), 0), { code: 'not-json' }],
  [
    'a name twice',
    fileOf(`{"a":${JSON.stringify(entry(0, 4))},"\\u0061":${JSON.stringify(entry(4, 8))}}`, 8),
    { code: 'duplicate-name', name: 'a' },
  ],
  [
    'a field twice',
    fileOf('{"a":{"dtype":"F32","shape":[1],"shape" : [2],"data_offsets":[0,4]}}', 4),
    { code: 'duplicate-name', name: 'shape' },
  ],
  ['texts that are a list', fileOf({ __metadata__: ['pt'] }, 0), { code: 'metadata', name: '__metadata__' }],
  [
    'a text that is a number',
    fileOf({ __metadata__: { format: 'pt', epoch: 3 } }, 0),
    { code: 'metadata', name: 'epoch' },
  ],
  ['a tensor that is a text', fileOf({ a: 'F32' }, 4), { code: 'field', tensor: 'a', field: 'dtype' }],
  ['a tensor that is null', fileOf({ a: null }, 4), { code: 'field', tensor: 'a', field: 'dtype' }],
  ['half precision', fileOf({ a: entry(0, 4, [2], 'F16') }, 4), { code: 'dtype', tensor: 'a', dtype: 'F16' }],
  ['an unknown type', fileOf({ a: entry(0, 4, [1], 'f32') }, 4), { code: 'dtype', tensor: 'a', dtype: 'f32' }],
  [
    'no shape',
    fileOf({ a: { dtype: 'F32', data_offsets: [0, 4] } }, 4),
    { code: 'field', tensor: 'a', field: 'shape' },
  ],
  ['a size below 0', fileOf({ a: entry(0, 4, [-1]) }, 4), { code: 'field', tensor: 'a', field: 'shape' }],
  ['a size and a half', fileOf({ a: entry(0, 4, [1.5]) }, 4), { code: 'field', tensor: 'a', field: 'shape' }],
  ['a size that is a text', fileOf({ a: entry(0, 4, ['1']) }, 4), { code: 'field', tensor: 'a', field: 'shape' }],
  [
    'one offset',
    fileOf({ a: { dtype: 'F32', shape: [1], data_offsets: [0] } }, 4),
    { code: 'field', tensor: 'a', field: 'data_offsets' },
  ],
  ['offsets that go back', fileOf({ a: entry(4, 0, [1]) }, 4), { code: 'field', tensor: 'a', field: 'data_offsets' }],
  ['an offset below 0', fileOf({ a: entry(-4, 0, [1]) }, 4), { code: 'field', tensor: 'a', field: 'data_offsets' }],
  [
    'an offset behind the file',
    fileOf({ a: entry(0, 8) }, 4),
    { code: 'out-of-range', tensor: 'a', end: 8, length: 4 },
  ],
  ['an absurd offset', fileOf({ a: entry(0, HUGE) }, 4), { code: 'out-of-range', tensor: 'a', end: HUGE, length: 4 }],
  [
    'bytes of two tensors',
    fileOf({ a: entry(0, 8), b: entry(4, 12) }, 12),
    { code: 'overlap', tensor: 'b', other: 'a' },
  ],
  ['the same bytes twice', fileOf({ a: entry(0, 8), b: entry(0, 8) }, 8), { code: 'overlap', tensor: 'b', other: 'a' }],
  ['bytes of none between two', fileOf({ a: entry(0, 4), b: entry(8, 12) }, 12), { code: 'hole', at: 4 }],
  ['bytes of none at the end', fileOf({ a: entry(0, 4) }, 12), { code: 'hole', at: 4 }],
  [
    'a shape that needs more',
    fileOf({ a: entry(0, 4, [2, 3]) }, 4),
    { code: 'size', tensor: 'a', needed: 24, found: 4 },
  ],
  [
    'an absurd shape',
    fileOf({ a: entry(0, 4, [HUGE, HUGE]) }, 4),
    { code: 'size', tensor: 'a', needed: 4 * HUGE * HUGE, found: 4 },
  ],
  [
    'a shape without end',
    fileOf({ a: entry(0, 4, [...Array.from({ length: 99 }, () => HUGE), 0]) }, 4),
    { code: 'size', tensor: 'a', needed: 0, found: 4 },
  ],
];

describe('a file that is not one', { timeout: 30_000 }, () => {
  it.each(MALFORMED)('is refused with its reason: %s', (_, bytes, problem) => {
    expect(readSafetensors(bytes)).toEqual({ ok: false, problem });
  });

  it('never throws, whatever byte is another or missing', () => {
    const file = safetensors(networkWith({ units: 2, shortcut: 'last' }));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, byte, length) => {
        const changed = file.slice();
        changed[at] = byte;
        expect(typeof readSafetensors(changed).ok).toBe('boolean');
        const cut = readSafetensors(file.subarray(0, length));
        expect(cut.ok).toBe(length === file.length);
      }),
      { numRuns: 500 },
    );
  });

  it('may be empty of tensors', () => {
    expect(readSafetensors(fileOf('{} ', 0))).toEqual({ ok: true, tensors: new Map(), metadata: new Map() });
  });
});
