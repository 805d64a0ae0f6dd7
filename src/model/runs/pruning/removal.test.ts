import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, sigmoid } from '../../cells/activation';
import { CELLS } from '../../cells/cells';
import { finished } from '../../evaluation/pausing';
import { forward } from '../../network/forward';
import { initialParameters } from '../../network/initialize';
import {
  layerParameters,
  networkShape,
  outputsOf,
  parameterCount,
  parameterLayout,
  type NetworkShape,
} from '../../network/layout';
import { seededRandom } from '../../random';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { stateMeans, type LayerMeans } from './means';
import { withoutUnits, withUnitHeld } from './removal';

const [WINDOWS, TIME, INPUTS, UNITS] = [3, 6, 2, 4];
const CELL_NAMES = Object.keys(CELLS) as CellName[];
const numbers = (length: number) => Array.from({ length }, (_, at) => at);

/** A network with noise in all of its parameters, and windows [WINDOWS, TIME, INPUTS]. */
function network(change: Partial<Config>) {
  const config: Config = { ...configFor('sines'), units: UNITS, lookBack: TIME, horizon: 2, ...change };
  const shape = networkShape(config, INPUTS);
  const random = seededRandom(3);
  const parameters = Float64Array.from(
    initialParameters(shape, { seed: 5, forgetBias: 1 }),
    (value) => value + 0.4 * random.normal(),
  );
  const x = Float64Array.from({ length: WINDOWS * TIME * INPUTS }, () => random.normal());
  return { shape, layout: parameterLayout(shape), parameters, x };
}
const narrower = (shape: NetworkShape): NetworkShape => ({ ...shape, units: shape.units - 1 });
const outputsWith = (shape: NetworkShape, parameters: Float64Array, x: Float64Array) =>
  forward(x, WINDOWS, TIME, shape, parameterLayout(shape), parameters).outputs;

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual).toHaveLength(expected.length);
  for (let at = 0; at < expected.length; at++) expect(Math.abs(actual[at]! - expected[at]!)).toBeLessThan(1e-9);
}

function meansOf({ shape, layout, parameters, x }: ReturnType<typeof network>): readonly LayerMeans[] {
  const batches = [{ size: WINDOWS, x: x as unknown as Float32Array, y: new Float32Array() }];
  return finished(stateMeans({ shape, layout, parameters: parameters as unknown as Float32Array }, batches));
}

function pruned(
  { shape, parameters }: ReturnType<typeof network>,
  removed: readonly number[],
  means: readonly LayerMeans[],
) {
  const held = removed.reduce(
    (values, unit, layer) => withUnitHeld(values, shape, layer, unit, means[layer]!),
    parameters,
  );
  return withoutUnits(held, shape, removed);
}

/** The network once more, slow and obvious: unit by unit, and who reads a removed one reads its mean, at every time. */
function clamped(
  { shape, layout, parameters, x }: ReturnType<typeof network>,
  removed: readonly number[],
  means: readonly LayerMeans[],
): number[] {
  const { cell, layers } = shape;
  const phi = ACTIVATIONS[shape.activation].value;
  const units = numbers(UNITS);
  const { gates } = CELLS[cell];
  return numbers(WINDOWS).flatMap((row) => {
    let inputs = numbers(TIME).map((t) =>
      Array.from(x.subarray((row * TIME + t) * INPUTS, (row * TIME + t + 1) * INPUTS)),
    );
    for (let layer = 0; layer < layers; layer++) {
      const { kernel, recurrentKernel, bias, peephole } = layerParameters(parameters, layout, layer);
      const columns = Math.max(1, gates.length) * UNITS;
      const readAs = (of: Float64Array, h: readonly number[]) =>
        h.map((value, unit) => (unit === removed[layer] ? of[unit]! : value));
      const { past: pastMeans, next } = means[layer]!;
      let h = units.map(() => 0);
      let c = units.map(() => 0);
      inputs = inputs.map((input) => {
        const past = readAs(pastMeans, h);
        const at = (gate: number, unit: number) => gate * UNITS + unit;
        const fromInput = (column: number) =>
          input.reduce((sum, value, from) => sum + value * kernel[from * columns + column]!, bias[column]!);
        const fromPast = (column: number) =>
          past.reduce((sum, value, from) => sum + value * recurrentKernel[from * columns + column]!, 0);
        const z = (gate: number, unit: number) => fromInput(at(gate, unit)) + fromPast(at(gate, unit));
        const second = (gate: number, unit: number) => bias[columns + at(gate, unit)]!;
        const peep = (which: number, unit: number, of: number) => (peephole?.[which * UNITS + unit] ?? 0) * of;
        if (cell === 'rnn') h = units.map((unit) => phi(z(0, unit)));
        else if (cell === 'gru') {
          h = units.map((unit) => {
            const update = sigmoid(z(0, unit) + second(0, unit));
            const reset = sigmoid(z(1, unit) + second(1, unit));
            const n = phi(fromInput(at(2, unit)) + reset * (fromPast(at(2, unit)) + second(2, unit)));
            return update * h[unit]! + (1 - update) * n;
          });
        } else {
          const before = c;
          const i = units.map((unit) => sigmoid(z(0, unit) + peep(0, unit, before[unit]!)));
          const f = units.map((unit) => sigmoid(z(1, unit) + peep(1, unit, before[unit]!)));
          c = units.map((unit) => f[unit]! * before[unit]! + i[unit]! * phi(z(2, unit)));
          h = units.map((unit) => sigmoid(z(3, unit) + peep(2, unit, c[unit]!)) * phi(c[unit]!));
        }
        return h;
      });
      inputs = inputs.map((said) => readAs(next, said));
    }
    const { kernel, bias } = layerParameters(parameters, layout, 'head');
    const width = outputsOf(shape);
    return numbers(width).map((output) =>
      inputs.at(-1)!.reduce((sum, said, unit) => sum + said * kernel[unit * width + output]!, bias[output]!),
    );
  });
}

