import '@tensorflow/tfjs-backend-cpu';
import { getBackend, io, memory, setBackend, tensor3d, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineHost } from '../../training/engines/engines';
import { createTrainingNetwork } from '../../training/engines/tfjsNetwork';
import { fillBatch } from '../../windows/windows';
import { answersOf, builtNetworks, exportedNetwork, largestDifference, networksOf } from '../exported.fixture';
import type { TrainedNetwork } from '../trained';
import { tfjsModel, unwritableInTfjs } from './tfjsModel';

type Saved = {
  format: string;
  modelTopology: { class_name: string };
  weightsManifest: { paths: string[]; weights: io.WeightsManifestEntry[] }[];
};

/** What a program that only has TensorFlow.js says of the windows. */
async function stockAnswers(network: TrainedNetwork, x: Float32Array, batch: number): Promise<Float32Array> {
  const { json, weights } = await tfjsModel(network);
  const { modelTopology, weightsManifest, format } = JSON.parse(json) as Saved;
  const weightData = weights.slice().buffer;
  const weightSpecs = weightsManifest.flatMap((group) => group.weights);
  const model = await loadLayersModel(io.fromMemory({ modelTopology, weightSpecs, weightData, format }));
  const said = model.predict(tensor3d(x, [batch, network.windows.lookBack, network.shape.inputs])) as Tensor;
  const values = (await said.data()) as Float32Array;
  said.dispose();
  model.dispose();
  return values;
}

beforeAll(async () => void (await setBackend('cpu')));
afterEach(() => void vi.restoreAllMocks());

describe('a layers-model', () => {
  it('says with stock layers what we say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(networksOf('lstm', 'rnn'), builtNetworks), async (network) => {
        const batch = 3;
        const { x, y } = answersOf(network, batch);
        expect(largestDifference(await stockAnswers(network, x, batch), y)).toBeLessThan(1e-5);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is a Sequential without a shortcut and a graph with one, with its weights in one file', async () => {
    const { json, weights } = await tfjsModel(exportedNetwork({ layers: 2 }));
    const { format, modelTopology, weightsManifest } = JSON.parse(json) as Saved;
    expect([format, modelTopology.class_name]).toEqual(['layers-model', 'Sequential']);
    expect(weightsManifest[0]!.paths).toEqual(['weights.bin']);
    const names = weightsManifest[0]!.weights.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['lstm/kernel', 'lstm/recurrent_kernel', 'lstm/bias', 'lstm_1/kernel']);
    expect(names.slice(-2)).toEqual(['dense/kernel', 'dense/bias']);
    expect(weights.byteLength).toBe(4 * exportedNetwork({ layers: 2 }).parameters.length);
    const graph = JSON.parse((await tfjsModel(exportedNetwork({ shortcut: 'linear' }))).json) as Saved;
    expect(graph.modelTopology.class_name).toBe('Model');
  });

  it('leaves the engine in use as it is, and nothing in its memory', async () => {
    const host = createEngineHost([]);
    expect(await host.check('reference', 'lstm', 'line')).toBe('offered');
    await host.use('reference');
    const network = exportedNetwork({ shortcut: 'linear', layers: 2 });
    const { shape, layout, parameters, windows } = network;
    const targets = windows.parts.train.slice(0, 8);
    const size = targets.length;
    const [x, y] = [new Float32Array(size * windows.lookBack * shape.inputs), new Float32Array(size * shape.horizon)];
    fillBatch(windows, targets, x, y);
    const attributes = { optimizer: 'adam', learningRate: 0.01, momentum: 0, clipNorm: 1, step: 1 } as const;
    const zeros = () => new Float32Array(parameters.length);
    const losses = async (between: () => Promise<unknown>) => {
      const start = { w: parameters.slice(), m: zeros(), v: zeros() };
      const training = createTrainingNetwork(shape, layout, 'mse', start);
      const found: number[] = [];
      for (let step = 1; step <= 4; step++) {
        found.push(training.step({ size, x, y }, [], { ...attributes, step }));
        await between();
      }
      training.dispose();
      return found;
    };
    const alone = await losses(async () => undefined);
    const [backend, { numTensors }] = [getBackend(), memory()];
    const warn = vi.spyOn(console, 'warn');
    expect(await losses(() => tfjsModel(network))).toEqual(alone);
    expect(new Set(alone).size).toBe(4);
    expect([getBackend(), memory().numTensors]).toEqual([backend, numTensors]);
    // Neither a kernel registered twice nor start values that take long.
    expect(warn).not.toHaveBeenCalled();
  }, 30_000);

  it('makes no start values for a large network', async () => {
    const warn = vi.spyOn(console, 'warn');
    const { weights } = await tfjsModel(exportedNetwork({ units: 128, layers: 2 }));
    expect(weights.byteLength).toBeGreaterThan(780_000);
    expect(warn).not.toHaveBeenCalled();
  });

  it('has neither peepholes nor our GRU', async () => {
    const [gru, peephole] = [exportedNetwork({ cell: 'gru' }), exportedNetwork({ cell: 'peephole' })];
    expect(unwritableInTfjs(gru.shape)).toEqual({ code: 'reset-after' });
    expect(unwritableInTfjs(peephole.shape)).toEqual({ code: 'cell', cell: 'peephole' });
    expect(unwritableInTfjs(exportedNetwork({ cell: 'rnn' }).shape)).toBeNull();
    await expect(tfjsModel(gru)).rejects.toThrow('gru');
  });
});
