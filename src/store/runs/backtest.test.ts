import { describe, expect, it, vi } from 'vitest';
import type { RunResult } from '../../model/protocol/runs';
import type { BaselinesEvent } from '../../model/protocol/evaluator';
import { configFor } from '../../model/settings/config';
import { testPlayground, testSeries } from '../playground.fixture';

const losses = [3, 1, 2].map((validation, at) => ({ epoch: at + 1, train: 1, validation, learningRate: 0.01 }));
const ORIGINS = [50, 51, 52, 53, 54];

/** Three refits over five origins of the test part. */
async function harness() {
  const config = { ...configFor('sines'), horizon: 2 };
  const baselines = {
    rows: { train: { start: 0, end: 1 }, validation: { start: 1, end: 2 }, test: { start: 2, end: 7 } },
    origins: Int32Array.of(30, 40, ...ORIGINS),
    horizon: 2,
  } as unknown as BaselinesEvent;
  const { playground, sent } = testPlayground(config, {
    series: testSeries('sines'),
    runConfig: config,
    runId: 4,
    losses,
    epoch: 3,
    baselines,
  });
  const { commands, events, getState: state } = playground;
  commands.refitBacktest(3);
  await vi.dynamicImportSettled();
  const { jobs } = sent.runs.findLast((told) => told.kind === 'run')!;
  const finish = (at: number) => {
    const { id, seed, origins } = jobs[at]!;
    const result: RunResult = {
      id,
      seed,
      engine: 'wasm',
      step: 20,
      epoch: 2,
      losses: [],
      metrics: null as never,
      parameters: new Float32Array(),
      divergedAt: null,
      best: null,
      forecasts: Float64Array.from({ length: origins!.length * 2 }, (_, row) => 100 * at + row),
    };
    events.runs({ kind: 'done', id, result });
  };
  return { commands, events, state, sent, jobs, finish };
}

describe('a backtest with refits', () => {
  it('trains each on all before its origins, and forecasts from these alone', async () => {
    const { jobs } = await harness();
    expect(jobs.map(({ fitUntil, origins, epochs }) => [fitUntil, [...origins!], epochs])).toEqual([
      [50, [50], 2],
      [51, [51, 52], 2],
      [53, [53, 54], 2],
    ]);
  });

  it('puts what they say in its place, in whatever order they end', async () => {
    const { state, finish } = await harness();
    finish(2);
    expect(state().refitBacktest).toMatchObject({ state: 'running', done: 1, at: [50, 51, 53] });
    expect([...state().refitBacktest!.forecasts]).toEqual([...Array<number>(6).fill(Number.NaN), 200, 201, 202, 203]);
    finish(0);
    finish(1);
    expect(state().refitBacktest).toMatchObject({ state: 'done', done: 3 });
    expect([...state().refitBacktest!.forecasts]).toEqual([0, 1, 100, 101, 102, 103, 200, 201, 202, 203]);
  });

  it('ends with the network that it is of', async () => {
    const { commands, state, sent, jobs, finish } = await harness();
    commands.train();
    expect(state().refitBacktest).toBeNull();
    expect(sent.runs.at(-1)).toEqual({ kind: 'stop', ids: jobs.map(({ id }) => id) });
    finish(0);
    expect(state().refitBacktest).toBeNull();
  });
});
