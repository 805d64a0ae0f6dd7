import { describe, expect, it } from 'vitest';
import type { Numbers } from '../cells/cell';
import { CELLS } from '../cells/cells';
import type { CellName, LossName } from '../settings/settings';
import { seededRandom } from '../random';
import { createEngineHost } from '../training/engines/engines';
import { createTrainingNetwork } from '../training/engines/tfjsNetwork';
import { backward } from './backward';
import { forward, type Passing } from './forward';
import { initialParameters } from './initialize';
import { parameterLayout, type NetworkShape, type Shortcut } from './layout';
import { LOSSES } from './losses';

const [batch, time] = [3, 4];
const CASES = (Object.keys(CELLS) as CellName[]).flatMap((cell) =>
  (Object.keys(LOSSES) as LossName[]).map((loss) => ({ cell, loss, shortcut: null as Shortcut | null })),
);
const LINES: readonly Shortcut[] = [
  { kind: 'last', seen: 1, held: false },
  { kind: 'linear', seen: 1 + time * 2, held: false },
];
for (const shortcut of LINES)
  CASES.push({ cell: 'lstm', loss: 'huber', shortcut }, { cell: 'lstm', loss: 'quantile', shortcut });

describe.each(CASES)('the network backwards: $cell, $loss, shortcut $shortcut.kind', ({ cell, loss, shortcut }) => {
  const plain = { cell, activation: 'tanh', inputs: 2, units: 3, layers: 2, horizon: 2 } as const;
  const heads = loss === 'quantile' ? ({ quantiles: true } as const) : {};
  const shape: NetworkShape = { ...plain, ...heads, ...(shortcut ? { shortcut } : {}) };
  const layout = parameterLayout(shape);
  const random = seededRandom(3);
  const numbers = (length: number, size: number) => Float32Array.from({ length }, () => random.normal() * size);
  const x = numbers(batch * time * shape.inputs, 1);
  // Far enough from the forecasts for both sides of the corner of the Huber loss.
  const y = numbers(batch * shape.horizon, 2);
  const noise = seededRandom(4);
  const parameters = initialParameters(shape, { seed: 1, forgetBias: 1 }).map((value) => value + noise.normal() * 0.2);
  // Half of what the first layer tells the second is dropped, the rest is twice as large.
  const dropouts = [numbers(batch * time * shape.units, 1).map((value) => (value < 0 ? 0 : 2))];
  const gradientsOf = (values: Numbers, passing: Passing = {}) => {
    const trace = forward(x, batch, time, shape, layout, values, passing);
    return backward(trace, { batch, time, x, y }, shape, layout, values, loss, passing);
  };
  const gradients = gradientsOf(parameters);

  it.each([{}, { dropouts }])('has the gradients that finite differences find: %o', (passing) => {
    const values = Float64Array.from(parameters);
    const nudge = 1e-6;
    gradientsOf(parameters, passing).parameters.forEach((gradient, at) => {
      const value = values[at]!;
      values[at] = value + nudge;
      const above = gradientsOf(values, passing).loss;
      values[at] = value - nudge;
      const below = gradientsOf(values, passing).loss;
      values[at] = value;
      expect((above - below) / (2 * nudge)).toBeCloseTo(gradient, 6);
    });
  });

  it('has the gradients by which one step of descent with learning rate 1 moves the training network', async () => {
    await createEngineHost([]).use('reference');
    const zeros = () => new Float32Array(parameters.length);
    const network = createTrainingNetwork(shape, layout, loss, { w: parameters, m: zeros(), v: zeros() });
    const step = { optimizer: 'sgd', learningRate: 1, momentum: 0, clipNorm: 0, step: 1 } as const;
    expect(network.step({ size: batch, x, y }, [], step)).toBeCloseTo(gradients.loss, 5);
    const after = network.read().w;
    network.dispose();
    gradients.parameters.forEach((gradient, at) => expect(parameters[at]! - after[at]!).toBeCloseTo(gradient, 5));
  });

  it('has by the gates of all time steps together what it has by their biases', () => {
    const { gates } = gradientsOf(parameters, { dropouts });
    gates.forEach((values, layer) => {
      const { offset } = layout.find((slot) => slot.layer === layer && slot.role === 'bias')!;
      const width = values.length / (batch * time);
      const all = gradientsOf(parameters, { dropouts }).parameters;
      for (let at = 0; at < width; at++) {
        let sum = 0;
        for (let step = at; step < values.length; step += width) sum += values[step]!;
        expect(sum).toBeCloseTo(all[offset + at]!, 12);
      }
    });
  });

  it('has by the last state of the last layer what the head makes of it, and nothing below for what nobody sees', () => {
    const kernel = layout.find((slot) => slot.layer === 'head' && slot.role === 'kernel')!;
    const unseen = parameters.slice();
    unseen.fill(0, kernel.offset, kernel.offset + kernel.size);
    for (const { h, c } of gradientsOf(unseen).states) expect([...h, ...c].every((value) => value === 0)).toBe(true);
    expect(gradients.states).toHaveLength(2);
    for (const { h } of gradients.states) expect(h.some((value) => value !== 0)).toBe(true);
  });
});
