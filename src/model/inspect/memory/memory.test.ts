import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { forward } from '../../network/forward';
import { layerParameters } from '../../network/layout';
import type { AnswerTo } from '../../protocol/inside/answers';
import type { Intervention } from '../../protocol/inside/clamps';
import type { InspectedSource } from '../../protocol/series';
import type { TraceName } from '../../protocol/inside/traces';
import { fillBatch } from '../../windows/windows';
import type { SeriesInside } from '../inspectedNetwork';
import { memory, windowsWithin } from './memory';
import { insideOf, startRun } from '../inspectedRun';

const time = { kind: 'index' } as const;
const source: InspectedSource = {
  values: Float64Array.from({ length: 160 }, (_, at) => Math.sin((2 * Math.PI * at) / 12) + at / 90),
  time,
  calendar: time,
  season: 12,
  features: [],
  components: [],
};
const config: Config = { ...configFor('sines'), lookBack: 8, units: 5, layers: 2 };

function inside(change: Partial<Config>, interventions: readonly Intervention[] = [], scale = 1): SeriesInside {
  const started = startRun(1, { ...config, ...change }, source);
  if (!started.ok) throw new Error(started.problem.code);
  const parameters = started.run.start.map((value) => value * scale);
  return insideOf(started.run, parameters, interventions, 100, predictorOf);
}

