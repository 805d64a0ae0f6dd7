/** A run that goes on from where it was kept is the run that was never interrupted, bit by bit. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointJson, readCheckpointJson } from '../exporting/checkpoint/checkpoint';
import type { Standing } from '../protocol/checkpoint';
import type { HistoryEvent } from '../protocol/history';
import type { Resume, TrainerEvent } from '../protocol/training';
import { createArchive } from '../runs/kept/archive';
import { createRunKeeper } from '../runs/kept/keeper';
import { seriesKey } from '../runs/kept/seriesKey';
import { SETTINGS, type Config } from '../settings/settings';
import { askingDatabase } from '../storage/database';
import { config, harness, series } from './trainer.fixture';

type Harness = ReturnType<typeof harness>;

/** Everything that has a state of its own is in use. */
const WHOLE: Partial<Config> = {
  engine: 'reference',
  layers: 2,
  dropout: 0.3,
  epochs: 6,
  patience: 3,
  schedule: 'plateau',
  scheduleEpochs: 1,
};

const resumed = (run: Harness, change: Partial<Config>, resume: Resume, runId = 1) =>
  run.send({ kind: 'configure', runId, config: { ...config, ...change }, series, resume });

function handedOver(run: Harness, step: number | null = null): Standing {
  run.send({ kind: 'handOver', step });
  return run.events.findLast((event) => event.kind === 'handedOver')!.standing;
}

async function started(change: Partial<Config>, steps = 0, run = harness()): Promise<Harness> {
  run.configure(change);
  await run.until('ready');
  if (steps > 0) await run.advance(steps);
  return run;
}

async function finished(run: Harness): Promise<Standing> {
  run.send({ kind: 'train' });
  await run.until('training');
  await run.until('finished');
  return handedOver(run);
}

/** As it is after it has been sent, kept or read. */
const sent = (standing: Standing): Resume => ({ kind: 'standing', standing: structuredClone(standing), entry: '' });

