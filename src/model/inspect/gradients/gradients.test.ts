import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { backward } from '../../network/backward';
import { forward } from '../../network/forward';
import { initialParameters } from '../../network/initialize';
import { networkShape, parameterLayout } from '../../network/layout';
import type { InspectedSource } from '../../protocol/series';
import { fillBatch } from '../../windows/windows';
import { gradients, windowsWithin } from './gradients';
import { comparedGradients } from './comparedGradients';
import { insideOf, startRun } from '../inspectedRun';

const time = { kind: 'index' } as const;
const source: InspectedSource = {
  values: Float64Array.from({ length: 140 }, (_, at) => Math.sin(at / 3) + Math.cos(at / 7)),
  time,
  calendar: time,
  season: 0,
  features: [],
  components: [],
};
const config: Config = { ...configFor('sines'), lookBack: 9, units: 4, layers: 2, horizon: 2, loss: 'huber' };

function runOf(change: Partial<Config> = {}) {
  const started = startRun(1, { ...config, ...change }, source);
  if (!started.ok) throw new Error(started.problem.code);
  return started.run;
}

function end<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

const norm = (values: ArrayLike<number>) => Math.sqrt(Array.from(values).reduce((sum, value) => sum + value ** 2, 0));

/** The same, slowly: all training windows that are asked for in one batch. */
function slowly(change: Partial<Config>, targets: Int32Array) {
  const { windows, shape, layout, start, config: settings } = runOf(change);
  const [batch, steps] = [targets.length, windows.lookBack];
  const x = new Float32Array(batch * steps);
  const y = new Float32Array(batch * windows.horizon);
  fillBatch(windows, targets, x, y);
  const trace = forward(x, batch, steps, shape, layout, start);
  const back = backward(trace, { batch, time: steps, x, y }, shape, layout, start, settings.loss);
  /** A window's share of the mean loss is 1 / batch of its own. */
  const mean = (states: Float64Array) =>
    Array.from({ length: states.length === 0 ? 0 : steps }, (_, step) => {
      const at = (row: number) => (row * steps + step) * shape.units;
      const norms = Array.from(
        targets,
        (_target, row) => batch * norm(states.subarray(at(row), at(row) + shape.units)),
      );
      return norms.reduce((sum, value) => sum + value, 0) / batch;
    });
  return {
    layers: back.states.map(({ h, c }) => ({ h: mean(h), c: mean(c) })),
    norms: layout.map(({ offset, size }) => norm(back.parameters.subarray(offset, offset + size))),
  };
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>) {
  expect(found).toHaveLength(expected.length);
  Array.from(found).forEach((value, at) => expect(value / expected[at]!).toBeCloseTo(1, 9));
}

describe('gradients', () => {
  it.each(Object.keys(CELLS) as CellName[])('are those of the mean loss over spread windows: %s', (cell) => {
    const run = runOf({ cell });
    const { train } = run.windows.parts;
    const answer = end(gradients(insideOf(run, run.start, [], 100, predictorOf)));
    const spread = Int32Array.from({ length: 32 }, (_, at) => train[Math.round((at * (train.length - 1)) / 31)]!);
    const expected = slowly({ cell }, spread);
    expect(answer).toMatchObject({ name: 'gradients', windows: 32 });
    expect(answer.layers).toHaveLength(2);
    answer.layers.forEach(({ h, c }, layer) => {
      expectClose(h, expected.layers[layer]!.h);
      expectClose(c, expected.layers[layer]!.c);
    });
    expectClose(
      answer.parameters.map(({ norm: found }) => found),
      expected.norms,
    );
    expect(answer.parameters.map(({ layer, role }) => `${layer} ${role}`)).toEqual(
      run.layout.map(({ layer, role }) => `${layer} ${role}`),
    );
  });

  it('are of all training windows where they are few', () => {
    const run = runOf({ train: 40, validation: 30, lookBack: 40 });
    const count = run.windows.parts.train.length;
    expect(count).toBeLessThan(32);
    expect(end(gradients(insideOf(run, run.start, [], 100, predictorOf))).windows).toBe(count);
  });

  it('are of fewer windows where each takes long', () => {
    expect(windowsWithin(48, 4_400)).toBe(32);
    expect(windowsWithin(256, 264_000)).toBe(2);
    const between = windowsWithin(64, 264_000);
    expect(between).toBeGreaterThan(2);
    expect(between).toBeLessThan(32);
  });

  it('pause twice at every window', () => {
    const run = runOf();
    const computation = gradients(insideOf(run, run.start, [], 100, predictorOf));
    let pauses = 0;
    while (!computation.next().done) pauses += 1;
    expect(pauses).toBe(64);
  });
});

describe('the flow of a comparison', () => {
  it('is that of a run with its cell', () => {
    const comparison = runOf({ cell: 'rnn' });
    const { parameters, layers } = end(gradients(insideOf(comparison, comparison.start, [], 100, predictorOf)));
    const shape = networkShape({ ...config, cell: 'rnn' }, 1);
    const snapshot = { step: 12, epoch: 3, parameters: initialParameters(shape, config) };
    expect(parameterLayout(shape).at(-1)!.offset).toBeLessThan(runOf().start.length);
    const flow = end(comparedGradients(runOf({ cell: 'lstm' }), 'rnn', snapshot));
    expect(flow).toEqual({ cell: 'rnn', step: 12, epoch: 3, windows: 32, layers, parameters });
  });
});
