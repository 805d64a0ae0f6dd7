import { describe, expect, it, vi } from 'vitest';
import type { RunResult } from '../../model/protocol/runs';
import { configFor } from '../../model/settings/config';
import { testPlayground, testSeries } from '../playground.fixture';
import { bestEpoch } from './selectors';

const losses = [3, 1, 2].map((validation, at) => ({ epoch: at + 1, train: 1, validation, learningRate: 0.01 }));

/** A page whose network was best at epoch 2 of 3. */
async function harness() {
  const config = { ...configFor('sines'), patience: 5, season: 0 };
  const { playground, sent } = testPlayground(config, {
    series: testSeries('sines'),
    runConfig: config,
    runId: 4,
    losses,
    epoch: 3,
  });
  const { commands, events, getState: state } = playground;
  commands.refit();
  await vi.dynamicImportSettled();
  const command = sent.runs.findLast((told) => told.kind === 'run')!;
  const job = command.jobs[0]!;
  const finish = () => {
    const result: RunResult = {
      id: job.id,
      seed: job.seed,
      engine: 'wasm',
      step: 20,
      epoch: 2,
      losses: [],
      metrics: null as never,
      parameters: Float32Array.of(1, 2),
      divergedAt: null,
      best: null,
      forecasts: null,
    };
    events.runs({ kind: 'done', id: job.id, result });
  };
  const told = () => sent.evaluator.flatMap((each) => (each.kind === 'refit' ? [each.refit] : []));
  return { commands, events, state, sent, job, finish, told };
}

describe('a refit', () => {
  it('is of everything, for as many epochs as were best, and goes to the evaluator', async () => {
    const { state, job, finish, told, events } = await harness();
    expect(bestEpoch(state())).toBe(2);
    expect(job).toMatchObject({ epochs: 2, fitUntil: 60, config: { patience: 0 } });
    events.runs({ kind: 'progress', id: job.id, epoch: 1 });
    expect(state().refit).toEqual({ state: 'running', epochs: 2, epoch: 1 });
    finish();
    expect(state().refit).toMatchObject({ state: 'done' });
    expect(told()).toEqual([{ parameters: Float32Array.of(1, 2), epochs: 2 }]);
  });

  it('is let go of by hand, and by more training', async () => {
    const { commands, state, finish, told } = await harness();
    finish();
    commands.dropRefit();
    expect(state().refit).toBeNull();
    expect(told().at(-1)).toBeNull();
    commands.refit();
    commands.train();
    expect(state().refit).toBeNull();
  });

  it('is stopped, and what it still says is dropped', async () => {
    const { commands, state, sent, job, finish, told } = await harness();
    commands.dropRefit();
    expect(sent.runs.at(-1)).toEqual({ kind: 'stop', ids: [job.id] });
    finish();
    expect(state().refit).toBeNull();
    expect(told()).toEqual([]);
  });

  it('whose worker does not come says which file', async () => {
    const { events, state } = await harness();
    events.runs({ kind: 'notArrived', file: 'run.worker.js', absence: 'missing' });
    expect(state().refit).toMatchObject({ state: 'failed' });
    expect(state().notices).toMatchObject([{ kind: 'not-arrived', parts: ['refit'], file: 'run.worker.js' }]);
  });

  it('that fails says so', async () => {
    const { events, job, state } = await harness();
    events.runs({ kind: 'failed', id: job.id, problem: { code: 'crashed', name: 'Error', message: '', stack: '' } });
    expect(state().refit).toMatchObject({ state: 'failed' });
  });
});