function answer(of: SeriesInside): AnswerTo<'memory'> {
  const computation = memory(of);
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

const holding = (gate: TraceName, value: number): readonly Intervention[] => [
  { kind: 'pin', layer: 0, gate, unit: 'all', value },
];

/** What one layer's unit does at every time step of every validation window, one window at a time. */
function slowly({ windows, shape, layout, parameters }: SeriesInside, layer: number, unit: number, gate: TraceName) {
  const { cell, units } = shape;
  const block = CELLS[cell].gates.indexOf(gate);
  const values: number[] = [];
  for (const target of windows.parts.validation) {
    const x = new Float32Array(windows.lookBack);
    fillBatch(windows, Int32Array.of(target), x, null);
    const trace = forward(x, 1, windows.lookBack, shape, layout, parameters).layers[layer]!;
    for (let step = 0; step < windows.lookBack; step++) {
      values.push(
        block < 0 ? trace.h[step * units + unit]! : trace.gates[(step * CELLS[cell].blocks + block) * units + unit]!,
      );
    }
  }
  return values;
}
const share = (values: readonly number[], holds: (value: number) => boolean) =>
  values.filter(holds).length / values.length;
/** (k₁ · k₂ · …)^(1/n), with the root drawn first so that the product stays a number. */
const geometricMean = (values: readonly number[]) =>
  values.reduce((product, value) => product * value ** (1 / values.length), 1);

describe('half-life', () => {
  it.each([
    ['lstm', 'f'],
    ['peephole', 'f'],
    ['gru', 'z'],
  ] as const)('of a %s follows from what %s is held at', (cell, gate) => {
    const held = (value: number) => answer(inside({ cell }, holding(gate, value))).layers[0]!;
    for (const keeps of held(0.5).keeps) expect(keeps).toBe(0.5);
    for (const halfLife of held(0.5).halfLives) expect(halfLife).toBe(1);
    for (const halfLife of held(2 ** (-1 / 12)).halfLives) expect(halfLife).toBeCloseTo(12, 4);
    for (const halfLife of held(1).halfLives) expect(halfLife).toBe(Number.POSITIVE_INFINITY);
    for (const halfLife of held(0).halfLives) expect(halfLife).toBe(0);
  });

  it('of a simple RNN is that of its way from h to itself', () => {
    const of = (own: number, bias: number) => {
      const { parameters, ...rest } = inside({ cell: 'rnn' });
      const { kernel, recurrentKernel, bias: biases } = layerParameters(parameters, rest.layout, 0);
      kernel.fill(0);
      recurrentKernel.fill(0);
      for (let unit = 0; unit < 5; unit++) recurrentKernel[unit * 5 + unit] = own;
      biases.fill(bias);
      return answer({ ...rest, parameters }).layers[0]!;
    };
    // At rest h is 0, and the slope of tanh 1: what is left is the weight.
    for (const halfLife of of(0.5, 0).halfLives) expect(halfLife).toBe(1);
    for (const keeps of of(-0.25, 0).keeps) expect(keeps).toBe(0.25);
    // It swells: nothing is lost.
    for (const halfLife of of(1.5, 0).halfLives) expect(halfLife).toBe(Number.POSITIVE_INFINITY);
    // Without a weight to itself nothing is kept; where tanh is flat, next to nothing.
    for (const halfLife of of(0, 0).halfLives) expect(halfLife).toBe(0);
    expect(Math.max(...of(0.9, 6).halfLives)).toBeLessThan(0.1);
  });

  it.each(['lstm', 'peephole', 'gru', 'rnn'] as const)('of a %s agrees with the slow way', (cell: CellName) => {
    const of = inside({ cell }, [], 2);
    const { recurrentKernel } = layerParameters(of.parameters, of.layout, 1);
    for (const [unit, keeps] of answer(of).layers[1]!.keeps.entries()) {
      const kept =
        cell === 'rnn'
          ? slowly(of, 1, unit, 'h').map((h) => Math.abs(recurrentKernel[unit * 5 + unit]! * (1 - h * h)))
          : slowly(of, 1, unit, cell === 'gru' ? 'z' : 'f');
      expect(keeps).toBeCloseTo(geometricMean(kept), 6);
    }
  });
});

describe('saturation', () => {
  it.each([
    ['lstm', ['f', 'i', 'o']],
    ['peephole', ['f', 'i', 'o']],
    ['gru', ['z', 'r']],
    ['rnn', ['h']],
  ] as const)('of a %s is counted of %s, as the slow way does', (cell, names) => {
    const of = inside({ cell }, [], 6); // large enough for gates to saturate
    answer(of).layers.forEach((layer, at) => {
      expect(layer.gates.map(({ name }) => name)).toEqual(names);
      for (const { name, low, high } of layer.gates) {
        for (let unit = 0; unit < 5; unit++) {
          const values = slowly(of, at, unit, name).map(Math.abs);
          expect(low[unit]).toBeCloseTo(
            share(values, (value) => value < 0.1),
            6,
          );
          expect(high[unit]).toBeCloseTo(
            share(values, (value) => value > 0.9),
            6,
          );
        }
      }
    });
    // The comparison is of something.
    expect(answer(of).layers.some(({ gates }) => gates.some(({ high }) => high.some((value) => value > 0)))).toBe(true);
  });

  it('is all at one side where a gate is held shut or open, and nowhere where it is half open', () => {
    const of = (value: number) => answer(inside({}, holding('i', value))).layers[0]!.gates[1]!;
    expect([...of(0.05).low, ...of(0.95).high].every((value) => value === 1)).toBe(true);
    expect([...of(0.05).high, ...of(0.95).low, ...of(0.5).low, ...of(0.5).high].every((value) => value === 0)).toBe(
      true,
    );
  });
});

describe('the answer', () => {
  it('says of how many windows it is, and what the memory is to be measured by', () => {
    const of = inside({ units: 2, layers: 1 });
    const { windows, lookBack, season, lag } = answer(of);
    expect(windows).toBe(of.windows.parts.validation.length);
    expect({ lookBack, season, lag }).toEqual({ lookBack: 8, season: 12, lag: 12 });
  });
  it('is of at most 64 windows, of fewer where each takes long, and pauses between batches', () => {
    expect([1e3, 1e7, 1e9].map(windowsWithin)).toEqual([64, 20, 4]);
    const computation = memory(inside({ train: 30, validation: 60, units: 64, layers: 1 }));
    let pauses = 0;
    let step = computation.next();
    for (; !step.done; step = computation.next()) pauses += 1;
    expect(step.value.windows).toBe(64);
    expect(pauses).toBeGreaterThan(1);
  });
});
