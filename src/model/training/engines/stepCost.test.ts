import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../network/layout';
import { createEngineHost } from './engines';
import { alongLine, estimateStep, multiplications, slownessOf, type StepSize } from './stepCost';

const shape: NetworkShape = { cell: 'lstm', activation: 'tanh', inputs: 1, units: 10, layers: 2, horizon: 1 };
const size: StepSize = { shape, lookBack: 24, batch: 32 };

describe('what a step costs', () => {
  it('is counted: three times the products of a time step, for all time steps of all windows', () => {
    // Layer 1: 4 · 10 · (1 + 10); layer 2: 4 · 10 · (10 + 10).
    expect(multiplications(size)).toBe(3 * (440 + 800) * 24 * 32);
    const gru: NetworkShape = { ...shape, cell: 'gru', layers: 1 };
    expect(multiplications({ ...size, shape: gru })).toBe(3 * 3 * 10 * 11 * 24 * 32);
  });

  it('goes on along the line through two trials', () => {
    expect(alongLine([32, 9], [128, 21], 800)).toBe(5 + 800 / 8);
    // Trials are noisy: nothing is begun with less than no time, and nothing takes less than none.
    expect(alongLine([1, 1], [2, 4], 10)).toBe(30);
    expect(alongLine([1, 5], [2, 4], 10)).toBe(5);
  });

  it('is estimated within a few times of what it takes, on whatever engine is in use', async () => {
    await createEngineHost([]).use('reference');
    const estimate = estimateStep({ ...size, batch: 64 }, 'mse', () => performance.now());
    expect(estimate).toBeGreaterThan(1);
    expect(estimate).toBeLessThan(10_000);
  });

  it('is rather too much than next to nothing where the trials tell no line', async () => {
    await createEngineHost([]).use('reference');
    let now = 0;
    // Each trial takes one tick, the short and the long: another program had its turn in the short ones.
    expect(estimateStep(size, 'mse', () => (now += 1))).toBe((24 * 32) / (16 * 8));
  });

  it('is no matter as long as neither a step nor an epoch is long', () => {
    expect(slownessOf(size, 12, 100)).toBeNull();
  });

  it('is said with what would bring it down, the greatest help first', () => {
    const large: StepSize = { shape: { ...shape, units: 256, layers: 4 }, lookBack: 256, batch: 256 };
    const slow = slownessOf(large, 20_000, 24)!;
    expect(slow).toMatchObject({ stepMs: 20_000, epochMs: 480_000 });
    expect(slow.reliefs.map(({ setting, value }) => [setting, value])).toEqual([
      ['units', 128],
      ['layers', 2],
      ['lookBack', 128],
      ['batchSize', 128],
    ]);
    expect(slow.reliefs[0]!.factor).toBeCloseTo(4, 1);
    // A smaller batch makes no epoch shorter.
    const long = slownessOf(size, 500, 10_000)!;
    expect(long.reliefs.map(({ setting }) => setting)).not.toContain('batchSize');
  });
});
