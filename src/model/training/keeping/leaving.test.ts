/** Which runs belong into the history, once each, and what becomes of a run that is left or loses its engine. */
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../protocol/checkpoint';
import { liveSettings } from '../../protocol/training';
import type { Config } from '../../settings/settings';
import { createEngineHost, type EngineHost } from '../engines/engines';
import type { Moment, RunKeeper } from './keeping';
import { createLeftRuns, type LeftRun } from './leftRuns';
import { NEW_COURSE } from '../session';
import { config, forgetfulEngine, harness, series } from '../trainer.fixture';

const QUICK: Partial<Config> = { engine: 'reference', epochs: 0 };
/** Steps of an epoch. */
const EPOCH = 5;

/** A keeper that writes down what it is told. */
function kept(host?: EngineHost) {
  const noted: Moment[] = [];
  const filed: Moment[] = [];
  let entries = 0;
  const keeper: RunKeeper = {
    place: () => undefined,
    newEntry: () => `entry-${(entries += 1)}`,
    note: (moment) => noted.push(moment),
    file: (moment) => filed.push(moment),
  };
  const run = harness(host, null, keeper);
  const steps = () => filed.map(({ entry, standing }) => [entry, standing.checkpoint.step]);
  return { ...run, noted, filed, steps };
}

type Kept = ReturnType<typeof kept>;
async function started(change: Partial<Config> = {}, run: Kept = kept()): Promise<Kept> {
  run.configure({ ...QUICK, ...change });
  await run.until('ready');
  return run;
}
async function finish(run: Kept): Promise<void> {
  run.send({ kind: 'train' });
  await run.until('training');
  await run.until('finished');
}
/** Another run takes its place. */
async function leave(run: Kept, runId = 2): Promise<void> {
  run.configure({ ...QUICK, units: 2 }, runId);
  await run.until('ready');
}
function handedOver(run: Kept): Standing {
  run.send({ kind: 'handOver', step: null });
  return run.events.findLast((event) => event.kind === 'handedOver')!.standing;
}

