import { describe, expect, it } from 'vitest';
import type { Config } from '../settings/settings';
import { createEngineHost } from './engines/engines';
import { liveSettings } from '../protocol/training';
import { config, harness } from './trainer.fixture';

/** Without a search for the fastest engine. */
const QUICK = { engine: 'reference', epochs: 0, lookBack: 5 } as const;

type Harness = ReturnType<typeof harness>;
const latest = (run: Harness) => run.events.findLast((event) => event.kind === 'snapshot')!.snapshot;
const checkpointsOf = (run: Harness) => run.events.findLast((event) => event.kind === 'checkpoints')!.checkpoints;
const stepsOf = (run: Harness) => checkpointsOf(run).map(({ step }) => step);
const recalled = (run: Harness) => run.events.findLast((event) => event.kind === 'recalled')!.snapshot;

/** A run of two layers with dropout that has been at step 7, in the middle of an epoch of five, and is at step 18 now. */
async function paused(change: Partial<Config> = {}): Promise<Harness> {
  const run = harness();
  run.configure({ ...QUICK, layers: 2, dropout: 0.3, ...change });
  await run.until('ready');
  await run.advance(7);
  await run.advance(11);
  expect(run.progress().step).toBe(18);
  return run;
}

describe('a branch', () => {
  it.each(['adam', 'rmsprop', 'sgd'] as const)(
    'goes on bit by bit as the run before did, with %s',
    async (optimizer) => {
      const run = await paused({ optimizer });
      const before = { losses: run.losses(), parameters: latest(run).parameters };
      run.send({ kind: 'branch', step: 7 });
      expect(run.progress()).toMatchObject({ step: 7, epoch: 1 });
      expect(run.status()).toBe('paused');
      await run.advance(11);
      expect(latest(run)).toMatchObject({ step: 18, epoch: 3 });
      expect(latest(run).parameters).toEqual(before.parameters);
      expect(before.losses.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
      expect(run.losses().slice(3)).toEqual(before.losses.slice(1));
    },
  );

  it('goes another way with another learning rate, set before or after', async () => {
    for (const order of ['before', 'after'] as const) {
      const run = await paused();
      const { parameters } = latest(run);
      const settings = { ...liveSettings(config), ...QUICK, learningRate: 0.02 };
      if (order === 'before') run.send({ kind: 'adjust', settings });
      run.send({ kind: 'branch', step: 7 });
      if (order === 'after') run.send({ kind: 'adjust', settings });
      await run.advance(11);
      expect(latest(run).step).toBe(18);
      expect(latest(run).parameters).not.toEqual(parameters);
    }
  });

  it('says all that has changed, and forgets what came later', async () => {
    const run = await paused();
    expect(stepsOf(run)).toEqual([0, 7, 18]);
    const count = run.events.length;
    run.send({ kind: 'branch', step: 6 });
    const said = run.events.slice(count);
    expect(said.map(({ kind }) => kind)).toEqual(['branched', 'progress', 'snapshot', 'status', 'checkpoints']);
    expect(said[0]).toMatchObject({ step: 7, epoch: 1 });
    expect(stepsOf(run)).toEqual([0, 7]);
    run.send({ kind: 'branch', step: 0 });
    expect(stepsOf(run)).toEqual([0]);
    expect(run.progress()).toMatchObject({ step: 0, epoch: 0 });
  });

  it('stops a run that is going on, which reports what it did', async () => {
    const run = await paused();
    run.scripted.push(
      () => undefined,
      () => run.send({ kind: 'branch', step: 7 }),
    );
    run.send({ kind: 'train' });
    await run.until('paused');
    expect(run.progress().step).toBe(7);
    const reports = run.events.flatMap((event) => (event.kind === 'progress' ? [event.step] : []));
    expect(reports.slice(-2)).toEqual([20, 7]);
    expect(run.losses().at(-1)!.epoch).toBe(4);
    expect(stepsOf(run)).toEqual([0, 7]);
  });

  it('is where a run that diverges goes back to', async () => {
    const run = harness();
    run.configure({ ...QUICK, optimizer: 'sgd', learningRate: 1, clipNorm: 0, activation: 'relu' });
    await run.until('ready');
    await run.advance(2);
    const { parameters } = latest(run);
    await run.advance(2);
    run.send({ kind: 'branch', step: 2 });
    run.send({ kind: 'adjust', settings: { ...liveSettings(config), ...QUICK, learningRate: 1e30, clipNorm: 0 } });
    run.scripted.push(...Array<() => void>(30).fill(() => undefined), () => run.send({ kind: 'pause' }));
    run.send({ kind: 'train' });
    await run.until('diverged');
    expect(latest(run)).toMatchObject({ step: 2, parameters });
  });

  it('ends where the run before would have ended', async () => {
    const run = harness();
    run.configure({ ...QUICK, epochs: 3 });
    await run.until('ready');
    await run.advance(7);
    run.send({ kind: 'train' });
    await run.until('finished');
    run.send({ kind: 'branch', step: 7 });
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(run.progress()).toMatchObject({ step: 15, epoch: 3 });
  });

  it('waits for an engine that is on its way', async () => {
    const run = await paused();
    run.send({ kind: 'adjust', settings: { ...liveSettings(config), ...QUICK, engine: 'auto' } });
    expect(run.status()).toBe('preparing');
    run.send({ kind: 'branch', step: 7 });
    await run.until('paused');
    await expect.poll(() => run.progress().step).toBe(7);
    expect(stepsOf(run)).toEqual([0, 7]);
    expect(run.status()).toBe('paused');
  });
});

describe('the history of the trainer', () => {
  it('gives back the parameters of a moment, and goes on training', async () => {
    const run = await paused();
    const seven = run.events.find((event) => event.kind === 'snapshot' && event.snapshot.step === 7)!;
    run.scripted.push(() => run.send({ kind: 'recall', step: 8 }));
    await run.advance(3);
    expect(recalled(run)).toEqual(seven.kind === 'snapshot' && seven.snapshot);
    expect(run.progress().step).toBe(22);
    run.send({ kind: 'recall', step: 1e9 });
    expect(recalled(run)).toEqual(latest(run));
  });

  it('lists its checkpoints now and then while it trains, and all when it rests', async () => {
    const run = harness();
    run.configure({ ...QUICK, epochs: 60 });
    await run.until('ready');
    run.send({ kind: 'train' });
    await run.until('finished');
    const lists = run.events.filter((event) => event.kind === 'checkpoints').length;
    const reports = run.events.filter((event) => event.kind === 'snapshot').length;
    expect(lists).toBeGreaterThan(3);
    expect(lists).toBeLessThan(reports / 2);
    expect(checkpointsOf(run)).toHaveLength(reports);
    expect(checkpointsOf(run).at(-1)).toEqual({ step: 60 * run.progress().stepsPerEpoch, epoch: 60 });
    // What the losses are of is the end of an epoch, and with epochs this short each report can wait for one.
    expect(checkpointsOf(run).every(({ step, epoch }) => step === run.progress().stepsPerEpoch * epoch)).toBe(true);
  });

  it('is that of the run in place', async () => {
    const run = await paused();
    run.configure({}, 2);
    run.send({ kind: 'recall', step: 7 });
    run.send({ kind: 'branch', step: 7 });
    expect(run.events.some((event) => event.kind === 'recalled' || event.kind === 'branched')).toBe(false);
    await run.until('ready');
    expect(checkpointsOf(run)).toEqual([{ step: 0, epoch: 0 }]);
    run.send({ kind: 'recall', step: 7 });
    expect(recalled(run)).toMatchObject({ step: 0 });
  });

  it('outlives an engine that loses all that it knew', async () => {
    const plain = createEngineHost([]);
    let lost = false;
    let noticed = false;
    const run = harness({
      names: ['webgl', 'reference'],
      check: async (name) => (name === 'reference' || (name === 'webgl' && !lost) ? 'offered' : 'missing'),
      use: () => plain.use('reference'),
      isLost: () => lost && !noticed && (noticed = true),
      stillRight: () => true,
    });
    run.configure({ engine: 'webgl', epochs: 0 });
    await run.until('ready');
    await run.advance(7);
    const seven = latest(run);
    run.scripted.push(() => (lost = true));
    await run.advance(4);
    expect(noticed).toBe(true);
    expect(stepsOf(run).slice(0, 2)).toEqual([0, 7]);
    run.send({ kind: 'recall', step: 7 });
    expect(recalled(run)).toEqual(seven);
  });
});
