import { describe, expect, it } from 'vitest';
import { createEngineHost } from './engines/engines';
import { liveSettings } from '../protocol/training';
import { config, forgetfulEngine, harness } from './trainer.fixture';

describe('a run with a shortcut', () => {
  it('begins at its fit, and holds it where it is to be held', async () => {
    const { configure, until, send, events, progress } = harness();
    const parameters = () => events.flatMap((event) => (event.kind === 'snapshot' ? [event.snapshot.parameters] : []));
    configure({ shortcut: 'linear', shortcutHeld: 'held' });
    await until('ready');
    const start = parameters().at(-1)!;
    send({ kind: 'train' });
    await until('finished');
    const end = parameters().at(-1)!;
    const line = 1 + config.lookBack;
    expect(start.slice(-line).some((value) => Math.abs(value) > 0.1)).toBe(true);
    expect(end.slice(-line)).toEqual(start.slice(-line));
    expect(end.slice(0, -line)).not.toEqual(start.slice(0, -line));
    expect(progress().epochs.at(-1)!.train).toBeLessThan(0.1);
  });
});

describe('trainer', () => {
  it('prepares, trains to the last epoch, and goes on for as many again', async () => {
    const run = harness();
    run.configure();
    await run.until('ready');
    expect(run.progress()).toMatchObject({ step: 0, epoch: 0, stepsPerEpoch: 5 });
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(run.losses().map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(run.losses()[2]!.train).toBeLessThan(run.losses()[0]!.train);
    run.send({ kind: 'train' });
    await run.until('training');
    await run.until('finished');
    expect(run.progress().epoch).toBe(6);
  });

  it('stops within one step, whenever it is told to pause', async () => {
    const run = harness();
    run.configure({ epochs: 0 });
    await run.until('ready');
    run.scripted.push(...Array<() => void>(6).fill(() => undefined), () => run.send({ kind: 'pause' }));
    run.send({ kind: 'train' });
    await run.until('paused');
    expect(run.progress().step).toBe(7);
  });

  it('rests between steps only once it is to give way, and learns the same', async () => {
    const trained = async (givesWay: boolean) => {
      let rests = 0;
      const run = harness(createEngineHost([]), async () => {
        rests += 1;
      });
      run.configure();
      await run.until('ready');
      if (givesWay) run.send({ kind: 'giveWay' });
      run.send({ kind: 'train' });
      await run.until('finished');
      return { rests, losses: run.losses() };
    };
    const [freely, gently] = [await trained(false), await trained(true)];
    expect(freely.rests).toBe(0);
    expect(gently.rests).toBeGreaterThan(0);
    expect(gently.losses).toEqual(freely.losses);
  });

  it('takes one step, or one epoch, at a time', async () => {
    const run = harness();
    run.configure();
    await run.until('ready');
    run.send({ kind: 'step', unit: 'step' });
    await run.until('paused');
    expect(run.progress().step).toBe(1);
    run.send({ kind: 'step', unit: 'epoch' });
    await run.until('training');
    await run.until('paused');
    expect(run.progress()).toMatchObject({ step: 5, epoch: 1 });
  });

  it('has the same losses for the same seed, paused or not', async () => {
    const straight = harness();
    straight.configure();
    straight.send({ kind: 'train' });
    await straight.until('finished');

    const halting = harness();
    halting.configure();
    await halting.until('ready');
    for (let step = 0; step < 7; step++) {
      halting.send({ kind: 'step', unit: 'step' });
      await halting.until('training');
      await halting.until('paused');
    }
    halting.send({ kind: 'train' });
    await halting.until('finished');
    expect(halting.losses()).toEqual(straight.losses());

    const another = harness();
    another.configure({ seed: 8 });
    another.send({ kind: 'train' });
    await another.until('finished');
    expect(another.losses()).not.toEqual(straight.losses());
  });

  it('uses a learning rate that is changed while it trains from the next step on', async () => {
    const run = harness();
    run.configure({ epochs: 0, optimizer: 'sgd', momentum: 0 });
    await run.until('ready');
    const frozen = liveSettings({ ...config, epochs: 0, optimizer: 'sgd', momentum: 0, learningRate: 0 });
    run.scripted.push(() => run.send({ kind: 'adjust', settings: frozen }));
    run.scripted.push(...Array<() => void>(12).fill(() => undefined), () => run.send({ kind: 'pause' }));
    run.send({ kind: 'train' });
    await run.until('paused');
    const [first, second] = run.losses();
    expect(second!.validation).toBe(first!.validation);
  });

  it('says so when a loss is not finite, and goes back to the last good parameters', async () => {
    const run = harness();
    run.configure({ optimizer: 'sgd', learningRate: 1, loss: 'mse', clipNorm: 0, epochs: 0, activation: 'relu' });
    await run.until('ready');
    run.send({ kind: 'adjust', settings: { ...liveSettings(config), learningRate: 1e30, clipNorm: 0, epochs: 0 } });
    run.send({ kind: 'train' });
    await run.until('diverged');
    const diverged = run.events.find((event) => event.kind === 'diverged')!;
    expect(diverged.restoredStep).toBeLessThan(diverged.step);
    const snapshot = run.events.findLast((event) => event.kind === 'snapshot')!.snapshot;
    expect(snapshot.step).toBe(diverged.restoredStep);
    expect(snapshot.parameters.every(Number.isFinite)).toBe(true);
  });

  it('is blocked, not broken, by data that allow no window, and ready again after', async () => {
    const run = harness();
    run.configure({ lookBack: 200 });
    await run.until('blocked');
    run.send({ kind: 'train' });
    run.send({ kind: 'step', unit: 'step' });
    run.configure({}, 2);
    await run.until('ready');
    expect(run.events.some((event) => event.kind === 'crashed')).toBe(false);
  });

  it('trains as soon as it can when it was told to before', async () => {
    const run = harness();
    run.configure();
    run.send({ kind: 'train' });
    await run.until('finished');
  });

  it('drops a run for a newer one at once', async () => {
    const run = harness();
    run.configure({ epochs: 0 });
    await run.until('ready');
    run.scripted.push(
      () => undefined,
      () => run.configure({}, 2),
    );
    run.send({ kind: 'train' });
    await run.until('ready');
    const late = run.events.slice(run.events.findIndex((event) => event.runId === 2));
    expect(late.every((event) => event.runId === 2)).toBe(true);
    expect(run.progress()).toMatchObject({ runId: 2, step: 0 });
  });

  it('falls back and says why when the chosen engine is not to be had', async () => {
    const run = harness();
    run.configure({ engine: 'webgl' });
    await run.until('ready');
    expect(run.events.find((event) => event.kind === 'engine')!.engine).toMatchObject({
      name: 'reference',
      reason: 'refused',
      refused: { webgl: 'missing' },
    });
  });

  it('goes on elsewhere from the last good moment when an engine loses all that it knew', async () => {
    const plain = createEngineHost([]);
    let steps = 0;
    let lost = false;
    const run = harness({
      names: ['webgl', 'reference'],
      check: async (name) => (name === 'reference' || (name === 'webgl' && !lost) ? 'offered' : 'missing'),
      use: () => plain.use('reference'),
      isLost: () => !lost && steps++ === 4 && (lost = true),
      stillRight: () => true,
    });
    run.configure({ engine: 'webgl' });
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(run.events.findLast((event) => event.kind === 'engine')!.engine).toMatchObject({
      name: 'reference',
      reason: 'context-lost',
    });
    expect(run.losses().map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
  });

  it.each(['losses', 'parameters'] as const)('does not report %s that are zeros from nothing', async (what) => {
    let broken = false;
    const run = harness(createEngineHost([forgetfulEngine(() => broken && what)], () => !broken));
    run.configure({ engine: 'webgl' });
    await run.until('ready');
    run.scripted.push(...Array<() => void>(7).fill(() => undefined), () => (broken = true));
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(run.events.findLast((event) => event.kind === 'engine')!.engine).toMatchObject({ reason: 'context-lost' });
    expect(run.losses().map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    for (const { train, validation } of run.losses()) expect(Math.min(train, validation)).toBeGreaterThan(0);
    for (const event of run.events) {
      if (event.kind === 'snapshot') expect(event.snapshot.parameters.some((value) => value !== 0)).toBe(true);
    }
  });
});
