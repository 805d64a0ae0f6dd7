/** Schedules and early stopping in whole runs: in the trainer, in runs of the pool, and however they are interrupted. */
import { describe, expect, it } from 'vitest';
import { finished } from '../evaluation/pausing';
import { liveSettings } from '../protocol/training';
import type { Config } from '../settings/settings';
import { cutWindows } from '../windows/windows';
import { createEngineHost } from './engines/engines';
import { trainEpochs } from './epochs';
import { startingCheckpoint } from './session';
import { config, harness, series } from './trainer.fixture';

/** Soon overfitted: few windows, many steps. */
const OVERFITTED: Partial<Config> = { engine: 'reference', learningRate: 0.1, epochs: 60, patience: 4 };

async function trained(change: Partial<Config>) {
  const run = harness();
  run.configure(change);
  run.send({ kind: 'train' });
  await run.until('finished');
  const best = run.events.find((event) => event.kind === 'broughtBack')?.best ?? null;
  const parameters = run.events.findLast((event) => event.kind === 'snapshot')!.snapshot.parameters;
  return { run, best, parameters, losses: run.losses() };
}

async function pooled(change: Partial<Config>) {
  await createEngineHost([]).use('reference');
  const whole = { ...config, ...change };
  const cut = cutWindows(series, whole);
  if (!cut.ok) throw new Error(cut.problem.code);
  return finished(trainEpochs(whole, cut.windows, startingCheckpoint(whole, cut.windows), whole.epochs));
}

describe('early stopping', () => {
  it('ends the run, brings the best parameters back, and goes on when it is told to', async () => {
    const { run, best, losses, parameters } = await trained(OVERFITTED);
    expect(best).toMatchObject({ early: true, end: losses.length });
    expect(losses.length).toBeLessThan(60);
    expect(best!.end - best!.epoch).toBe(4);
    expect(Math.min(...losses.map(({ validation }) => validation))).toBe(best!.loss);
    const atBest = await pooled({ ...OVERFITTED, patience: 0, epochs: best!.epoch });
    expect(parameters).toEqual(atBest.parameters);
    run.send({ kind: 'train' });
    await run.until('training');
    await run.until('finished');
    expect(run.losses().length).toBeGreaterThan(best!.end);
  });

  it('brings the best back at the last epoch too, where the patience lasts', async () => {
    const { best, losses } = await trained({ ...OVERFITTED, patience: 100, epochs: 20 });
    expect(losses).toHaveLength(20);
    expect(best).toMatchObject({ early: false, end: 20 });
  });

  it('is the same in a run of the pool', async () => {
    const { best, losses, parameters } = await trained(OVERFITTED);
    expect(await pooled(OVERFITTED)).toMatchObject({ best, losses, parameters });
  });

  it('keeps the last parameters without patience', async () => {
    const { best, parameters } = await trained({ ...OVERFITTED, patience: 0, epochs: 12 });
    expect(best).toBeNull();
    expect(parameters).toEqual((await pooled({ ...OVERFITTED, patience: 0, epochs: 12 })).parameters);
  });

  it('is interrupted, and goes through the same', async () => {
    const straight = await trained(OVERFITTED);
    const run = harness();
    run.configure(OVERFITTED);
    await run.until('ready');
    await run.advance(17);
    await run.advance(9);
    run.send({ kind: 'branch', step: 17 });
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(run.events.find((event) => event.kind === 'broughtBack')?.best).toEqual(straight.best);
    expect(run.events.findLast((event) => event.kind === 'snapshot')!.snapshot.parameters).toEqual(straight.parameters);
  });
});

describe('a schedule', () => {
  it('is what changes of the rate by hand would be', async () => {
    const asked = { engine: 'reference', epochs: 0, optimizer: 'sgd' } as const;
    const byHand = harness();
    byHand.configure(asked);
    await byHand.until('ready');
    for (let epoch = 0; epoch < 4; epoch++) {
      const learningRate = config.learningRate * 0.5 ** Math.floor(epoch / 2);
      byHand.send({ kind: 'adjust', settings: { ...liveSettings({ ...config, ...asked }), learningRate } });
      byHand.send({ kind: 'step', unit: 'epoch' });
      await byHand.until('training');
      await byHand.until('paused');
    }
    const { losses } = await trained({ ...asked, epochs: 4, schedule: 'step', scheduleEpochs: 2, scheduleFactor: 0.5 });
    expect(losses).toEqual(byHand.losses());
    expect(losses.map(({ learningRate }) => learningRate)).toEqual([0.01, 0.01, 0.005, 0.005]);
  });

  it('on plateau lowers the rate by the loss of the run', async () => {
    const { losses } = await trained({
      ...OVERFITTED,
      patience: 0,
      epochs: 40,
      schedule: 'plateau',
      scheduleEpochs: 1,
    });
    expect(losses.at(-1)!.learningRate).toBeLessThan(losses[0]!.learningRate);
  });
});