describe('taking units away', () => {
  it.each(CELL_NAMES.flatMap((cell) => [1, 2, 4].map((layers) => [cell, layers] as const)))(
    'leaves the network with these units held at their means: %s, %i layers',
    (cell, layers) => {
      const net = network({ cell, layers });
      const means = meansOf(net);
      for (const first of numbers(UNITS)) {
        const removed = numbers(layers).map((layer) => (first + layer) % UNITS);
        const parameters = pruned(net, removed, means);
        expectClose(outputsWith(narrower(net.shape), parameters, net.x), clamped(net, removed, means));
      }
    },
  );

  it('is of relu, quantile heads and every shortcut as well', () => {
    for (const shortcut of ['none', 'last', 'linear'] as const) {
      const net = network({ cell: 'gru', activation: 'relu', loss: 'quantile', layers: 2, shortcut });
      const means = meansOf(net);
      const parameters = pruned(net, [1, 3], means);
      const small = outputsWith(narrower(net.shape), parameters, net.x);
      // The line stays as it is, beside what the head says.
      const zeroed = net.parameters.slice();
      const line = net.layout.find(({ layer }) => layer === 'shortcut');
      if (line) zeroed.fill(0, line.offset);
      const whole = outputsWith(net.shape, net.parameters, net.x);
      const lineless = outputsWith(net.shape, zeroed, net.x);
      const expected = clamped(net, [1, 3], means).map((value, at) => value + whole[at]! - lineless[at]!);
      expectClose(small, expected);
    }
  });

  it.each(CELL_NAMES)('changes nothing where a unit is constant from before the window on: %s', (cell) => {
    const net = network({ cell });
    const { layout, shape } = net;
    const constant = 2;
    const { kernel, recurrentKernel, bias, peephole } = layerParameters(net.parameters, layout, 0);
    const columns = kernel.length / INPUTS;
    // It sees nothing, and keeps nothing: f = 0, z = 0.
    for (let at = 0; at < kernel.length; at++) if (at % UNITS === constant) kernel[at] = 0;
    for (let at = 0; at < recurrentKernel.length; at++) if (at % UNITS === constant) recurrentKernel[at] = 0;
    if (peephole) for (let at = constant; at < peephole.length; at += UNITS) peephole[at] = 0;
    const keeps = { lstm: 'f', peephole: 'f', gru: 'z', rnn: null }[cell];
    const { gates } = CELLS[cell];
    if (keeps) bias[gates.findIndex((gate) => gate === keeps) * UNITS + constant] = -1e3;
    const means = meansOf(net);
    const said = forward(net.x, WINDOWS, TIME, shape, layout, net.parameters).layers[0]!.h;
    const level = said[constant]!;
    expect(Math.abs(level)).toBeGreaterThan(0.01);
    expect(means[0]!.past[constant]).toBeCloseTo(level, 14);
    expect(means[0]!.next[constant]).toBeCloseTo(level, 14);

    // Its own layer reads it: the same as long as it has said so before the window, too.
    const parameters = pruned(net, [constant], means);
    const passShape = { batch: WINDOWS, time: TIME, inputs: INPUTS, units: UNITS };
    const start = {
      h: Float64Array.from({ length: WINDOWS * UNITS }, (_, at) => (at % UNITS === constant ? level : 0)),
      c: new Float64Array(WINDOWS * UNITS),
    };
    const own = layerParameters(net.parameters, layout, 0);
    const whole = CELLS[cell].forward(net.x, own, passShape, shape.activation, start).h;
    const left = forward(net.x, WINDOWS, TIME, narrower(shape), parameterLayout(narrower(shape)), parameters);
    expectClose(
      left.layers[0]!.h,
      whole.filter((_, at) => at % UNITS !== constant),
    );

    // Only the head reads it: the same whatever was before.
    recurrentKernel.fill(0, constant * columns, (constant + 1) * columns);
    const unread = outputsWith(narrower(shape), pruned(net, [constant], meansOf(net)), net.x);
    expectClose(unread, outputsWith(shape, net.parameters, net.x));
  });

  it.each(CELL_NAMES.flatMap((cell) => [1, 2, 3, 4].map((layers) => [cell, layers] as const)))(
    'leaves the shapes of a network of one unit fewer, and its numbers in their order: %s, %i layers',
    (cell, layers) => {
      const { shape, layout } = network({ cell, layers, shortcut: 'linear' });
      const count = parameterCount(layout);
      const removed = numbers(layers).map((layer) => layer % UNITS);
      const left = withoutUnits(
        Float32Array.from({ length: count }, (_, at) => at),
        shape,
        removed,
      );
      expect(left).toHaveLength(parameterCount(parameterLayout(narrower(shape))));
      expect([...left]).toEqual([...left].toSorted((a, b) => a - b));
      // One unit after the other, down to one.
      let [values, now] = [new Float32Array(count), shape];
      while (now.units > 1) {
        values = withoutUnits(
          values,
          now,
          removed.map(() => 0),
        );
        now = narrower(now);
      }
      expect(values).toHaveLength(parameterCount(parameterLayout({ ...shape, units: 1 })));
    },
  );

  it('takes its own rows and columns, and those who read it', () => {
    const { shape, layout } = network({ cell: 'lstm', layers: 2 });
    const of = (unit: number) => {
      const count = parameterCount(layout);
      const left = new Set(
        withoutUnits(
          Float64Array.from({ length: count }, (_, at) => at),
          shape,
          [unit, 0],
        ),
      );
      const kernel = layout.find(({ layer, role }) => layer === 1 && role === 'kernel')!;
      return numbers(kernel.size).filter((at) => left.has(kernel.offset + at));
    };
    // [units, 4·units]: row `unit`, and the first column of each gate.
    expect(of(3)).toEqual(numbers(64).filter((at) => Math.floor(at / 16) !== 3 && at % 4 !== 0));
  });

  it('leaves what it is given as it is', () => {
    const net = network({ cell: 'peephole', layers: 2 });
    const before = net.parameters.slice();
    pruned(net, [0, 1], meansOf(net));
    expect(net.parameters).toEqual(before);
  });
});

