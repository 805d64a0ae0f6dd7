/** What every engine must do with networks that answer with a class or with flags: part of the suite of `engine.contract.ts`. */
import { tensor, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StartStates } from '../cells/cell';
import { CELLS } from '../cells/cells';
import { relativeError } from '../cells/reference.fixture';
import { answerLoss, NOT_ASKED, targetWidth, type Answer } from '../network/answers';
import { backward } from '../network/backward';
import { forward } from '../network/forward';
import { parameterCount, parameterLayout, type NetworkShape } from '../network/layout';
import { networkOfSequence, TITLED_SEQUENCES } from '../network/sequences.fixture';
import { seededRandom } from '../random';
import type { CellName } from '../settings/settings';
import { createTrainingNetwork } from '../training/engines/tfjsNetwork';
import { headLoss } from './headLoss';

const TOLERANCE = 2e-5;
const LOSS_TOLERANCE = 1e-4;

/** `inUse` puts the engine in use; so many networks are tried: a GPU compiles shaders for nearly each of them. */
export function itAnswers(inUse: () => Promise<void>, networks: number): void {
  it.each(TITLED_SEQUENCES)(
    'trains a network that answers with a class as the reference run: $title',
    async ({ one }) => {
      await inUse();
      const { shape, layout, flat } = networkOfSequence(one);
      const w = Float32Array.from(flat(one.start));
      const zeros = () => new Float32Array(w.length);
      const network = createTrainingNetwork(shape, layout, 'mse', { w, m: zeros(), v: zeros() });
      const batch = { size: one.B, x: Float32Array.from(one.X.values), y: Float32Array.from(one.Y.values) };
      const adam = { optimizer: 'adam', momentum: 0, learningRate: one.learning_rate, clipNorm: 0 } as const;
      one.losses.forEach((expected, index) => {
        const loss = network.step(batch, [], { ...adam, step: index + 1 });
        expect(Math.abs(loss - expected) / expected, `loss of step ${index}`).toBeLessThan(LOSS_TOLERANCE);
      });
      const end = network.read().w;
      network.dispose();
      expect(relativeError(end, { shape: [], values: Array.from(flat(one.end)) })).toBeLessThan(LOSS_TOLERANCE);
    },
  );

  it('agrees with the plain network, whatever its layers, directions, masks, states and answers', async () => {
    await inUse();
    fc.assert(fc.property(anyNetwork, agreesWithPlainNetwork), { numRuns: networks });
  });

  it('agrees with the plain losses of classes and flags, after the last step and at every one', async () => {
    await inUse();
    const sizes = fc.record({
      kind: fc.constantFrom('class' as const, 'flags' as const),
      at: fc.constantFrom('last' as const, 'every' as const),
      batch: fc.integer({ min: 1, max: 9 }),
      time: fc.integer({ min: 1, max: 12 }),
      units: fc.integer({ min: 1, max: 34 }),
      count: fc.integer({ min: 1, max: 21 }),
      size: fc.constantFrom(1, 30),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(fc.property(sizes, agreesWithPlainAnswer), { numRuns: 2 * networks });
  });

  it('agrees with the plain losses over thousands of rows', async () => {
    await inUse();
    const many = { at: 'every', batch: 30, time: 70, units: 6, size: 1, seed: 2 } as const;
    agreesWithPlainAnswer({ ...many, kind: 'class', count: 30 });
    agreesWithPlainAnswer({ ...many, kind: 'flags', count: 5 });
  });
}

type AnswerSizes = Answer & { batch: number; time: number; units: number; size: number; seed: number };
/** `size` is that of the weights: with large ones the softmax is all but 0 and 1. */
function agreesWithPlainAnswer({ kind, at, count, batch, time, units, size, seed }: AnswerSizes): void {
  const random = seededRandom(seed);
  const rows = at === 'every' ? batch * time : batch;
  const filled = (length: number, scale: number) => Float32Array.from({ length }, () => scale * random.normal());
  const [h, kernel, bias] = [filled(rows * units, 1), filled(units * count, size), filled(count, size)];
  const width = targetWidth({ kind, count, at });
  const asked = Float32Array.from({ length: rows * width }, (_, index) => {
    if (index > 0 && random.uniform() < 0.3) return NOT_ASKED;
    return Math.floor(random.uniform() * (kind === 'class' ? count : 2));
  });
  const logits = new Float64Array(rows * count);
  for (let cell = 0; cell < logits.length; cell++) {
    const [row, output] = [Math.floor(cell / count), cell % count];
    logits[cell] = bias[output]!;
    for (let unit = 0; unit < units; unit++) logits[cell]! += h[row * units + unit]! * kernel[unit * count + output]!;
  }
  const right = answerLoss({ kind, count }, logits, asked);
  const by = { h: new Float64Array(h.length), kernel: new Float64Array(kernel.length), bias: new Float64Array(count) };
  right.slopes.forEach((slope, cell) => {
    const [row, output] = [Math.floor(cell / count), cell % count];
    by.bias[output]! += slope;
    for (let unit = 0; unit < units; unit++) {
      by.h[row * units + unit]! += slope * kernel[unit * count + output]!;
      by.kernel[unit * count + output]! += slope * h[row * units + unit]!;
    }
  });

  const shapes = [at === 'every' ? [batch, time, units] : [batch, units], [units, count], [count]];
  const found = tidy(() => {
    const target = tensor(asked, at === 'every' ? [batch, time, width] : [batch, width]);
    const { value, grads } = valueAndGrads((of, by, and) => headLoss(of!, by!, and!, target, null, kind))(
      [h, kernel, bias].map((values, index) => tensor(values, shapes[index]!)),
    );
    return {
      loss: value.dataSync()[0]!,
      grads: grads.map((grad) => ({ shape: grad.shape, values: Array.from(grad.dataSync()) })),
    };
  });
  expect(Math.abs(found.loss - right.loss)).toBeLessThan(TOLERANCE * Math.max(1, right.loss));
  [by.h, by.kernel, by.bias].forEach((expected, index) => {
    const { shape, values } = found.grads[index]!;
    expect(shape).toEqual(shapes[index]);
    const largest = Math.max(1e-3, ...expected.map(Math.abs));
    expected.forEach((one, place) => expect(Math.abs(values[place]! - one)).toBeLessThan(TOLERANCE * largest));
  });
}

const anyNetwork = fc.record({
  cell: fc.constantFrom(...(Object.keys(CELLS) as CellName[])),
  batch: fc.integer({ min: 1, max: 5 }),
  time: fc.integer({ min: 1, max: 9 }),
  inputs: fc.integer({ min: 1, max: 4 }),
  units: fc.integer({ min: 1, max: 12 }),
  layers: fc.integer({ min: 1, max: 3 }),
  bidirectional: fc.boolean(),
  carries: fc.boolean(),
  masked: fc.boolean(),
  kind: fc.constantFrom('class' as const, 'flags' as const),
  at: fc.constantFrom('last' as const, 'every' as const),
  count: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});
/** Two batches, the second of which goes on from the first where states are carried: their losses, and the steps between. */
function agreesWithPlainNetwork(one: typeof anyNetwork extends fc.Arbitrary<infer T> ? T : never): void {
  const { cell, batch, time, inputs, units, layers, kind, at, count } = one;
  const shape: NetworkShape = {
    cell,
    activation: 'tanh',
    inputs,
    units,
    layers,
    horizon: 1,
    answer: { kind, at, count },
    ...(one.bidirectional ? { bidirectional: true } : {}),
  };
  const carries = one.carries && !one.bidirectional;
  const layout = parameterLayout(shape);
  const random = seededRandom(one.seed);
  const filled = (length: number, of: () => number) => Float32Array.from({ length }, of);
  const w = filled(parameterCount(layout), () => 0.5 * random.normal());
  const zeros = () => new Float32Array(w.length);
  const rows = batch * (at === 'every' ? time : 1) * targetWidth(shape.answer!);
  const batches = [0, 1].map(() => ({
    x: filled(batch * time * inputs, random.normal),
    y: filled(rows, () => Math.floor(random.uniform() * (kind === 'class' ? count : 2))),
    mask: one.masked ? filled(batch * time, () => Number(random.uniform() < 0.7)) : null,
  }));
  const rate = 0.1;
  const network = createTrainingNetwork(shape, layout, 'mse', { w, m: zeros(), v: zeros() });
  const losses = batches.map(({ x, y, mask }, index) =>
    network.step(
      {
        size: batch,
        x,
        y,
        ...(mask ? { mask } : {}),
        ...(carries ? { carries: index === 0 ? ('from zero' as const) : ('on' as const) } : {}),
      },
      [],
      { optimizer: 'sgd', momentum: 0, learningRate: rate, clipNorm: 0, step: index + 1 },
    ),
  );
  const found = network.read().w;
  network.dispose();

  const plain = Float64Array.from(w);
  let start: StartStates[] | null = null;
  batches.forEach(({ x, y, mask }, index) => {
    const trace = forward(x, batch, time, shape, layout, plain, { mask, start });
    const { loss, parameters } = backward(trace, { batch, time, x, y }, shape, layout, plain, 'mse', { mask, start });
    expect(Math.abs(losses[index]! - loss), `loss ${index}`).toBeLessThan(LOSS_TOLERANCE * Math.max(0.1, loss));
    parameters.forEach((gradient, place) => (plain[place]! -= rate * gradient));
    const last = (all: Float64Array) => all.filter((_, place) => Math.floor(place / units) % time === time - 1);
    if (carries) start = trace.layers.map(({ h, c }) => ({ h: last(h), c: last(c) }));
  });
  expect(relativeError(found, { shape: [], values: Array.from(plain) }), 'parameters').toBeLessThan(LOSS_TOLERANCE);
}
