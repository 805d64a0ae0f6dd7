import { describe, expect, it } from 'vitest';
import { finished } from '../../evaluation/pausing';
import { forecastOneStep } from '../../forecasting/oneStep';
import { predictorOf } from '../../forecasting/predictor';
import { initialParameters } from '../../network/initialize';
import { LOSSES } from '../../network/losses';
import { networkShape, parameterCount, type ParameterSlot } from '../../network/layout';
import type { PruningReport } from '../../protocol/pruning';
import { seededRandom } from '../../random';
import type { Config, LossName } from '../../settings/settings';
import { createEngineHost } from '../../training/engines/engines';
import { trainEpochs, trainOn, type Trained } from '../../training/epochs';
import { NEW_COURSE, startingCheckpoint } from '../../training/session';
import { createTrainingNetwork } from '../../training/engines/tfjsNetwork';
import { config as settings, series } from '../../training/trainer.fixture';
import { cutWindows, fillBatch } from '../../windows/windows';
import { harmsOf, leastHarmful } from './harm';
import { loadedWindows } from './loadedWindows';
import { prune, type PruningPause } from './prune';
import { withoutUnits, withUnitHeld } from './removal';
import { sizedNetwork, type Pruned } from './sizedNetwork';

const INDEX = { kind: 'index' } as const;

function windowsFor(config: Config) {
  const cut = cutWindows(series, config);
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.windows;
}
const prunedBy = (change: Partial<Config>): Pruned => {
  const config: Config = { ...settings, engine: 'reference', ...change };
  return { config, windows: windowsFor(config), predictorOf };
};
const startValues = ({ config }: Pruned): Float32Array => {
  const random = seededRandom(9);
  return initialParameters(networkShape(config, 1), { seed: 2, forgetBias: 1 }).map(
    (value) => value + 0.2 * random.normal(),
  );
};

/** Nobody reads it: its rows in its own layer and in the head or the next layer are zero. */
function kill(parameters: Float32Array, layout: readonly ParameterSlot[], layer: number, unit: number, layers: number) {
  for (const { role, shape, offset, ...slot } of layout) {
    const isOwn = slot.layer === layer && role === 'recurrentKernel';
    const isNext = slot.layer === (layer === layers - 1 ? 'head' : layer + 1) && role === 'kernel';
    const columns = shape.at(-1)!;
    if (isOwn || isNext) parameters.fill(0, offset + unit * columns, offset + (unit + 1) * columns);
  }
}

/** A network that forecasts its targets without an error: whatever it loses does harm. */
function flawless(given: Pruned, parameters: Float32Array): Pruned {
  const { windows, config } = given;
  const { layout, shape } = sizedNetwork(given, config.units, parameters);
  const targets = windows.targets.slice();
  for (const target of windows.parts.validation) {
    const x = new Float32Array(windows.lookBack);
    fillBatch(windows, Int32Array.of(target), x, null);
    targets[target] = predictorOf(shape, layout, parameters, windows.lookBack)(x, 1)[0]!;
  }
  return { ...given, windows: { ...windows, targets } };
}

/** All that is yielded, and the end. */
function through(computation: Generator<PruningPause, Trained>) {
  const pauses: PruningPause[] = [];
  for (;;) {
    const { done, value } = computation.next();
    if (done) return { pauses, reports: pauses.flatMap(({ report }) => report ?? []), trained: value };
    pauses.push(value);
  }
}

