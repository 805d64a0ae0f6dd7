/** What every engine must do: one suite, run over each of them where it runs. */
import { describe, expect, it } from 'vitest';
import type { ParameterRole } from '../cells/cell';
import { CELLS } from '../cells/cells';
import {
  builtCell,
  ofRole,
  OPTIMIZERS,
  relativeError,
  titleOf,
  TRAINING_CASES,
  type TrainingCase,
} from '../cells/reference.fixture';
import type { CellName, EngineName } from '../settings/settings';
import { parameterCount, parameterLayout, type LayerName, type NetworkShape } from '../network/layout';
import { HEAD_CASES, networkOf, type HeadCase } from '../network/heads.fixture';
import type { EngineHost } from '../training/engines/engines';
import { createTrainingNetwork } from '../training/engines/tfjsNetwork';
import { computesRight } from '../training/engines/selfCheck';
import { itAnswers } from './answers.contract';
import { itRunsLayers } from './layers.contract';
import { itTrains } from './session.contract';

const LOSS_TOLERANCE = 1e-4;

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

    itRunsLayers(inUse, name === 'webgl');

    itAnswers(inUse, name === 'webgl' ? 6 : 20);

    it.each(Object.keys(CELLS) as CellName[])(
      'computes the known training step of its self-check right: %s',
      async (cell) => {
        await inUse();
        expect(computesRight(cell)).toBe(true);
        expect(computesRight(cell, 'line')).toBe(true);
        expect(computesRight(cell, 'answers')).toBe(true);
      },
    );

    itTrains(inUse, resources);
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