describe('means', () => {
  it('are those that each reader sees: all times but the last, all times, or the last', () => {
    const net = network({ cell: 'gru', layers: 2 });
    const traces = forward(net.x, WINDOWS, TIME, net.shape, net.layout, net.parameters).layers;
    const meanOf = (layer: number, unit: number, times: readonly number[]) => {
      const values = numbers(WINDOWS).flatMap((row) =>
        times.map((t) => traces[layer]!.h[(row * TIME + t) * UNITS + unit]!),
      );
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const [below, above] = meansOf(net);
    const times = numbers(TIME);
    for (const unit of numbers(UNITS)) {
      expect(below!.past[unit]).toBeCloseTo(meanOf(0, unit, times.slice(0, -1)), 12);
      expect(below!.next[unit]).toBeCloseTo(meanOf(0, unit, times), 12);
      expect(above!.past[unit]).toBeCloseTo(meanOf(1, unit, times.slice(0, -1)), 12);
      expect(above!.next[unit]).toBeCloseTo(meanOf(1, unit, times.slice(-1)), 12);
    }
  });

  it('are the same however the windows are cut into batches', () => {
    const net = network({ cell: 'lstm' });
    const size = TIME * INPUTS;
    const batches = numbers(WINDOWS).map((row) => ({
      size: 1,
      x: net.x.slice(row * size, (row + 1) * size) as unknown as Float32Array,
      y: new Float32Array(),
    }));
    const { shape, layout } = net;
    const parameters = net.parameters as unknown as Float32Array;
    const [one] = finished(stateMeans({ shape, layout, parameters }, batches));
    expectClose(one!.past, meansOf(net)[0]!.past);
    expectClose(one!.next, meansOf(net)[0]!.next);
  });
});