describe('the harm of a unit', () => {
  it.each([
    ['lstm', 1],
    ['peephole', 1],
    ['gru', 2],
    ['rnn', 3],
  ] as const)('is none of one that nobody reads, and least of that: %s, %i layers', (cell, layers) => {
    const plain = prunedBy({ cell, layers, units: 5 });
    const parameters = startValues(plain);
    const { layout } = sizedNetwork(plain, 5, parameters);
    const dead = Array.from({ length: layers }, (_, layer) => (layer + 3) % 5);
    for (const [layer, unit] of dead.entries()) kill(parameters, layout, layer, unit, layers);
    const given = flawless(plain, parameters);
    const { rises } = finished(harmsOf(given, sizedNetwork(given, 5, parameters)));
    expect(rises.map(leastHarmful)).toEqual(dead);
    for (const [layer, unit] of dead.entries()) {
      expect(rises[layer]![unit]).toBe(0);
      expect(rises[layer]!.filter((rise) => rise > 1e-9)).toHaveLength(4);
    }
  });

  it.each(Object.keys(LOSSES) as LossName[])('is how much the loss rises that training lowers: %s', async (loss) => {
    await createEngineHost([]).use('reference');
    const given = prunedBy({ loss, units: 3, horizon: 2 });
    const network = sizedNetwork(given, 3, startValues(given));
    const { shape, layout, parameters } = network;
    const { means, rises } = finished(harmsOf(given, network));
    const [size, { validation }] = [given.windows.parts.validation.length, given.windows.parts];
    const batch = { size, x: new Float32Array(size * given.windows.lookBack), y: new Float32Array(size * 2) };
    fillBatch(given.windows, validation, batch.x, batch.y);
    const lossWith = (w: Float32Array) => {
      const zeros = new Float32Array(w.length);
      const trained = createTrainingNetwork(shape, layout, loss, { w, m: zeros, v: zeros });
      const value = trained.loss(batch);
      trained.dispose();
      return value;
    };
    for (const unit of [0, 1, 2]) {
      const held = withUnitHeld(parameters, shape, 0, unit, means[0]!);
      expect(rises[0]![unit]).toBeCloseTo(lossWith(held) - lossWith(parameters), 5);
    }
  });

  it('is measured on evenly spaced windows, fewer of a large network', () => {
    const { windows, config } = prunedBy({ units: 4 });
    const all = Int32Array.from({ length: 2000 }, (_, at) => 10 + (at % 100));
    const sizeOf = (units: number, most: number) =>
      loadedWindows(windows, all, networkShape({ ...config, units }, 1), units, most).reduce(
        (sum, { size }) => sum + size,
        0,
      );
    expect(sizeOf(4, 1e10)).toBe(512);
    expect(sizeOf(256, 1e10)).toBeLessThan(512);
    expect(sizeOf(256, 1)).toBe(32);
  });

  it('passes over what makes the loss no number', () => {
    expect(leastHarmful(Float64Array.of(Number.NaN, Infinity, 0.2, -0.1, 3))).toBe(3);
    expect(leastHarmful(Float64Array.of(Infinity, 2))).toBe(1);
  });
});

