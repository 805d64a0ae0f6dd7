import { describe, expect, it, vi } from 'vitest';
import type { RunResult } from '../../model/protocol/runs';
import type { TrainerStatus } from '../../model/protocol/training';
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { testPlayground, testSeries } from '../playground.fixture';

/** A page whose run has done 12 epochs, and what its trainer says next. */
async function harness(change: Partial<Config>, facts: Parameters<typeof testPlayground>[1] = {}) {
  const config = { ...configFor('sines'), seed: 5, epochs: 12, ...change };
  const { playground, sent } = testPlayground(config, {
    series: testSeries('sines'),
    runConfig: config,
    runId: 4,
    epoch: 12,
    ...facts,
  });
  const { events, getState: state } = playground;
  const becomes = async (status: TrainerStatus) => {
    events.trainer({ kind: 'status', runId: state().runId, status });
    await vi.dynamicImportSettled();
  };
  await becomes('finished');
  const jobs = () => sent.runs.flatMap((told) => (told.kind === 'run' ? told.jobs : []));
  const finish = (id = jobs().at(-1)!.id, epoch = 12) => {
    const part = { windows: 9, lstm: { mae: 3, rmse: 4 }, naive: { mae: 9, rmse: 9 } };
    const metrics = { train: part, validation: part, test: part };
    const result = { id, epoch, metrics } as unknown as RunResult;
    events.runs({ kind: 'done', id, result });
  };
  const told = () => sent.evaluator.flatMap((each) => (each.kind === 'honest' ? [each.honest] : []));
  return { ...playground, state, becomes, sent, jobs, finish, told };
}

describe('the honest run', () => {
  it('is not made where nothing leaks', async () => {
    const { jobs, state } = await harness({});
    expect(jobs()).toEqual([]);
    expect(state().honest).toBeNull();
  });

  it('has settings, seed and epochs of the run that leaks, without a leak, and goes to the evaluator', async () => {
    const { jobs, state, events, finish, told } = await harness({ leaks: 'scaler,target' });
    expect(jobs()).toHaveLength(1);
    const [job] = jobs();
    expect(job).toMatchObject({ seed: 5, epochs: 12, config: { ...state().runConfig, leaks: '' } });
    expect(job!.series.values).toEqual(state().series!.values);
    events.runs({ kind: 'progress', id: job!.id, epoch: 7 });
    expect(state().honest).toEqual({ state: 'running', epochs: 12, epoch: 7 });
    finish();
    expect(state().honest).toEqual({ state: 'done', epochs: 12, epoch: 12 });
    expect(told()).toEqual([{ mae: 3, rmse: 4, epochs: 12 }]);
  });

  it('waits for a run that trains, and is made anew when that rests again', async () => {
    const { jobs, state, becomes, finish, told } = await harness({ leaks: 'split' });
    finish();
    await becomes('training');
    expect(state().honest).toBeNull();
    expect(told().at(-1)).toBeNull();
    expect(jobs()).toHaveLength(1);
    await becomes('paused');
    expect(jobs()).toHaveLength(2);
  });

  it('is stopped by another run, and what it still says is dropped', async () => {
    const { commands, jobs, state, becomes, sent, finish, told } = await harness({ leaks: 'split' });
    const [job] = jobs();
    commands.change({ leaks: '' });
    expect(state().honest).toBeNull();
    await becomes('preparing');
    expect(sent.runs.at(-1)).toEqual({ kind: 'stop', ids: [job!.id] });
    finish(job!.id);
    await becomes('finished');
    expect(state().honest).toBeNull();
    expect(told()).toEqual([]);
    expect(jobs()).toHaveLength(1);
  });

  it('has as many epochs as it may have where the other stopped early', async () => {
    const broughtBack = { epoch: 4, loss: 1, end: 8, early: true };
    const { jobs } = await harness({ leaks: 'split', patience: 4, epochs: 60 }, { epoch: 8, broughtBack });
    expect(jobs()[0]).toMatchObject({ epochs: 60, config: { patience: 4 } });
  });

  it('that fails says so, and is tried again', async () => {
    const { commands, events, jobs, state } = await harness({ leaks: 'choice' });
    const problem = { code: 'crashed', name: 'Error', message: '', stack: '' } as const;
    events.runs({ kind: 'failed', id: jobs()[0]!.id, problem });
    expect(state().honest).toMatchObject({ state: 'failed' });
    commands.followLeak();
    await vi.dynamicImportSettled();
    expect(state().honest).toMatchObject({ state: 'running' });
    expect(jobs()).toHaveLength(2);
  });
});
