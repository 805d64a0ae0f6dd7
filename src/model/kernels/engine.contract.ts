/** What every engine must do: one suite, run over each of them where it runs. */
import { engine, memory, tensor, tidy, valueAndGrads, type Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellOptions, CellParameters, ParameterRole, PassShape } from '../cells/cell';
import { CELLS } from '../cells/cells';
import {
  builtCell,
  builtVariant,
  CELL_CASES,
  ofRole,
  OPTIMIZERS,
  relativeError,
  titleOf,
  TRAINING_CASES,
  VARIANT_CASES,
  type ReferenceTensor,
  type TrainingCase,
} from '../cells/reference.fixture';
import { configFor } from '../settings/config';
import type { ActivationName, CellName, EngineName } from '../settings/settings';
import { parameterCount, parameterLayout, type LayerName, type NetworkShape } from '../network/layout';
import { HEAD_CASES, networkOf, type HeadCase } from '../network/heads.fixture';
import { seededRandom } from '../random';
import type { EngineHost } from '../training/engines';
import { createTrainingNetwork } from '../training/tfjsNetwork';
import { computesRight } from '../training/selfCheck';
import { createSession, startingCheckpoint } from '../training/session';
import type { WindowSource } from '../protocol/series';
import { cutWindows } from '../windows/windows';
import { itAnswers } from './answers.contract';
import { recurrentLayer } from './recurrentLayer';

/** Of a float32 kernel, relative to the largest value of the tensor. */
const TOLERANCE = 2e-5;
const LOSS_TOLERANCE = 1e-4;

type LayerCase = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  readonly options?: CellOptions | null;
  readonly inputs: Readonly<Record<string, ReferenceTensor>>;
};

const toTensor = ({ values, shape }: ReferenceTensor): Tensor => tensor([...values], [...shape], 'float32');
const numbers = (of: Tensor) => of.dataSync();

/** Names of the operation's inputs, in its order; those of the parameters are their roles. */
function inputNames(cell: CellName): readonly string[] {
  const states = CELLS[cell].states.map((state) => `${state}0`);
  return ['x', ...CELLS[cell].parameters(1, 1).map(({ role }) => role), ...states];
}

/** Inputs or gradients of a file, with the parameters by their roles. */
function byRole(cell: CellName, tensors: Readonly<Record<string, ReferenceTensor>>) {
  const roles = CELLS[cell].parameters(1, 1).map(({ role }) => [role, ofRole(tensors, role)]);
  return { ...tensors, ...Object.fromEntries(roles) } as Readonly<Record<string, ReferenceTensor>>;
}

/** Hidden states, and the gradients of Σ h ⊙ dh by every input, by the operation. */
function runLayer({ cell, activation, options = null, inputs }: LayerCase, dh: ReferenceTensor, sequence: boolean) {
  const names = inputNames(cell);
  const states = CELLS[cell].states.length;
  return tidy(() => {
    let h: Tensor | null = null;
    let ends: Float32Array[] = [];
    const mask = inputs['mask'] ? toTensor(inputs['mask']) : null;
    const gradientOf = valueAndGrads((...all) => {
      const attributes = {
        cell,
        activation,
        options,
        sequence,
        keepTrace: true,
        inputGradient: true,
        keepStates: true,
      };
      const said = recurrentLayer(all[0]!, all.slice(1, -states), { start: all.slice(-states), mask }, attributes);
      // Beyond this they are no longer held.
      ends = said.ends.map((end) => Float32Array.from(numbers(end)));
      h = said.h;
      return h;
    });
    const { grads } = gradientOf(
      names.map((name) => toTensor(inputs[name]!)),
      toTensor(dh),
    );
    const found = Object.fromEntries(names.map((name, index) => [name, numbers(grads[index]!)]));
    return { h: numbers(h!), ends, gradients: found };
  });
}