/** Goes on from there in a trainer that has just begun, and ends. */
async function endOf(change: Partial<Config>, resume: Resume): Promise<Standing> {
  const run = harness();
  resumed(run, change, resume);
  await run.until('paused');
  return finished(run);
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('a run that is handed over in the middle of an epoch goes on as it would have', () => {
  it.each(SETTINGS.cell.options.flatMap((cell) => SETTINGS.optimizer.options.map((optimizer) => [cell, optimizer])))(
    'with %s and %s',
    async (cell, optimizer) => {
      const change = { ...WHOLE, cell, optimizer } as Partial<Config>;
      const straight = await finished(await started(change));
      const run = await started(change, 8);
      expect(handedOver(run).checkpoint).toMatchObject({ step: 8, epoch: 1, used: 48 });
      expect(await endOf(change, sent(handedOver(run)))).toEqual(straight);
      // Whoever hands it over goes on too.
      expect(await finished(run)).toEqual(straight);
    },
  );

  it.each(SETTINGS.schedule.options)('with the schedule %s, whatever else is set', async (schedule) => {
    const settings = fc.record({
      cell: fc.constantFrom(...SETTINGS.cell.options),
      optimizer: fc.constantFrom(...SETTINGS.optimizer.options),
      shortcut: fc.constantFrom(...SETTINGS.shortcut.options),
      loss: fc.constantFrom(...SETTINGS.loss.options),
      layers: fc.integer({ min: 1, max: 3 }),
      patience: fc.constantFrom(0, 1, 2),
      epochs: fc.constantFrom(4, 5),
    });
    await fc.assert(
      fc.asyncProperty(settings, fc.integer({ min: 1, max: 18 }), async (found, steps) => {
        const change = { ...WHOLE, schedule, learningRate: 0.1, ...found };
        const straight = await finished(await started(change));
        const at = Math.min(steps, straight.checkpoint.step - 1);
        const run = await started(change, at);
        expect(await endOf(change, sent(handedOver(run)))).toEqual(straight);
      }),
      { numRuns: 5 },
    );
  });

  it('while it trains, and trains on', async () => {
    const straight = await finished(await started(WHOLE));
    const run = await started(WHOLE);
    run.scripted.push(...Array<() => void>(6).fill(() => undefined), () => run.send({ kind: 'handOver', step: null }));
    run.send({ kind: 'train' });
    await run.until('finished');
    const { standing } = run.events.find((event) => event.kind === 'handedOver')!;
    expect(standing.checkpoint.step).toBe(7);
    expect(await endOf(WHOLE, sent(standing))).toEqual(straight);
    expect(handedOver(run)).toEqual(straight);
  });

  it('as a file', async () => {
    const straight = await finished(await started(WHOLE));
    const run = await started(WHOLE, 8);
    const text = checkpointJson({ config: { ...config, ...WHOLE }, series, standing: handedOver(run) });
    const read = readCheckpointJson(text);
    if (!read.ok) throw new Error(read.problem.code);
    expect(await endOf(read.run.config, sent(read.run.standing))).toEqual(straight);
  });

  it('through the storage of the browser, as after a crash', async () => {
    const straight = await finished(await started(WHOLE));
    let time = 0;
    let ids = 0;
    const said: (TrainerEvent | HistoryEvent)[] = [];
    const keeper = createRunKeeper({
      ask: askingDatabase(),
      emit: (event) => said.push({ runId: 0, ...event }),
      clock: () => (time += 5000),
      now: () => time,
      later: () => Promise.resolve(),
      newId: () => `entry-${(ids += 1)}`,
      keyOf: (one) => seriesKey(one, undefined),
    });
    const run = harness(undefined, null, keeper);
    run.send({ kind: 'keep', tab: 'tab', series, runId: 1 });
    await started(WHOLE, 8, run);
    const archive = createArchive({
      ask: askingDatabase(),
      emit: (event) => said.push(event),
      newId: () => 'new',
      keyOf: (one) => seriesKey(one, undefined),
      hold: () => Promise.resolve(true),
    });
    await vi.waitFor(async () => {
      await archive.handle({ kind: 'take', tab: 'tab', adopts: false });
      const kept = said.findLast((event) => event.kind === 'tab')?.kept;
      expect(kept?.standing.checkpoint.step).toBe(8);
    });
    const kept = said.findLast((event) => event.kind === 'tab')!.kept!;
    expect(kept).toMatchObject({ entry: 'entry-1', filedStep: 0, series });
    expect(kept.trainedMs).toBeGreaterThan(0);
    expect(await endOf(kept.config, { kind: 'standing', ...kept })).toEqual(straight);
  });
});

describe('a run that was left', () => {
  it('goes on as if it had never been', async () => {
    const straight = await finished(await started(WHOLE));
    const run = await started(WHOLE, 8);
    run.configure({ ...WHOLE, units: 3 }, 2);
    await run.until('ready');
    await run.advance(3);
    resumed(run, WHOLE, { kind: 'left', runId: 1 }, 3);
    await run.until('paused');
    expect(run.progress()).toMatchObject({ runId: 3, step: 8, epoch: 1 });
    expect(run.losses().slice(-1)).toEqual(straight.losses.slice(0, 1));
    expect(await finished(run)).toEqual(straight);
  });

  it('goes on also where it was gone back to several times at once, and forth', async () => {
    const straight = await finished(await started(WHOLE));
    const run = await started(WHOLE, 8);
    run.configure({ ...WHOLE, units: 3 }, 2);
    await run.until('ready');
    // Back, and forth before it stands, and back.
    resumed(run, WHOLE, { kind: 'left', runId: 1 }, 3);
    resumed(run, { ...WHOLE, units: 3 }, { kind: 'left', runId: 2 }, 4);
    resumed(run, WHOLE, { kind: 'left', runId: 3 }, 5);
    await run.until('paused');
    expect(run.progress()).toMatchObject({ runId: 5, step: 8 });
    expect(await finished(run)).toEqual(straight);
  });

  it('goes on also after a kept run was put in place and left before it stood', async () => {
    const standing = handedOver(await started(WHOLE, 8));
    const run = await started({ ...WHOLE, units: 3 });
    resumed(run, WHOLE, sent(standing), 2);
    run.configure({ ...WHOLE, units: 3 }, 3);
    resumed(run, WHOLE, { kind: 'left', runId: 2 }, 4);
    await run.until('paused');
    expect(handedOver(run)).toEqual(standing);
  });

  it('begins anew where it is no longer to be had', async () => {
    const run = await started(WHOLE, 8);
    resumed(run, WHOLE, { kind: 'left', runId: 99 }, 2);
    await run.until('ready');
    expect(run.progress()).toMatchObject({ runId: 2, step: 0 });
  });
});

describe('a run that was kept', () => {
  it('comes back finished where it had ended, with the epoch whose parameters were brought back', async () => {
    const ended = await started({ ...WHOLE, learningRate: 0.1, epochs: 60, patience: 4 });
    const standing = await finished(ended);
    expect(standing).toMatchObject({ isFinished: true, best: { early: true } });
    const run = harness();
    resumed(run, { ...WHOLE, learningRate: 0.1, epochs: 60, patience: 4 }, sent(standing));
    await run.until('finished');
    expect(run.events.filter((event) => event.kind === 'broughtBack')).toEqual([
      { kind: 'broughtBack', runId: 1, best: standing.best },
    ]);
    expect(run.losses()).toEqual(standing.losses);
    expect(handedOver(run)).toEqual(standing);
  });

  it('begins anew where its settings make another network, or other windows, by now', async () => {
    const standing = handedOver(await started(WHOLE, 8));
    for (const change of [{ units: 5 }, { lookBack: 6 }, { cell: 'gru' }] as const) {
      const run = harness();
      resumed(run, { ...WHOLE, ...change }, sent(standing));
      await run.until('ready');
      expect(run.losses()).toEqual([]);
      expect(run.events.some((event) => event.kind === 'crashed')).toBe(false);
      await finished(run);
    }
  });

  it('is blocked, not broken, where its series has no window by now', async () => {
    const standing = handedOver(await started(WHOLE, 8));
    const run = harness();
    resumed(run, { ...WHOLE, lookBack: 200 }, sent(standing));
    await run.until('blocked');
    resumed(run, WHOLE, { kind: 'left', runId: 1 }, 2);
    await run.until('paused');
    expect(handedOver(run)).toEqual(standing);
  });

  it('trains on where that was asked for before it stood', async () => {
    const straight = await finished(await started(WHOLE));
    const run = harness();
    resumed(run, WHOLE, sent(handedOver(await started(WHOLE, 8))));
    run.send({ kind: 'train' });
    await run.until('finished');
    expect(handedOver(run)).toEqual(straight);
  });
});

describe('handing over', () => {
  it('gives an earlier moment as it was then, with the losses up to it, and nothing of the end', async () => {
    const run = await started(WHOLE, 8);
    const before = handedOver(run);
    const end = await finished(run);
    const earlier = handedOver(run, 9);
    expect(earlier).toEqual(before);
    expect(handedOver(run, 1e9)).toEqual(end);
    expect(await endOf(WHOLE, sent(earlier))).toEqual(end);
  });

  it('waits for a network that is on its way', async () => {
    const run = harness();
    run.configure(WHOLE);
    run.send({ kind: 'handOver', step: null });
    expect(run.events.some((event) => event.kind === 'handedOver')).toBe(false);
    await run.until('ready');
    await vi.waitFor(() => expect(run.events.at(-1)).toMatchObject({ kind: 'handedOver', runId: 1 }));
  });
});
