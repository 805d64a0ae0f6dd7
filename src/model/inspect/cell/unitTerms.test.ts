import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, sigmoid } from '../../cells/activation';
import { CELLS } from '../../cells/cells';
import { configFor } from '../../settings/config';
import type { ActivationName, CellName } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { layerParameters } from '../../network/layout';
import type { UnitAnswer } from '../../protocol/inside/cell';
import type { TraceName } from '../../protocol/inside/traces';
import type { InspectedSource } from '../../protocol/series';
import { seededRandom } from '../../random';
import { insideOf, startRun } from '../inspectedRun';
import { unitTerms } from './unitTerms';

const source: InspectedSource = {
  values: Float64Array.from({ length: 100 }, (_, time) => 50 + 10 * Math.sin(time / 4) + time / 10),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [
    { kind: 'number', name: 'wave', values: Float64Array.from({ length: 100 }, (_, time) => Math.cos(time / 3)) },
  ],
  components: [],
};
const SIZES = { lookBack: 6, units: 5, layers: 2, horizon: 1 } as const;
const TIME = SIZES.lookBack;
const TARGET = 81;

/** A network whose every parameter is random, so that no bias and no peephole is 0. */
function network(cell: CellName, activation: ActivationName) {
  const config = { ...configFor('sines'), ...SIZES, cell, activation, inputs: 'wave' };
  const started = startRun(1, config, source);
  if (!started.ok) throw new Error(started.problem.code);
  const random = seededRandom(5, 0);
  const parameters = started.run.start.map(() => 0.6 * random.normal());
  return insideOf(started.run, parameters, [], TARGET, predictorOf);
}

function ask(inside: ReturnType<typeof network>, layer: number, unit: number): UnitAnswer {
  return unitTerms(inside, { name: 'unit', layer, unit });
}

/** What a layer does, by the plain cell itself; its first layer sees the channels as they stand in the windows. */
function plain(inside: ReturnType<typeof network>, layer: number) {
  const { windows, shape, layout, parameters } = inside;
  const cell = CELLS[shape.cell];
  const width = windows.channels.length;
  let x: Float32Array | Float64Array = windows.inputs.slice((TARGET - TIME) * width, TARGET * width);
  let inputs = width;
  for (let below = 0; ; below++) {
    const own = layerParameters(parameters, layout, below);
    const pass = { batch: 1, time: TIME, inputs, units: shape.units };
    const trace = cell.forward(x, own, pass, shape.activation, null);
    if (below === layer) return trace;
    x = trace.h;
    inputs = shape.units;
  }
}

const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, index) => sum + value * other[index]!, 0);

describe.each(Object.keys(CELLS) as CellName[])('the terms of a unit of a %s', (cell) => {
  const activation = cell === 'gru' ? 'relu' : 'tanh';
  const phi = ACTIVATIONS[activation].value;
  const inside = network(cell, activation);

  it.each([
    [0, 0],
    [0, 4],
    [1, 2],
  ])('make up every gate at every step: layer %i, unit %i', (layer, unit) => {
    const { inputs, hidden, gates, traces } = ask(inside, layer, unit);
    const trace = plain(inside, layer);
    const { units } = SIZES;
    const width = inputs.length / TIME;
    expect(width).toBe(layer === 0 ? 2 : units);
    const of = (name: TraceName) => gates.find((gate) => gate.name === name)!;
    for (let time = 0; time < TIME; time++) {
      const now = inputs.subarray(time * width, (time + 1) * width);
      const past = time === 0 ? new Float32Array(units) : hidden.subarray((time - 1) * units, time * units);
      const fromInput = (name: TraceName) => dot(of(name).kernel, now) + of(name).bias;
      const fromPast = (name: TraceName) => dot(of(name).recurrentKernel, past) + of(name).recurrentBias;
      const c = (step: number) => trace.c[step * units + unit] ?? 0;
      const sum = (name: TraceName) =>
        fromInput(name) + fromPast(name) + (of(name).peephole ?? 0) * c(time - Number(name !== 'o'));
      const expected: Partial<Record<TraceName, number>> = {};
      if (cell === 'rnn') expected.h = phi(sum('h'));
      else if (cell === 'gru') {
        const [z, r] = [sigmoid(sum('z')), sigmoid(sum('r'))];
        const n = phi(fromInput('n') + r * fromPast('n'));
        Object.assign(expected, { z, r, n, h: z * (past[unit] ?? 0) + (1 - z) * n });
      } else {
        const [f, i, g, o] = [sigmoid(sum('f')), sigmoid(sum('i')), phi(sum('g')), sigmoid(sum('o'))];
        Object.assign(expected, { f, i, g, o, c: f * c(time - 1) + i * g, h: o * phi(c(time)) });
      }
      expect(traces.traces.map(({ name }) => name)).toEqual(CELLS[cell].traces);
      for (const { name, values } of traces.traces) {
        expect(values[time], `${name} at ${time}`).toBeCloseTo(expected[name]!, 6);
        const gate = CELLS[cell].gates.indexOf(name);
        const states = name === 'c' ? trace.c : trace.h;
        const own =
          gate < 0 ? states[time * units + unit]! : trace.gates[(time * CELLS[cell].blocks + gate) * units + unit]!;
        expect(Math.abs(expected[name]! - own), `${name} at ${time}, by the plain cell`).toBeLessThan(1e-6);
      }
    }
  });

  it('are of the window that is watched, and of a unit that is there', () => {
    const answer = ask(inside, 7, 70);
    expect(answer).toMatchObject({ name: 'unit', layer: 1, unit: 4, target: TARGET });
    const seeing = answer.gates.filter(({ peephole }) => peephole !== null).map(({ name }) => name);
    expect(seeing).toEqual(cell === 'peephole' ? ['f', 'i', 'o'] : []);
    expect(answer.gates.some(({ recurrentBias }) => recurrentBias !== 0)).toBe(cell === 'gru');
  });
});
