import fc from 'fast-check';
import proto, { type onnx } from 'onnx-proto';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import { SETTINGS, type CellName, type Config } from '../../settings/settings';
import { inputInWords } from '../inputInWords';
import { anyNetwork, INPUTS, networkWith } from '../networks.fixture';
import { sampleOf, type TrainedNetwork } from '../trained';
import { onnxModel } from './onnxModel';

// The runtime finds its wasm beside itself. With several threads it would start workers.
env.wasm.numThreads = 1;
// Some 14 MB of it are compiled with the first session.
beforeAll(async () => void (await distance(networkWith({}), [1])), 60_000);

/** Largest distance between what the runtime says of windows and what the page says, as a share of numbers above 1. */
async function distance(network: TrainedNetwork, counts: readonly number[]): Promise<number> {
  const session = await InferenceSession.create(await onnxModel(network), { executionProviders: ['wasm'] });
  expect([session.inputNames, session.outputNames]).toEqual([['windows'], ['forecast']]);
  let largest = 0;
  for (const count of counts) {
    const { inputs, outputs } = sampleOf(network, count);
    expect(inputs.shape[0]).toBe(count);
    const windows = new Tensor('float32', Float32Array.from(inputs.values), inputs.shape);
    const forecast = (await session.run({ windows }))['forecast']!;
    expect(forecast.dims).toEqual(outputs.shape);
    outputs.values.forEach((value, at) => {
      largest = Math.max(largest, Math.abs(Number(forecast.data[at]) - value) / Math.max(1, Math.abs(value)));
    });
  }
  await session.release();
  return largest;
}

const CELL_NAMES = Object.keys(CELLS) as CellName[];
const CASES = CELL_NAMES.flatMap((cell) => [1, 2, 3, 4].map((layers) => ({ cell, layers })));
const HEADS = SETTINGS.activation.options.flatMap((activation) =>
  SETTINGS.shortcut.options.flatMap((shortcut) =>
    (['mse', 'quantile'] as const).map((loss) => ({ activation, shortcut, loss })),
  ),
);

describe('an ONNX model', { timeout: 30_000 }, () => {
  it.each(CASES)('says in another runtime what the page says: $cell, $layers layers', async ({ cell, layers }) => {
    for (const [at, head] of HEADS.entries()) {
      const [units, horizon] = [[1, 3, 8, 20][at % 4]!, [1, 3][Math.floor(at / 2) % 2]!];
      const inputs = INPUTS[Math.floor(at / 3) % INPUTS.length]!;
      const change: Partial<Config> = { cell, layers, units, horizon, inputs, seed: at, ...head };
      expect(await distance(networkWith(change), [5, 1, 8]), JSON.stringify(change)).toBeLessThan(1e-5);
    }
  });

  it('does so whatever the network is', async () => {
    const batch = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(anyNetwork, batch, async (change, count) => {
        expect(await distance(networkWith(change), [count])).toBeLessThan(1e-5);
      }),
      { numRuns: 80 },
    );
  });

  it.each(CELL_NAMES)('does so of a large network: %s', async (cell) => {
    const network = networkWith({ cell, layers: 4, units: 128, lookBack: 24, shortcut: 'linear', loss: 'quantile' });
    expect(await distance(network, [2])).toBeLessThan(1e-5);
  });
});

describe('the file', { timeout: 30_000 }, () => {
  const decoded = async (network: TrainedNetwork): Promise<onnx.ModelProto> =>
    proto.onnx.ModelProto.decode(await onnxModel(network));

  it('is a graph in which nothing is used before it is there, and nothing is there for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (change) => {
        const network = networkWith(change);
        const { graph } = await decoded(network);
        const { node, initializer, input, output } = graph as onnx.GraphProto;
        const known = [...initializer, ...input].map(({ name }) => name!);
        const used = new Set<string>();
        for (const { input: needs, output: makes } of node as onnx.NodeProto[]) {
          for (const name of needs.filter((each) => each !== '')) {
            expect(known).toContain(name);
            used.add(name);
          }
          known.push(...makes.filter((each) => each !== ''));
        }
        expect(new Set(known).size).toBe(known.length);
        expect(known.toSorted()).toEqual([...used, ...output.map(({ name }) => name!)].toSorted());
        for (const name of known) expect(name).toMatch(/^[a-z_][a-z0-9_]*$/);

        const sizes = (initializer as onnx.TensorProto[]).map(({ dims, rawData, int64Data, dataType }) => {
          const size = dims.reduce<number>((product, dim) => product * Number(dim), 1);
          const isFloat = dataType === proto.onnx.TensorProto.DataType.FLOAT;
          expect(isFloat ? rawData.length / 4 : int64Data.length).toBe(size);
          return isFloat ? size : 0;
        });
        // ONNX has two biases where we have one.
        const { cell, layers, units } = network.shape;
        const further = cell === 'gru' ? 0 : layers * units * (cell === 'rnn' ? 1 : 4);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(network.parameters.length + further);
      }),
      { numRuns: 40 },
    );
  });

  it('says who made it, what goes in and what comes out', async () => {
    const network = networkWith({ cell: 'peephole', lookBack: 12, horizon: 3, loss: 'quantile', inputs: 'rain' });
    const { irVersion, opsetImport, producerName, docString, graph, metadataProps } = await decoded(network);
    expect(producerName).toBe('LSTM Playground');
    expect([Number(irVersion), opsetImport.map(({ domain, version }) => [domain, Number(version)])]).toEqual([
      7,
      [['', 14]],
    ]);
    const sizes = (values: readonly onnx.IValueInfoProto[]) =>
      values.map(({ name, type }) => [
        name,
        ...type!.tensorType!.shape!.dim!.map(({ dimParam, dimValue }) => dimParam || Number(dimValue)),
      ]);
    expect(sizes(graph!.input!)).toEqual([['windows', 'batch', 12, 2]]);
    expect(sizes(graph!.output!)).toEqual([['forecast', 'batch', 9]]);
    expect(graph!.docString).toBe(inputInWords(network).join('\n'));
    expect(docString).toContain('onnxruntime.InferenceSession("model.onnx")');
    expect(docString).toContain('{"windows": numpy.zeros((1, 12, 2), numpy.float32)}');
    expect(JSON.parse(metadataProps.find(({ key }) => key === 'config')!.value!)).toEqual(network.config);
  });

  it('is whole by itself: its bytes are not a part of a larger buffer', async () => {
    const bytes = await onnxModel(networkWith({}));
    expect(bytes.constructor).toBe(Uint8Array);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });
});
