/** What every engine must do with whole runs: part of the suite of `engine.contract.ts`. */
import { engine, memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { CELLS } from '../cells/cells';
import type { WindowSource } from '../protocol/series';
import { configFor } from '../settings/config';
import type { CellName, Config } from '../settings/settings';
import { createSession, startingCheckpoint } from '../training/session';
import { cutWindows } from '../windows/windows';

/** `inUse` puts the engine in use; `resources` counts what it holds besides tensors. */
export function itTrains(inUse: () => Promise<void>, resources: () => Readonly<Record<string, number>>): void {
  it('keeps the count of tensors over epochs, whatever the network', async () => {
    await inUse();
    const settings = { ...configFor('sines'), lookBack: 6, batchSize: 16, units: 5 };
    const values = Float64Array.from({ length: 120 }, (_, time) => Math.sin(time / 3));
    for (const change of [
      {},
      { layers: 3, dropout: 0.3 },
      { horizon: 4, loss: 'huber', optimizer: 'rmsprop' },
      { inputs: 'other', missing: 'mask' },
      { shortcut: 'last', horizon: 2 },
      { loss: 'quantile', horizon: 3, shortcut: 'linear' },
      { shortcut: 'linear', inputs: 'other' },
      { shortcut: 'linear', shortcutHeld: 'held' },
    ] as const) {
      const config = { ...settings, ...change };
      const before = memory().numTensors;
      const session = begin(values, config);
      const epoch = () => {
        for (let step = 0; step < session.stepsPerEpoch; step++) session.step(config);
        session.checkpoint();
      };
      epoch();
      const afterOne = { tensors: memory().numTensors, buffers: engine().backend.numDataIds() };
      for (let round = 0; round < 2; round++) epoch();
      expect({ tensors: memory().numTensors, buffers: engine().backend.numDataIds() }).toEqual(afterOne);
      session.dispose();
      expect(memory().numTensors).toBe(before);
    }
  });

  it('holds as much after 200 steps and 20 changes of model as after the first of each', async () => {
    await inUse();
    const values = Float64Array.from({ length: 120 }, (_, time) => Math.sin(time / 3));
    const models = (Object.keys(CELLS) as CellName[]).map((cell, index) => ({ cell, units: 3 + 4 * index }));
    const round = () => {
      for (const model of models) {
        const config = { ...configFor('sines'), ...model, lookBack: 6, batchSize: 16 };
        const session = begin(values, config);
        for (let step = 0; step < 10; step++) session.step(config);
        session.checkpoint();
        session.dispose();
      }
    };
    const held = () => ({ ...resources(), tensors: memory().numTensors, buffers: engine().backend.numDataIds() });
    round();
    const before = held();
    for (let repeat = 0; repeat < 4; repeat++) round();
    expect(held()).toEqual(before);
  });

  it('goes through the same losses again from the same seed', async () => {
    await inUse();
    const config = { ...configFor('sines'), lookBack: 8, layers: 2, dropout: 0.2, units: 6 };
    const values = Float64Array.from({ length: 150 }, (_, time) => Math.sin(time / 4));
    const run = () => {
      const session = begin(values, config);
      const losses = Array.from({ length: 12 }, () => session.step(config).loss);
      session.dispose();
      return losses;
    };
    expect(run()).toEqual(run());
  });

  it('brings the parameters of the best epoch back', async () => {
    await inUse();
    const config = { ...configFor('sines'), lookBack: 8, units: 6, learningRate: 0.1, patience: 1 };
    const values = Float64Array.from({ length: 150 }, (_, time) => Math.sin(time / 4) + ((time * 7) % 5) / 5);
    const session = begin(values, config);
    const epochs: { validation: number; w: Float32Array }[] = [];
    while (!session.isOver(3)) {
      const { epochEnd } = session.step(config);
      if (epochEnd) epochs.push({ validation: epochEnd.validation, w: session.checkpoint().learned.w });
    }
    const lowest = Math.min(...epochs.map(({ validation }) => validation));
    const at = epochs.findIndex(({ validation }) => validation === lowest);
    expect(session.bringBack()).toEqual({ epoch: at + 1, loss: lowest, end: epochs.length });
    expect(session.checkpoint().learned.w).toEqual(epochs[at]!.w);
    session.dispose();
  });

  it('leaves a checkpoint as it was, and goes on from it as before', async () => {
    await inUse();
    const config = { ...configFor('sines'), lookBack: 8, layers: 2, units: 6 };
    const values = Float64Array.from({ length: 150 }, (_, time) => Math.sin(time / 4));
    const session = begin(values, config);
    const steps = () => Array.from({ length: 5 }, () => session.step(config).loss);
    steps();
    const kept = session.checkpoint();
    const { w, m, v } = kept.learned;
    const copy = { w: w.slice(), m: m.slice(), v: v.slice() };
    const losses = steps();
    expect(kept.learned).toEqual(copy);
    session.restore(kept);
    expect(steps()).toEqual(losses);
    expect(kept.learned).toEqual(copy);
    session.dispose();
  });
}

/** A run over a series. */
function begin(values: Float64Array, config: Config) {
  const cut = cutWindows(withColumn(values), config);
  if (!cut.ok) throw new Error(cut.problem.code);
  return createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
}

/** A series with a column beside it. */
const withColumn = (values: Float64Array): WindowSource => ({
  values,
  time: { kind: 'index' },
  season: 0,
  features: [{ kind: 'number', name: 'other', values: values.map((value) => value ** 2) }],
});