/** `resources` counts what an engine holds besides tensors. */
export function describeEngine(
  name: EngineName,
  createHost: () => EngineHost,
  resources: () => Readonly<Record<string, number>> = () => ({}),
): void {
  describe(`engine ${name}`, () => {
    const host = createHost();
    const inUse = async () => {
      expect(await host.check(name, 'lstm')).toBe('offered');
      await host.use(name);
    };

    const built = CELL_CASES.filter(({ cell }) => builtCell(cell));
    it.each(built.map((reference) => ({ title: titleOf(reference), reference })))(
      'reproduces the reference numbers: $title',
      async ({ reference }) => {
        await inUse();
        const { cell, activation } = builtCell(reference.cell)!;
        const inputs = byRole(cell, reference.inputs);
        const expected = byRole(cell, reference.gradients);
        const { h, gradients } = runLayer({ cell, activation, inputs }, reference.dh, true);
        expect(relativeError(h, reference.outputs['h']!), 'h').toBeLessThan(TOLERANCE);
        for (const input of inputNames(cell)) {
          expect(relativeError(gradients[input]!, expected[input]!), `gradient of ${input}`).toBeLessThan(TOLERANCE);
        }
      },
    );

    it.each(
      TRAINING_CASES.filter(({ cell }) => builtCell(cell)).map((reference) => ({
        title: `${reference.name ?? titleOf(reference)}, ${reference.optimizer}`,
        reference,
      })),
    )('trains as the reference run: $title', async ({ reference }) => {
      await inUse();
      const { losses, end } = train(reference);
      losses.forEach((loss, step) => {
        const expected = reference.losses[step]!;
        expect(Math.abs(loss - expected) / expected, `loss of step ${step}`).toBeLessThan(LOSS_TOLERANCE);
      });
      // One small bias in float32 over 60 steps has few digits of its own: all parameters have one measure.
      const found = end.flatMap((slot) => Array.from(slot.found));
      const values = end.flatMap((slot) => slot.expected.values);
      expect(relativeError(found, { shape: [], values }), 'parameters').toBeLessThan(LOSS_TOLERANCE);
    });

    it.each(HEAD_CASES)(
      'trains a network with a shortcut, or of quantiles, as the reference run: $title',
      async ({ one }) => {
        await inUse();
        const { losses, end, held, expected } = trainHead(one);
        losses.forEach((loss, step) => {
          const right = one.losses[step]!;
          expect(Math.abs(loss - right) / right, `loss of step ${step}`).toBeLessThan(LOSS_TOLERANCE);
        });
        expect(relativeError(end, { shape: [], values: expected }), 'parameters').toBeLessThan(LOSS_TOLERANCE);
        if (one.held) expect(held.end).toEqual(held.start);
      },
    );

    it.each(VARIANT_CASES.map((reference) => ({ title: `${reference.variant}, ${titleOf(reference)}`, reference })))(
      'reproduces the reference numbers with parts left out: $title',
      async ({ reference }) => {
        await inUse();
        const { cell, options } = builtVariant(reference);
        const inputs = byRole(cell, reference.inputs);
        const expected = byRole(cell, reference.gradients);
        const { h, gradients } = runLayer({ cell, activation: 'tanh', options, inputs }, reference.dh, true);
        expect(relativeError(h, reference.outputs['h']!), 'h').toBeLessThan(TOLERANCE);
        for (const input of inputNames(cell)) {
          expect(relativeError(gradients[input]!, expected[input]!), `gradient of ${input}`).toBeLessThan(TOLERANCE);
        }
      },
    );

    it('agrees with the plain cell at any size, for all states and for the last', async () => {
      await inUse();
      const sizes = fc.record({
        batch: fc.integer({ min: 1, max: 9 }),
        time: fc.integer({ min: 1, max: 40 }),
        inputs: fc.integer({ min: 1, max: 7 }),
        units: fc.integer({ min: 1, max: 70 }),
        cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
        activation: fc.constantFrom<ActivationName>('tanh', 'relu'),
        sequence: fc.boolean(),
        seed: fc.integer({ min: 0, max: 1000 }),
      });
      fc.assert(fc.property(sizes, agreesWithPlainCell), { numRuns: name === 'webgl' ? 12 : 25 });
    });

    // On WebGL almost every case compiles shaders of its own.
    it(
      'agrees with the plain cell where parts are left out and time steps are not there',
      { timeout: 180_000 },
      async () => {
        await inUse();
        const sizes = fc.record({
          batch: fc.integer({ min: 1, max: 9 }),
          time: fc.integer({ min: 1, max: 20 }),
          inputs: fc.integer({ min: 1, max: 7 }),
          units: fc.integer({ min: 1, max: 34 }),
          cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
          activation: fc.constantFrom<ActivationName>('tanh', 'relu'),
          sequence: fc.boolean(),
          seed: fc.integer({ min: 0, max: 1000 }),
          masked: fc.boolean(),
          options: fc.record({
            open: fc.subarray(['i', 'f', 'o'] as const),
            coupled: fc.boolean(),
            linearCandidate: fc.boolean(),
            linearOutput: fc.boolean(),
          }),
        });
        fc.assert(fc.property(sizes, agreesWithPlainCell), { numRuns: name === 'webgl' ? 10 : 40 });
      },
    );

    itAnswers(inUse, name === 'webgl' ? 6 : 20);

    it('agrees with the plain cell where a batch is larger than a texture is high', async () => {
      await inUse();
      const large = { batch: 256, time: 70, inputs: 1, units: 2, seed: 1 };
      agreesWithPlainCell({ ...large, cell: 'lstm', activation: 'tanh', sequence: true });
      agreesWithPlainCell({ ...large, cell: 'peephole', activation: 'tanh', sequence: true, masked: true });
    });

    it.each(Object.keys(CELLS) as CellName[])(
      'computes the known training step of its self-check right: %s',
      async (cell) => {
        await inUse();
        expect(computesRight(cell)).toBe(true);
        expect(computesRight(cell, 'line')).toBe(true);
        expect(computesRight(cell, 'answers')).toBe(true);
      },
    );

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
        const cut = cutWindows(withColumn(values), config);
        if (!cut.ok) throw new Error(cut.problem.code);
        const before = memory().numTensors;
        const session = createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
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
          const cut = cutWindows(withColumn(values), config);
          if (!cut.ok) throw new Error(cut.problem.code);
          const session = createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
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
      const cut = cutWindows(withColumn(values), config);
      if (!cut.ok) throw new Error(cut.problem.code);
      const run = () => {
        const session = createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
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
      const cut = cutWindows(withColumn(values), config);
      if (!cut.ok) throw new Error(cut.problem.code);
      const session = createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
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
      const cut = cutWindows(withColumn(values), config);
      if (!cut.ok) throw new Error(cut.problem.code);
      const session = createSession(config, cut.windows, startingCheckpoint(config, cut.windows));
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
  });
}

/** A reference run with the project's own network. */
function train(reference: TrainingCase) {
  const { cell, activation } = builtCell(reference.cell)!;
  const shape: NetworkShape = { cell, activation, inputs: reference.I, units: reference.H, layers: 1, horizon: 1 };
  const layout = parameterLayout(shape);
  const ofSlot = (tensors: TrainingCase['start'], layer: LayerName, role: ParameterRole) =>
    layer === 'head' ? tensors[`dense_${role}`]! : ofRole(tensors, role);
  const w = new Float32Array(parameterCount(layout));
  for (const { layer, role, offset } of layout) w.set(ofSlot(reference.start, layer, role).values, offset);
  const zeros = () => new Float32Array(w.length);
  const network = createTrainingNetwork(shape, layout, 'mse', { w, m: zeros(), v: zeros() });
  const x = Float32Array.from(reference.X.values);
  const y = Float32Array.from(reference.Y.values);
  const losses = reference.losses.map((_, index) =>
    network.step({ size: reference.B, x, y }, [], {
      ...OPTIMIZERS[reference.optimizer],
      learningRate: reference.learning_rate,
      clipNorm: 0,
      step: index + 1,
    }),
  );
  const learned = network.read();
  network.dispose();
  const end = layout.map(({ layer, role, offset, size }) => ({
    found: learned.w.subarray(offset, offset + size),
    expected: ofSlot(reference.end, layer, role),
  }));
  return { losses, end };
}

/** A reference run, and the last kernel, that of a shortcut where there is one, before and after. */
function trainHead(one: HeadCase) {
  const { shape, layout, flat } = networkOf(one);
  const w = Float32Array.from(flat(one.start));
  const zeros = () => new Float32Array(w.length);
  const network = createTrainingNetwork(shape, layout, one.loss, { w, m: zeros(), v: zeros() });
  const batch = { size: one.B, x: Float32Array.from(one.x), y: Float32Array.from(one.y) };
  const { optimizer, rate: learningRate, clip: clipNorm } = one;
  const losses = one.losses.map((_, index) =>
    network.step(batch, [], { optimizer, momentum: 0.9, learningRate, clipNorm, step: index + 1 }),
  );
  const end = network.read().w;
  network.dispose();
  const { offset } = layout.at(-1)!;
  const held = { start: w.slice(offset), end: end.slice(offset) };
  return { losses, end, held, expected: Array.from(flat(one.end)) };
}

type Sizes = PassShape & {
  cell: CellName;
  activation: ActivationName;
  sequence: boolean;
  seed: number;
  masked?: boolean;
  options?: CellOptions;
};
function agreesWithPlainCell({
  cell: name,
  activation,
  sequence,
  seed,
  masked,
  options: asked,
  ...shape
}: Sizes): void {
  const { batch, time, inputs, units } = shape;
  const cell = CELLS[name];
  const random = seededRandom(seed);
  const filled = (dimensions: readonly number[]): ReferenceTensor => {
    const size = dimensions.reduce((product, dimension) => product * dimension, 1);
    return {
      shape: dimensions,
      values: Array.from(Float32Array.from({ length: size }, () => random.normal() / Math.sqrt(units + inputs))),
    };
  };
  const slots = cell.parameters(inputs, units);
  const given: Record<string, ReferenceTensor> = {
    x: filled([batch, time, inputs]),
    h0: filled([batch, units]),
    c0: filled([batch, units]),
    ...Object.fromEntries(slots.map((slot) => [slot.role, filled(slot.shape)])),
  };
  const dh = filled(sequence ? [batch, time, units] : [batch, units]);

  if (masked) {
    const values = Array.from({ length: batch * time }, () => Number(random.uniform() < 0.6));
    given['mask'] = { shape: [batch, time], values };
  }
  const options = asked && CELLS[name].states.length === 2 ? asked : null;

  const typed = ({ values }: ReferenceTensor) => Float64Array.from(values);
  const more = { options, mask: given['mask'] ? typed(given['mask']) : null };
  const parameters = Object.fromEntries(slots.map(({ role }) => [role, typed(given[role]!)])) as CellParameters;
  const start = { h: typed(given['h0']!), c: typed(given['c0']!) };
  const trace = cell.forward(typed(given['x']!), parameters, shape, activation, start, more);
  const dhAll = new Float64Array(batch * time * units);
  const isLast = (index: number) => Math.floor(index / units) % time === time - 1;
  const shown = (all: Float64Array) => (sequence ? all : all.filter((_, index) => isLast(index)));
  let next = 0;
  dhAll.forEach((_, index) => {
    if (sequence || isLast(index)) dhAll[index] = dh.values[next++]!;
  });
  const expected = cell.backward(typed(given['x']!), parameters, shape, activation, start, trace, dhAll, more);

  const found = runLayer({ cell: name, activation, options, inputs: given }, dh, sequence);
  const compare = (label: string, values: ArrayLike<number>, right: Float64Array) =>
    expect(relativeError(values, { shape: [], values: Array.from(right) }), label).toBeLessThan(TOLERANCE);
  compare('h', found.h, shown(trace.h));
  cell.states.forEach((state, at) => {
    const end = trace[state].filter((_, index) => isLast(index));
    compare(`${state} at the end`, found.ends[at]!, end);
  });
  compare('x', found.gradients['x']!, expected.x);
  compare('h0', found.gradients['h0']!, expected.h0);
  if (cell.states.length === 2) compare('c0', found.gradients['c0']!, expected.c0);
  for (const { role } of slots) compare(role, found.gradients[role]!, expected.parameters[role]!);
}

/** A series with a column beside it. */
const withColumn = (values: Float64Array): WindowSource => ({
  values,
  time: { kind: 'index' },
  season: 0,
  features: [{ kind: 'number', name: 'other', values: values.map((value) => value ** 2) }],
});
