import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../network/layout';
import { configFor } from '../settings/config';
import { cutWindows, type Windows } from '../windows/windows';
import { forecastFreely } from './freeRun';
import { forecastOneStep } from './oneStep';
import type { Predictor } from './predictor';
import { sampleOf, validated, windowsAtOnce } from './sample';

const small: NetworkShape = { cell: 'lstm', activation: 'tanh', inputs: 1, units: 8, layers: 1, horizon: 1 };
const large: NetworkShape = { ...small, units: 256, layers: 4 };

function windowsOf(length: number, lookBack = 12): Windows {
  const values = Float64Array.from({ length }, (_, time) => Math.sin(time / 5) + time / length);
  const cut = cutWindows(
    { values, time: { kind: 'index' }, season: 0, features: [] },
    { ...configFor('sines'), lookBack, horizon: 1 },
  );
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.windows;
}

/** Repeats the last value. */
const naive: Predictor = (x, batch) => {
  const lookBack = x.length / batch;
  return Float64Array.from({ length: batch }, (_, row) => x[(row + 1) * lookBack - 1]!);
};

function result<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('what of a series is forecast while its network changes', () => {
  it('is all where that is quick', () => {
    expect(sampleOf(windowsOf(9000), small)).toBeNull();
    expect(validated(windowsOf(9000), small)).toHaveLength(windowsOf(9000).parts.validation.length);
  });

  it('is as much of a long series as a chart has pixels for, evenly spread from first to last', () => {
    const windows = windowsOf(100_000);
    const { targets } = sampleOf(windows, small)!;
    expect(targets).toHaveLength(4000);
    expect([targets[0], targets.at(-1)]).toEqual([12, 99_999]);
    const gaps = targets.slice(1).map((target, at) => target - targets[at]!);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    expect(validated(windows, small)).toHaveLength(8192);
  });

  it('is little of a network that takes seconds a window, but never next to nothing', () => {
    const windows = windowsOf(5000, 256);
    expect(sampleOf(windows, large)!.targets).toHaveLength(32);
    expect(windowsAtOnce(windows, large)).toBe(1);
    expect(windowsAtOnce(windowsOf(500), small)).toBe(32);
    expect(validated(windows, large).length).toBeLessThan(windows.parts.validation.length);
  });

  it('has the forecasts of these windows alone, and errors close to those of all', () => {
    const windows = windowsOf(40_000);
    const { targets } = sampleOf(windows, small)!;
    const whole = result(forecastOneStep(windows, naive));
    const some = result(forecastOneStep(windows, naive, { sampled: targets, atOnce: 7 }));
    expect(some.sampled).toBe(targets);
    expect(some.oneStep.filter(Number.isFinite)).toHaveLength(targets.length);
    for (const target of targets) expect(some.oneStep[target]).toBe(whole.oneStep[target]);
    const { train, validation, test } = some.metrics;
    expect(train.windows + validation.windows + test.windows).toBe(targets.length);
    expect(test.lstm.mae / whole.metrics.test.lstm.mae).toBeCloseTo(1, 1);
  });

  it('is the beginning of the free run', () => {
    const windows = windowsOf(600);
    const whole = result(forecastFreely(windows, naive));
    const begun = result(forecastFreely(windows, naive, 10));
    const { trainEnd } = windows;
    expect(begun.subarray(trainEnd, trainEnd + 10)).toEqual(whole.subarray(trainEnd, trainEnd + 10));
    expect(begun.subarray(trainEnd + 10).every(Number.isNaN)).toBe(true);
  });
});