describe('the history gets a run', () => {
  it.each([
    [2, 0],
    [3, 1],
  ])('that ended after %i epochs: %i', async (epochs, entries) => {
    const run = await started({ epochs });
    await finish(run);
    expect(run.filed).toHaveLength(entries);
    await leave(run);
    expect(run.filed).toHaveLength(entries);
  });

  it.each([
    [10 * EPOCH - 1, []],
    [10 * EPOCH, [['entry-1', 10 * EPOCH]]],
    [10 * EPOCH + 2, [['entry-1', 10 * EPOCH + 2]]],
  ])('that was left after %i steps', async (steps, filed) => {
    const run = await started();
    await run.advance(steps);
    expect(run.filed).toEqual([]);
    await leave(run);
    expect(run.steps()).toEqual(filed);
  });

  it('that was left in training, up to its very last step', async () => {
    const run = await started();
    run.scripted.push(...Array<() => void>(57).fill(() => undefined), () => run.configure({ ...QUICK, units: 2 }, 2));
    run.send({ kind: 'train' });
    await run.until('training');
    await run.until('ready');
    expect(run.steps()).toEqual([['entry-1', 58]]);
    expect(run.filed[0]!.standing.losses.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: 11 }, (_, i) => i + 1),
    );
  });

  it('once, and again under the same name where it went on, with the time that came on top', async () => {
    const run = await started({ epochs: 3 });
    await finish(run);
    await leave(run);
    run.send({
      kind: 'configure',
      runId: 3,
      config: { ...config, ...QUICK, epochs: 3 },
      series,
      resume: { kind: 'left', runId: 1 },
    });
    await run.until('finished');
    expect(run.steps()).toEqual([['entry-1', 15]]);
    const [{ trainedMs: first }] = run.filed as [Moment];
    await finish(run);
    expect(run.steps()).toEqual([
      ['entry-1', 15],
      ['entry-1', 30],
    ]);
    const second = run.filed[1]!.trainedMs;
    expect(first).toBeGreaterThan(0);
    expect(Math.abs(second - first)).toBeLessThan(first / 2);
    await leave(run, 4);
    expect(run.filed).toHaveLength(2);
  });

  it('that was kept unfiled, ended or left after it came back, and not one that was filed', async () => {
    const before = await started();
    await before.advance(55);
    const standing = structuredClone(handedOver(before));
    const unfiled = before.noted.at(-1)!;
    expect(unfiled).toMatchObject({ entry: 'entry-1', filedStep: 0 });
    expect(unfiled.trainedMs).toBeGreaterThan(0);
    for (const [filedStep, filed] of [
      [0, [['kept', 55]]],
      [55, []],
    ] as const) {
      const run = kept();
      const resume = { kind: 'standing', standing, entry: 'kept', filedStep, trainedMs: 700 } as const;
      run.send({ kind: 'configure', runId: 1, config: { ...config, ...QUICK }, series, resume });
      await run.until('paused');
      await leave(run);
      expect(run.steps()).toEqual(filed);
      if (filedStep === 0) expect(run.filed[0]!.trainedMs).toBe(700);
    }
  });

  it('says of a finished run that it is filed: who comes back to it does not file it again', async () => {
    const before = await started({ epochs: 3 });
    await finish(before);
    const { standing, ...last } = before.noted.at(-1)!;
    expect(last).toMatchObject({ filedStep: 15, trainedMs: 0 });
    const run = kept();
    const resume = { kind: 'standing', standing, ...last } as const;
    run.send({ kind: 'configure', runId: 1, config: { ...config, ...QUICK, epochs: 3 }, series, resume });
    await run.until('finished');
    expect(run.filed).toEqual([]);
  });

  it('of a branch another entry: what was filed of the run before stays', async () => {
    const run = await started({ epochs: 3 });
    await run.advance(7);
    await finish(run);
    run.send({ kind: 'branch', step: 7 });
    await finish(run);
    expect(run.steps()).toEqual([
      ['entry-1', 15],
      ['entry-2', 15],
    ]);
    // Nothing of it was in the history yet.
    run.send({ kind: 'branch', step: 15 });
    await finish(run);
    expect(run.steps().at(-1)).toEqual(['entry-2', 30]);
  });
});

describe('what is noted', () => {
  it('is each report, and each rest as it is', async () => {
    const run = await started({ epochs: 3 });
    expect(run.noted.at(-1)!.standing).toMatchObject({ checkpoint: { step: 0 }, isFinished: false });
    await run.advance(7);
    expect(run.noted.at(-1)!.standing.checkpoint.step).toBe(7);
    await finish(run);
    expect(run.noted.at(-1)!.standing).toMatchObject({ checkpoint: { step: 15 }, isFinished: true });
    run.send({ kind: 'branch', step: 7 });
    const { standing } = run.noted.at(-1)!;
    expect(standing).toMatchObject({ checkpoint: { step: 7 }, isFinished: false });
    expect(standing.losses.map(({ epoch }) => epoch)).toEqual([1]);
  });

  it('has the settings that were adjusted', async () => {
    const run = await started();
    run.send({ kind: 'adjust', settings: { ...liveSettings(config), ...QUICK, learningRate: 0.02 } as never });
    await run.advance(3);
    expect(run.noted.at(-1)!.config).toMatchObject({ learningRate: 0.02 });
  });
});

