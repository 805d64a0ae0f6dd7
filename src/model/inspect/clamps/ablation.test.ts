import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { forecastOneStep } from '../../forecasting/oneStep';
import { predictorOf } from '../../forecasting/predictor';
import type { Intervention } from '../../protocol/inside/clamps';
import type { InspectedSource } from '../../protocol/series';
import { evenlySpaced } from '../../windows/evenlySpaced';
import { ablation } from './ablation';
import { insideOf, startRun } from '../inspectedRun';

const HOLE = 150;
const source: InspectedSource = {
  values: Float64Array.from({ length: 200 }, (_, time) =>
    time === HOLE ? Number.NaN : 20 + 5 * Math.sin(time / 3) + Math.cos(time * time) + time / 20,
  ),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};

function insideWith(cell: CellName, config: Partial<Config> = {}, interventions: readonly Intervention[] = []) {
  const all = { ...configFor('sines'), cell, units: 5, layers: 2, lookBack: 7, horizon: 2, difference: 1, ...config };
  const started = startRun(1, all, source);
  if (!started.ok) throw new Error(started.problem.code);
  // Bolder than a seed makes them, so that every unit has something to say.
  const trained = started.run.start.map((value, at) => value + 0.4 * Math.sin(at));
  return insideOf(started.run, trained, interventions, started.run.windows.trainEnd, predictorOf);
}

function finished<T>(computation: Generator<void, T>): { value: T; pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = computation.next();
    if (done) return { value, pauses };
  }
}

/** The slow way: the weights that go out of the unit are put to zero one by one, and the whole series is forecast. */
function errorWithout(inside: ReturnType<typeof insideWith>, layer: number, unit: number): number {
  const { layout, shape, windows } = inside;
  const parameters = inside.parameters.slice();
  for (const slot of layout) {
    const isOwn = slot.layer === layer && slot.role === 'recurrentKernel';
    const isNext = slot.layer === (layer === shape.layers - 1 ? 'head' : layer + 1) && slot.role === 'kernel';
    if (!isOwn && !isNext) continue;
    const columns = slot.shape[1]!;
    for (let column = 0; column < columns; column++) parameters[slot.offset + unit * columns + column] = 0;
  }
  const predict = predictorOf(shape, layout, parameters, windows.lookBack);
  return finished(forecastOneStep(windows, predict)).value.metrics.validation.lstm.mae;
}

describe('the error with a unit removed', () => {
  it.each(['lstm', 'peephole', 'gru', 'rnn'] as const)('is that of a network without it: %s', (cell) => {
    const inside = insideWith(cell);
    const { value: answer } = finished(ablation(inside));
    const predict = inside.predictorOf(inside.parameters);
    const { metrics } = finished(forecastOneStep(inside.windows, predict)).value;
    expect(answer.windows).toBe(metrics.validation.windows);
    expect(answer.mae).toBeCloseTo(metrics.validation.lstm.mae, 10);
    expect(answer.units.map(({ layer, unit }) => [layer, unit])).toEqual(
      [0, 1].flatMap((layer) => [0, 1, 2, 3, 4].map((unit) => [layer, unit])),
    );
    for (const { layer, unit, mae } of answer.units) {
      expect(mae).toBeCloseTo(errorWithout(inside, layer, unit), 10);
    }
    expect(new Set(answer.units.map(({ mae }) => mae)).size).toBe(10);
  });

  it('is of the network with what else is changed in it', () => {
    const inside = insideWith('lstm', {}, [{ kind: 'remove', layer: 1, unit: 3 }]);
    const { value: answer } = finished(ablation(inside));
    expect(answer.units.find(({ layer, unit }) => layer === 1 && unit === 3)!.mae).toBe(answer.mae);
    expect(answer.units.find(({ layer, unit }) => layer === 1 && unit === 0)!.mae).toBeCloseTo(
      errorWithout(inside, 1, 0),
      10,
    );
  });

  it('takes evenly spaced windows where there are many, and says how many', () => {
    const { value: answer } = finished(ablation(insideWith('rnn', { train: 50, validation: 40 })));
    expect(answer.windows).toBe(64);
    const all = Int32Array.from({ length: 1000 }, (_, at) => 70 + at);
    const some = evenlySpaced(all, 64);
    expect([some.length, some[0], some[63]]).toEqual([64, 70, 1069]);
    const gaps = some.slice(1).map((target, at) => target - some[at]!);
    expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([15, 16]);
    expect(evenlySpaced(all.subarray(0, 64), 64)).toHaveLength(64);
  });

  it('pauses more often, the larger the network', () => {
    const pausesFor = (units: number, lookBack: number) => {
      const inside = insideWith('lstm', { units, lookBack, layers: 1 });
      // Only the pauses count here.
      const idle = { ...inside, predictorOf: () => (_: Float32Array, batch: number) => new Float64Array(2 * batch) };
      return finished(ablation(idle)).pauses / (units + 1);
    };
    expect(pausesFor(2, 7)).toBe(1);
    expect(pausesFor(64, 40)).toBeGreaterThan(3);
  });
});
