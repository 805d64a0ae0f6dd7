import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { forecastFreely } from '../../forecasting/freeRun';
import { forward } from '../../network/forward';
import type { InspectedSource } from '../../protocol/series';
import { portrait, strideOf } from './portrait';
import { principalPlane, projected } from './principalPlane';
import { insideOf, startRun } from '../inspectedRun';

function whole<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

const PERIOD = 20;
const sine = (length: number): InspectedSource => ({
  values: Float64Array.from({ length }, (_, time) => Math.sin((2 * Math.PI * time) / PERIOD)),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: PERIOD,
  features: [],
  components: [],
});

function insideOfNew(source: InspectedSource, change: Partial<Config> = {}) {
  const config = { ...configFor('sines'), difference: 0, lookBack: 6, units: 5, ...change };
  const started = startRun(1, config, source);
  if (!started.ok) throw new Error(started.problem.code);
  const { run } = started;
  return insideOf(run, run.start, [], run.windows.trainEnd, predictorOf);
}

describe('portrait', () => {
  it.each<CellName>(['lstm', 'peephole', 'gru', 'rnn'])('of %s over a sine is a ring, seen from above', (cell) => {
    const answer = whole(portrait(insideOfNew(sine(200), { cell, layers: 2 })));
    expect(answer).toMatchObject({ seriesStart: 6, stride: 1, freeRunStart: 140, freeRunStride: 1 });
    for (const { series, explained } of answer.layers) {
      expect(series.length).toBe(2 * 195);
      for (let at = 0; at < 195 - PERIOD; at++) {
        expect(series[2 * (at + PERIOD)]).toBeCloseTo(series[2 * at]!, 4);
        expect(series[2 * (at + PERIOD) + 1]).toBeCloseTo(series[2 * at + 1]!, 4);
      }
      expect(explained[0] + explained[1]).toBeGreaterThan(0.95);
      expect(explained[1]).toBeGreaterThan(0);
    }
  });

  it('stands in the plane of the states that one window after the other has', () => {
    const inside = insideOfNew(sine(80), { layers: 2 });
    const { inputs, lookBack, values } = inside.windows;
    const answer = whole(portrait(inside));
    for (const layer of [0, 1]) {
      const states: number[] = [];
      for (let target = 6; target <= values.length; target++) {
        const x = Float32Array.from(inputs.subarray(target - lookBack, target));
        const { h } = forward(x, 1, lookBack, inside.shape, inside.layout, inside.parameters).layers[layer]!;
        states.push(...h.subarray((lookBack - 1) * 5));
      }
      const points = Float32Array.from(states);
      const plane = whole(principalPlane(points, 5));
      expect([...answer.layers[layer]!.series]).toEqual(
        [...projected(plane, points)].map((value) => expect.closeTo(value, 6)),
      );
    }
  });

  it('follows the windows that the free run is fed with', () => {
    const inside = insideOfNew(sine(80), { horizon: 3 });
    const { inputs, lookBack, trainEnd, values } = inside.windows;
    const answer = whole(portrait(inside));
    // The network's scale is an affine map, found from two points of the series; what was forecast is fed back through it.
    const free = whole(forecastFreely(inside.windows, inside.predictorOf(inside.parameters)));
    const scale = (inputs[1]! - inputs[0]!) / (values[1]! - values[0]!);
    const seen = inputs.map((value, at) => (at < trainEnd ? value : inputs[0]! + scale * (free[at]! - values[0]!)));
    const points = (from: Float64Array, targets: readonly number[]) =>
      Float32Array.from(
        targets.flatMap((target) => {
          const x = Float32Array.from(from.subarray(target - lookBack, target));
          const { h } = forward(x, 1, lookBack, inside.shape, inside.layout, inside.parameters).layers[0]!;
          return [...h.subarray((lookBack - 1) * 5)];
        }),
      );
    const plane = whole(
      principalPlane(
        points(
          inputs,
          Array.from({ length: 75 }, (_, at) => at + 6),
        ),
        5,
      ),
    );
    const starts = Array.from({ length: 8 }, (_, at) => trainEnd + 3 * at);
    const expected = projected(plane, points(seen, starts));
    expect([...answer.layers[0]!.freeRun]).toEqual([...expected].map((value) => expect.closeTo(value, 5)));
  });

  it('of an untrained network, whose free run dies, ends in a point', () => {
    const { layers } = whole(portrait(insideOfNew(sine(400))));
    expect(layers[0]!.ending).toEqual({ kind: 'point' });
  });
});

describe('stride', () => {
  it('keeps the points few and never steps over whole seasons', () => {
    expect(strideOf(1000, 1500, 12)).toBe(1);
    expect(strideOf(3001, 1500, 0)).toBe(3);
    expect(strideOf(3001, 1500, 12)).toBe(5);
    expect(strideOf(18_000, 1500, 12)).toBe(13);
    expect(strideOf(3001, 1500, 1)).toBe(3);
  });
});
