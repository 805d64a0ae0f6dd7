import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import type { TrainerEvent } from '../../protocol/training';
import { configFor } from '../../settings/config';
import type { CellName, Config, OptimizerName } from '../../settings/settings';
import { createEngineHost } from '../engines/engines';
import { cutWindows } from '../../windows/windows';
import type { Run } from '../run';
import { series } from '../trainer.fixture';
import { createSlowMotion } from './slowMotion';
import { expectSame, slowAndPlain } from './slowStep.fixture';

const CELL_NAMES = Object.keys(CELLS) as CellName[];
const OPTIMIZERS: readonly OptimizerName[] = ['sgd', 'rmsprop', 'adam'];
const TASK = { length: 20, samples: 100 } as const;
const reference = () => createEngineHost([]);

describe('a step in slow motion', () => {
  it.each(CELL_NAMES.flatMap((cell) => OPTIMIZERS.map((optimizer) => ({ cell, optimizer }))))(
    'leaves the run bit by bit as Step does, and computes the same beside it: $cell, $optimizer',
    async ({ cell, optimizer }) => {
      const change = { cell, optimizer, layers: 2, dropout: 0.3, clipNorm: 0.05, learningRate: 0.01, momentum: 0.9 };
      const both = await slowAndPlain(reference, { change, before: 7 }, { row: 1, layer: 1 });
      const taken = expectSame(both);
      expect(taken).toMatchObject({ step: 8, epoch: 2, inEpoch: 3, stepsPerEpoch: 5, watched: { row: 1, layer: 1 } });
      const { difference, norm, loss } = taken;
      expect(difference.move).toBeGreaterThan(0);
      expect(difference.largest).toBeLessThan(2e-6);
      expect(Math.abs(loss.plain - loss.engine)).toBeLessThan(1e-6);
      expect(norm.before).toBeGreaterThan(norm.limit);
      expect(norm.after).toBeCloseTo(norm.limit, 12);
      expect(taken.window.dropout).toBe(0.3);
    },
  );

  it('has numbers that add up', async () => {
    const taken = expectSame(await slowAndPlain(reference, { change: { clipNorm: 0 }, before: 2 }));
    const { batch, window, blocks, norm, loss } = taken;
    expect(batch.size).toBe(16);
    expect([...batch.names]).toHaveLength(16);
    expect(batch.losses.reduce((sum, one) => sum + one / 16, 0)).toBeCloseTo(loss.plain, 12);
    expect(batch.losses[1]).toBeCloseTo((window.said[0]! - window.y[0]!) ** 2, 9);
    expect(window.slopes[0]).toBeCloseTo(2 * (window.said[0]! - window.y[0]!), 9);
    expect(Math.hypot(...blocks.map(({ gradient }) => gradient))).toBeCloseTo(norm.before, 12);
    expect(norm.after).toBe(norm.before);
    expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(taken.parameters);
    expect(blocks.slice(0, 4).map(({ role, gate }) => `${role} ${gate}`)).toEqual([
      'kernel i',
      'kernel f',
      'kernel g',
      'kernel o',
    ]);
    for (const { most, shown } of blocks) {
      expect(most.w.after).not.toBe(most.w.before);
      expect(shown.after).toHaveLength(shown.before.length);
    }
    const [, h] = [window.gradients, window.gradients.traces.find(({ name }) => name === 'h')!];
    expect(h.values.some((value) => value !== 0)).toBe(true);
    expect(window.traces.traces.map(({ name }) => name)).toEqual(['f', 'i', 'g', 'o', 'c', 'h']);
  });

  it('follows one parameter through the optimizer', async () => {
    const change = { optimizer: 'sgd', momentum: 0.5, learningRate: 0.1, clipNorm: 0 } as const;
    const { blocks } = expectSame(await slowAndPlain(reference, { change, before: 2 }));
    for (const { most } of blocks) {
      expect(most.m.after).toBeCloseTo(0.5 * most.m.before - 0.1 * most.clipped, 12);
      expect(most.w.after).toBeCloseTo(most.w.before + most.m.after, 12);
    }
  });

  it.each([
    { title: 'several steps ahead, with a shortcut', change: { horizon: 3, shortcut: 'linear', loss: 'huber' } },
    { title: 'quantiles', change: { horizon: 2, loss: 'quantile', shortcut: 'last' } },
    { title: 'a shortcut that is held', change: { shortcut: 'linear', shortcutHeld: 'held' } },
    { title: 'states that are carried on', change: { stateful: 'on', layers: 2 } },
    { title: 'a cell without gates', change: { inputGate: 'off', forgetGate: 'coupled', outputGate: 'off' } },
    { title: 'a rate that falls', change: { schedule: 'cosine' } },
    { title: 'the adding problem', change: { ...TASK, task: 'adding' } },
    { title: 'symbols at every step', change: { ...TASK, task: 'reber' } },
    { title: 'a stream of symbols', change: { ...TASK, task: 'continual-reber' } },
    {
      title: 'both directions',
      change: { ...TASK, task: 'adding', directions: 'both' },
    },
  ] as const)('works it out for $title', async ({ change }) => {
    const { difference } = expectSame(await slowAndPlain(reference, { change, before: 1 }));
    expect(difference.move).toBeGreaterThan(0);
    expect(difference.largest).toBeLessThan(0.002 * difference.move);
  });

  it('shows another window and layer of the same step, and stays out of a run that goes on', async () => {
    const { slow } = await slowAndPlain(reference, { change: { layers: 2, batchSize: 64 }, before: 0 });
    const { run } = slow;
    run.send({ kind: 'watchStep', watched: { row: 400, layer: 1 } });
    const shown = run.events.findLast((event) => event.kind === 'slowStep')!.taken;
    expect(shown).toMatchObject({ step: 1, watched: { row: 63, layer: 1 } });
    // In the first pause of the computation, which comes after that of the step itself.
    run.scripted.push(
      () => undefined,
      () => run.send({ kind: 'train' }),
    );
    run.send({ kind: 'step', unit: 'step', watched: { row: 0, layer: 0 } });
    await run.until('finished');
    expect(run.events.findLast((event) => event.kind === 'slowStep')!.taken).toBe('left');
    expect(run.events.some(({ kind }) => kind === 'crashed')).toBe(false);
  });

  it('takes no step that is too large to be worked out, and none before there is a network', () => {
    const events: TrainerEvent[] = [];
    const slowMotion = createSlowMotion(
      (event) => events.push(event),
      () => 0,
      () => Promise.resolve(),
    );
    const large: Config = { ...configFor('sines'), lookBack: 96, units: 256, layers: 4, batchSize: 256 };
    const cut = cutWindows(
      { ...series, values: Float64Array.from({ length: 600 }, (_, time) => Math.sin(time)) },
      large,
    );
    if (!cut.ok) throw new Error('No windows');
    const run = { config: large, trainable: cut.windows } as Run;
    expect(slowMotion.begin(1, run, { row: 0, layer: 0 })).toBe('refused');
    expect(slowMotion.begin(1, null, { row: 0, layer: 0 })).toBe('refused');
    expect(events).toEqual(['large', 'left'].map((taken) => ({ kind: 'slowStep', runId: 1, taken })));
  });
});
