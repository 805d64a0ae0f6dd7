import { describe, expect, it } from 'vitest';
import { latestSteps } from './selectors';
import { withEpochs } from '../../model/protocol/epochLosses';
import { withSteps, type StepLosses } from './history';

const report = (step: number, recentLoss: number, probedLoss = Number.NaN) => ({
  step,
  stepsPerEpoch: 1000,
  recentLoss,
  probedLoss,
});

describe('losses by step', () => {
  it('stand at a fraction of their epoch, smoothed', () => {
    const first = withSteps([], report(100, 1), 0);
    const second = withSteps(first, report(200, 2, 0.7), 0);
    expect(first).toEqual([{ epoch: 0.1, train: 1, validation: Number.NaN }]);
    expect(second[1]).toEqual({ epoch: 0.2, train: 1.15, validation: 0.7 });
    expect(withSteps(second, report(300, Number.NaN), 0)).toBe(second);
  });

  it('are let go of once there are many epochs', () => {
    const some = withSteps([], report(100, 1), 0);
    expect(withSteps(some, report(200, 1), 21)).toEqual([]);
  });

  it('grow not without end', () => {
    let all: readonly StepLosses[] = [];
    for (let step = 1; step <= 5000; step++) all = withSteps(all, report(step, 1), 0);
    expect(all.length).toBeLessThanOrEqual(800);
    expect(all[0]!.epoch).toBe(0.001);
    expect(all.at(-1)!.epoch).toBe(5);
  });

  it('are said until the first epoch is done, with the last look at the validation part, and the same each time', () => {
    const stepLosses = withSteps(withSteps([], report(500, 1, 0.8), 0), report(600, 1), 0);
    const facts = { losses: [], stepLosses, formerLosses: [] };
    expect(latestSteps(facts)).toEqual({ epoch: 0.6, train: 1, validation: 0.8 });
    expect(latestSteps(facts)).toBe(latestSteps({ ...facts }));
    expect(
      latestSteps({ ...facts, losses: withEpochs([], [{ epoch: 1, train: 1, validation: 1, learningRate: 0.01 }]) }),
    ).toBeUndefined();
  });
});
