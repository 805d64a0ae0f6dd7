import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { CellName, Config } from '../../settings/settings';
import { predictorOf } from '../../forecasting/predictor';
import { forward } from '../../network/forward';
import type { InspectedSource } from '../../protocol/series';
import { generate } from '../../series/generators/generate';
import { correlation } from './correlation';
import { meanings, scattered } from './meanings';
import { insideOf, startRun } from '../inspectedRun';

function whole<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

function generated(length: number): InspectedSource {
  const made = generate({ name: 'trend-season', seed: 2, noise: 0.1, length, parameters: '', formula: '' });
  if (!made.ok) throw new Error(made.problem.code);
  return { ...made.series, calendar: made.series.time };
}

function insideOfNew(
  source: InspectedSource,
  change: Partial<Config>,
  parameters?: (start: Float32Array) => Float32Array,
) {
  const config = { ...configFor('trend-season'), difference: 0, lookBack: 6, units: 3, ...change };
  const started = startRun(1, config, source);
  if (!started.ok) throw new Error(started.problem.code);
  const { run } = started;
  return insideOf(run, parameters?.(run.start) ?? run.start, [], run.windows.trainEnd, predictorOf);
}

describe('meanings', () => {
  it.each<CellName>(['lstm', 'peephole', 'gru', 'rnn'])('of %s are what one window after the other says', (cell) => {
    const source = generated(120);
    const inside = insideOfNew(source, { cell, layers: 2 });
    const answer = whole(meanings(inside));
    const { parts, inputs, lookBack } = inside.windows;
    const targets = [...parts.train, ...parts.validation];
    expect(answer.windows).toBe(targets.length);
    const hasMemory = cell === 'lstm' || cell === 'peephole';
    for (const [layer, found] of answer.layers.entries()) {
      expect(found.c.length).toBe(hasMemory ? 3 * answer.signals.length : 0);
      for (let unit = 0; unit < 3; unit++) {
        const last = (state: 'h' | 'c') =>
          targets.map((target) => {
            const x = Float32Array.from(inputs.subarray(target - lookBack, target));
            const trace = forward(x, 1, lookBack, inside.shape, inside.layout, inside.parameters).layers[layer]!;
            return trace[state][(lookBack - 1) * 3 + unit]!;
          });
        const season = source.components.find(({ name }) => name === 'season')!.values;
        const signal = targets.map((target) => season[target - 1]!);
        const at = unit * answer.signals.length + 1;
        expect(answer.signals[1]).toEqual({ kind: 'component', name: 'season' });
        expect(found.h[at]).toBeCloseTo(correlation(last('h'), signal).r, 5);
        if (hasMemory) expect(found.c[at]).toBeCloseTo(correlation(last('c'), signal).r, 5);
      }
    }
  });

  /** A simple RNN without a memory, whose unit is tanh of a small share of the last input: nearly the value itself. */
  it('finds the unit that is the last value', () => {
    const inside = insideOfNew(generated(120), { cell: 'rnn', units: 1 }, (start) => start.fill(0).fill(0.01, 0, 1));
    const { signals, layers, shown } = whole(meanings(inside));
    const [{ h, strongest, states, followed }] = layers as [(typeof layers)[number]];
    const level = signals.findIndex(({ kind }) => kind === 'level');
    expect(h[level]).toBeGreaterThan(0.9999);
    expect(strongest).toEqual([{ state: 'h', signal: level }]);
    expect(shown.at(-1)).toBe(inside.windows.validationEnd - 2);
    for (const [at, state] of states.entries()) expect(followed[at]).toBeCloseTo(state, 3);
  });

  it('says that it goes against it, and draws the signal as it is', () => {
    const inside = insideOfNew(generated(120), { cell: 'rnn', units: 1 }, (start) => start.fill(0).fill(-0.01, 0, 1));
    const { signals, layers } = whole(meanings(inside));
    const [{ h, states, followed }] = layers as [(typeof layers)[number]];
    expect(h[signals.findIndex(({ kind }) => kind === 'level')]).toBeLessThan(-0.9999);
    expect(correlation(states, followed).r).toBeLessThan(-0.9999);
  });

  it('says 0 of a unit that never moves', () => {
    const inside = insideOfNew(generated(120), { units: 2 }, (start) => start.fill(0));
    const { layers } = whole(meanings(inside));
    expect([...layers[0]!.h, ...layers[0]!.c].every((r) => r === 0)).toBe(true);
    expect(layers[0]!.followed.every(Number.isFinite)).toBe(true);
  });

  it('looks at some hundred windows of a long series', () => {
    const answer = whole(meanings(insideOfNew(generated(3000), {})));
    expect(answer.windows).toBe(400);
    expect(answer.shown.length).toBe(160);
    expect(answer.layers[0]!.states.length).toBe(3 * 160);
    expect([...answer.layers[0]!.h].every((r) => r !== 0 && Math.abs(r) <= 1)).toBe(true);
  });
});

describe('windows out of many', () => {
  it('stand at all times of a season', () => {
    for (const season of [2, 7, 12, 24]) {
      const targets = scattered(
        Int32Array.from({ length: 400 * season }, (_, at) => at),
        400,
      );
      expect(targets.length).toBe(400);
      expect(targets.every((target, at) => at === 0 || target > targets[at - 1]!)).toBe(true);
      expect(new Set([...targets].map((target) => target % season)).size).toBe(season);
    }
  });
});
