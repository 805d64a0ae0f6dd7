import { describe, expect, it } from 'vitest';
import { forward } from '../../network/forward';
import { initialParameters } from '../../network/initialize';
import { parameterLayout } from '../../network/layout';
import { configFor } from '../../settings/config';
import { carriesStates, READ_BEFORE, readSteps } from '../../settings/stateful';
import type { Config } from '../../settings/settings';
import { readingsOf, samplesOf, shapeFor } from '../../tasks/trainable';
import { cutWindows } from '../../windows/windows';
import { seededRandom } from '../../random';
import { createBatches } from './batches';

const values = Float64Array.from({ length: 400 }, (_, time) => Math.sin(time / 5) + time / 200);
const series = { values, time: { kind: 'index' }, season: 0, features: [] } as const;
const config: Config = { ...configFor('sines'), lookBack: 6, units: 4, batchSize: 12, stateful: 'on', horizon: 2 };

function windowsOf(change: Partial<Config> = {}) {
  const cut = cutWindows(series, { ...config, ...change });
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.windows;
}

describe('stateful forecasting', () => {
  it('trains on windows of which each goes on where the one before ended', () => {
    const windows = windowsOf();
    const shape = shapeFor(config, windows);
    const batches = createBatches(config, windows, shape);
    const order = batches.order(seededRandom(1));
    const { inputs, lag } = { inputs: windows.inputs, lag: windows.lag };
    expect(lag).toBe(0);
    let used = 0;
    let before: Float32Array | null = null;
    let fromZero = 0;
    while (used < batches.perEpoch) {
      const batch = batches.training(order, used, 0);
      const rows = batch.size;
      if (batch.carries === 'from zero') fromZero += 1;
      else {
        // The first input of each row is the one after the last of the same row before.
        for (let row = 0; row < rows; row++) {
          const last = before![(row + 1) * 6 - 1]!;
          const at = inputs.findIndex((value) => Math.fround(value) === last);
          expect(batch.x[row * 6]).toBe(Math.fround(inputs[at + 1]!));
        }
      }
      before = batch.x;
      used += rows;
    }
    expect(fromZero).toBe(1);
    // Hardly a training window is left out.
    expect(batches.perEpoch).toBeGreaterThan(0.9 * windows.parts.train.length);
  });

  it('says the same with the states carried on as in one reading of the windows before and its own', () => {
    const windows = windowsOf();
    const shape = shapeFor(config, windows);
    const layout = parameterLayout(shape);
    const w = initialParameters(shape, config);
    const whole = readingsOf(windows);
    const pieces = samplesOf(windows);
    expect([whole.time, pieces.time]).toEqual([6 * (1 + READ_BEFORE), 6]);
    const target = windows.parts.validation[10]!;
    const read = (of: typeof whole, name: number) => {
      const x = new Float32Array(of.time * of.inputs);
      of.fill(Int32Array.of(name), { x, y: new Float32Array(2), mask: null });
      return x;
    };
    const once = forward(read(whole, target), 1, whole.time, shape, layout, w);
    let start: { h: Float64Array; c: Float64Array }[] | null = null;
    let last = once;
    for (let back = READ_BEFORE; back >= 0; back--) {
      last = forward(read(pieces, target - 6 * back), 1, 6, shape, layout, w, { start });
      start = last.layers.map(({ h, c }) => ({ h: h.slice(-shape.units), c: c.slice(-shape.units) }));
    }
    expect(last.forecast[0]).toBeCloseTo(once.forecast[0]!, 12);
    expect(last.forecast[1]).toBeCloseTo(once.forecast[1]!, 12);
  });

  it('is as before where it is off, and where windows cannot follow one another', () => {
    expect(readSteps({ ...config, stateful: 'off' })).toBe(6);
    for (const change of [{ shortcut: 'linear' }, { missing: 'leave-out' }, { leaks: 'split' }] as const) {
      expect(carriesStates({ ...config, ...change })).toBe(false);
      expect(windowsOf(change).lookBack).toBe(6);
    }
  });

  it('offers the longest look-back window with what is read before it', () => {
    const cut = cutWindows(series, { ...config, lookBack: 200 });
    expect(cut).toMatchObject({ ok: false, problem: { code: 'look-back-too-long' } });
    if (cut.ok || cut.problem.code !== 'look-back-too-long') throw new Error('unexpected');
    expect(windowsOf({ lookBack: cut.problem.longest }).lookBack).toBe(4 * cut.problem.longest);
  });
});