describe('a run on a lost engine', () => {
  /** A run of 55 steps on an engine that forgets everything as soon as it is told to. */
  async function onForgetful() {
    let isForgotten = false;
    const engine = forgetfulEngine(() => isForgotten && 'parameters');
    const run = kept(createEngineHost([engine], () => !isForgotten));
    run.configure({ ...QUICK, engine: 'webgl' });
    await run.until('ready');
    await run.advance(55);
    return { run, forget: () => (isForgotten = true) };
  }

  it('is handed over, noted and filed as it was at its last good moment', async () => {
    const { run, forget } = await onForgetful();
    const good = handedOver(run);
    run.scripted.push(forget, () => run.send({ kind: 'pause' }));
    run.send({ kind: 'train' });
    await run.until('training');
    await run.until('paused');
    expect(run.events.some((event) => event.kind === 'engine' && event.engine.reason === 'context-lost')).toBe(true);
    expect(handedOver(run)).toEqual({ ...good, engine: handedOver(run).engine });
    expect(run.noted.at(-1)!.standing.checkpoint).toEqual(good.checkpoint);
    await leave(run);
    expect(run.steps()).toEqual([['entry-1', 55]]);
    expect(run.filed[0]!.standing.checkpoint.learned.w.some((value) => value !== 0)).toBe(true);
  });

  it('is not left as zeros where it forgot them in silence', async () => {
    const { run, forget } = await onForgetful();
    const good = handedOver(run);
    // It goes on for two steps, unreported, and forgets.
    run.scripted.push(
      () => undefined,
      () => {
        forget();
        run.configure({ ...QUICK, units: 2 }, 2);
      },
    );
    run.send({ kind: 'train' });
    await run.until('training');
    await run.until('ready');
    expect(run.filed.map(({ standing }) => standing.checkpoint)).toEqual([good.checkpoint]);
  });

  it('is filed, and can be gone back to, where another takes its place before it stands on the next engine', async () => {
    const run = await started();
    await run.advance(55);
    const good = handedOver(run);
    run.send({ kind: 'adjust', settings: { ...liveSettings(config), ...QUICK, engine: 'auto' } as never });
    expect(run.status()).toBe('preparing');
    await leave(run);
    expect(run.steps()).toEqual([['entry-1', 55]]);
    const resume = { kind: 'left', runId: 1 } as const;
    run.send({ kind: 'configure', runId: 3, config: { ...config, ...QUICK }, series, resume });
    await run.until('paused');
    expect(handedOver(run)).toEqual(good);
    expect(run.events.some((event) => event.kind === 'crashed')).toBe(false);
  });
});

describe('runs that were left', () => {
  const left = (step: number, size = 10): LeftRun => {
    const values = new Float32Array(size);
    const learned = { w: values, m: values, v: values };
    const order = new Int32Array();
    const state = { order, used: 0, lossSum: 0, shuffling: [], dropping: [], ...NEW_COURSE };
    const checkpoint = { step, epoch: 0, learned, ...state };
    const standing = { engine: 'reference', checkpoint, losses: [], best: null, isFinished: false } as const;
    return { standing, entry: '', filedStep: 0, trainedMs: 0 };
  };

  it('make room, the oldest first, but never for nothing', () => {
    const runs = createLeftRuns(300, 3);
    for (const id of [1, 2, 3]) runs.add(id, left(id));
    expect(runs.renumber(1, 9)).toBeNull();
    expect(runs.renumber(2, 2)?.standing.checkpoint.step).toBe(2);
    runs.add(4, left(4, 1000));
    expect(runs.renumber(2, 2)).toBeNull();
    expect(runs.renumber(3, 3)).toBeNull();
    expect(runs.renumber(4, 4)?.standing.checkpoint.step).toBe(4);
  });

  it('are as many as is said, and each under one number', () => {
    const runs = createLeftRuns(Infinity, 2);
    for (const id of [1, 2, 3]) runs.add(id, left(id));
    expect(runs.renumber(1, 1)).toBeNull();
    expect(runs.renumber(2, 7)?.standing.checkpoint.step).toBe(2);
    expect(runs.renumber(2, 8)).toBeNull();
    expect(runs.renumber(7, 8)?.standing.checkpoint.step).toBe(2);
    expect(runs.renumber(3, 3)?.standing.checkpoint.step).toBe(3);
  });
});