describe('pruning', () => {
  const order = (given: Pruned, change: Partial<Parameters<typeof prune>[1]['start']> = {}) => ({
    start: { parameters: startValues(given), memory: null, step: 40, epoch: 8, ...change },
    calendar: INDEX,
  });

  it('goes down to one unit a layer, and says of each width what it came to', async () => {
    await createEngineHost([]).use('reference');
    const given = prunedBy({ layers: 2 });
    const { reports, trained, pauses } = through(prune(given, order(given), 0, 2));
    expect(reports.map(({ width }) => width.units)).toEqual([4, 3, 2, 1]);
    for (const { width, parameters } of reports) {
      expect(width.parameters).toBe(parameters.length);
      expect(parameters.length).toBe(parameterCount(sizedNetwork(given, width.units, parameters).layout));
    }
    expect(reports[0]!.width).toMatchObject({ removed: [], isAsGood: true, rise: { mean: 0, standardError: 0 } });
    // As the trained network counts them: none goes twice.
    for (const layer of [0, 1]) {
      const gone = reports.flatMap(({ width }) => width.removed.filter((one) => one.layer === layer));
      expect(new Set(gone.map(({ unit }) => unit)).size).toBe(3);
    }
    expect(trained.parameters).toEqual(reports[3]!.parameters);
    expect(trained.losses.map(({ epoch }) => epoch)).toEqual([9, 10, 11, 12, 13, 14]);
    expect(trained.divergedAt).toBeNull();
    expect(pauses.map(({ epochs }) => epochs)).toEqual(pauses.map(({ epochs }) => epochs).toSorted((a, b) => a - b));
    expect(pauses.at(-1)!.epochs).toBe(6);
  });

  it('has the errors of its networks, and those of the last value', async () => {
    await createEngineHost([]).use('reference');
    const given = prunedBy({ horizon: 3 });
    const { reports } = through(prune(given, order(given), 0, 1));
    for (const { width, parameters, naive } of reports) {
      const { shape, layout } = sizedNetwork(given, width.units, parameters);
      const predict = predictorOf(shape, layout, parameters, given.windows.lookBack);
      const { metrics } = finished(forecastOneStep(given.windows, predict));
      for (const part of ['validation', 'test'] as const) {
        expect(width[part].mae).toBeCloseTo(metrics[part].lstm.mae, 12);
        expect(naive[part].mae).toBeCloseTo(metrics[part].naive.mae, 12);
        expect(width[part].mae / width[part].mase).toBeCloseTo(naive[part].mae / naive[part].mase, 10);
      }
      const whole = reports[0]!.width.validation.mae;
      expect(width.rise.mean).toBeCloseTo(width.validation.mae - whole, 12);
      expect(width.isAsGood).toBe(width.rise.mean <= width.rise.standardError);
    }
  });

  it('trains on what is left with what the optimizer remembers of it', async () => {
    await createEngineHost([]).use('reference');
    const given = prunedBy({ units: 3 });
    const { config, windows } = given;
    const { end } = finished(trainOn(config, windows, startingCheckpoint(config, windows), 5));
    const { w, m, v } = end.learned;
    const network = sizedNetwork(given, 3, w);
    const { means, rises } = finished(harmsOf(given, network));
    const unit = leastHarmful(rises[0]!);
    const left = (values: Float32Array) => withoutUnits(values, network.shape, [unit]);
    const learned = { w: left(withUnitHeld(w, network.shape, 0, unit, means[0]!)), m: left(m), v: left(v) };
    const start = { parameters: w, memory: { m, v }, step: end.step, epoch: end.epoch };
    const { reports } = through(prune(given, { start, calendar: INDEX }, 0, 2));
    expect(reports[1]!.width.removed).toEqual([{ layer: 0, unit, harm: rises[0]![unit] }]);
    const begun = {
      ...startingCheckpoint(config, windows, w),
      step: end.step,
      epoch: end.epoch,
      ...NEW_COURSE,
      learned,
    };
    const trained = finished(trainEpochs({ ...config, units: 2 }, windows, begun, 2));
    expect(reports[1]!.parameters).toEqual(trained.parameters);
    // It matters.
    const without = through(prune(given, { start: { ...start, memory: null }, calendar: INDEX }, 0, 2));
    expect(without.reports[1]!.parameters).not.toEqual(trained.parameters);
  });

  it('takes what nobody reads first, and loses nothing by it', async () => {
    await createEngineHost([]).use('reference');
    const plain = prunedBy({});
    const parameters = startValues(plain);
    const { layout } = sizedNetwork(plain, 4, parameters);
    kill(parameters, layout, 0, 2, 1);
    const given = flawless(plain, parameters);
    const { reports } = through(prune(given, order(given, { parameters }), 0, 0));
    expect(reports[1]!.width.removed).toEqual([{ layer: 0, unit: 2, harm: 0 }]);
    expect(reports[1]!.width.validation.mae).toBeCloseTo(reports[0]!.width.validation.mae, 12);
    expect(reports[1]!.width.isAsGood).toBe(true);
  });

  it('is the same each time', async () => {
    await createEngineHost([]).use('reference');
    const given = prunedBy({ layers: 2, dropout: 0.3 });
    const [one, other] = [0, 1].map(() => through(prune(given, order(given), 0, 1)).reports);
    expect(one).toEqual(other);
  });

  it('says where a loss was not finite, and goes on from what was good', async () => {
    await createEngineHost([]).use('reference');
    const wild = { optimizer: 'sgd', learningRate: 1e30, clipNorm: 0, activation: 'relu', loss: 'mse' } as const;
    const given = prunedBy(wild);
    const { reports, trained } = through(prune(given, order(given), 0, 1));
    expect(trained.divergedAt).toBeGreaterThan(0);
    expect(reports.map(({ parameters }: PruningReport) => parameters.every(Number.isFinite))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('has nothing to take away of one unit', async () => {
    const given = prunedBy({ units: 1 });
    const { reports, trained } = through(prune(given, order(given), 0, 3));
    expect(reports).toHaveLength(1);
    expect(trained).toMatchObject({ losses: [], epoch: 8 });
  });
});
