import { describe, expect, it, vi } from 'vitest';
import type { Luck } from '../../model/protocol/luck';
import type { RunResult } from '../../model/protocol/runs';
import { configFor } from '../../model/settings/config';
import { testPlayground, testSeries } from '../playground.fixture';
import { settingsThatDiffer } from './luck';

const WEIGHED = { band: [], spread: {}, verdict: null } as unknown as Luck;

/** A page with a series in place, and what the pool of runs is told. */
function harness() {
  const { playground, sent } = testPlayground('sines');
  const { commands, events, getState: state } = playground;
  const open = (series = testSeries('sines')) =>
    events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  commands.open();
  open();
  const measure = async (seeds: number) => {
    commands.measureLuck(seeds);
    await vi.dynamicImportSettled();
  };
  const told = (kind: 'stop' | 'weigh') => sent.runs.filter((command) => command.kind === kind);
  const jobs = () => sent.runs.findLast((command) => command.kind === 'run')!.jobs;
  const finish = (at: number) => {
    const { id, seed } = jobs()[at]!;
    const result: RunResult = {
      id,
      seed,
      engine: 'wasm',
      step: 9,
      epoch: 3,
      losses: [],
      metrics: null as never,
      parameters: new Float32Array(2),
      divergedAt: null,
      best: null,
      forecasts: null,
    };
    events.runs({ kind: 'done', id, result });
  };
  return { commands, events, state, open, measure, told, jobs, finish };
}

describe('the luck meter', () => {
  it('trains the settings in place from one seed after the other, the own first', async () => {
    const { measure, state, jobs, events, finish, told } = harness();
    await measure(5);
    const { config, epochs } = { config: state().config, epochs: state().config.epochs };
    expect(jobs().map((job) => job.seed)).toEqual([0, 1, 2, 3, 4].map((more) => config.seed + more));
    expect(jobs().every((job) => job.epochs === epochs && job.config.units === config.units)).toBe(true);
    expect(state().luck).toMatchObject({ state: 'running', runs: [], progress: {} });
    events.runs({ kind: 'started', id: jobs()[0]!.id });
    events.runs({ kind: 'progress', id: jobs()[0]!.id, epoch: 2 });
    expect(state().luck!.progress).toEqual({ [config.seed]: 2 });
    finish(0);
    expect(state().luck).toMatchObject({ state: 'running', progress: {}, runs: [{ seed: config.seed }] });
    expect(state().luck!.runs[0]).not.toHaveProperty('parameters');
    expect(told('weigh')).toMatchObject([{ id: 1, runs: [{ seed: config.seed }], before: [] }]);
    events.runs({ kind: 'weighed', id: 1, luck: WEIGHED });
    expect(state().luck!.luck).toBe(WEIGHED);
    for (const at of [1, 2, 3, 4]) finish(at);
    expect(state().luck).toMatchObject({ state: 'done' });
  });

  it('stops at any time, keeps the runs that are done, and hears no more of the others', async () => {
    const { measure, commands, state, finish, told, jobs } = harness();
    await measure(5);
    finish(0);
    commands.stopLuck();
    expect(state().luck).toMatchObject({ state: 'stopped' });
    expect(told('stop')).toEqual([{ kind: 'stop', ids: jobs().map(({ id }) => id) }]);
    finish(1);
    expect(state().luck!.runs).toHaveLength(1);
  });

  it('says which run has no result, and goes on with the rest', async () => {
    const { measure, events, state, finish, jobs } = harness();
    await measure(5);
    const problem = { code: 'crashed', name: 'Error', message: 'gone', stack: '' } as const;
    events.runs({ kind: 'failed', id: jobs()[2]!.id, problem });
    for (const at of [0, 1, 3, 4]) finish(at);
    expect(state().luck).toMatchObject({ state: 'done', failed: [{ seed: jobs()[2]!.seed, problem }] });
    await measure(5);
    events.runs({ kind: 'notArrived', file: 'x.js', absence: 'cut' });
    expect(state().luck).toMatchObject({ state: 'failed', runs: [] });
    expect(state().luck!.failed).toHaveLength(5);
  });

  it('goes on while the page has another run', async () => {
    const { measure, commands, state, finish } = harness();
    await measure(5);
    commands.change({ units: 3 });
    finish(0);
    expect(state().luck).toMatchObject({ state: 'running', runs: [{}] });
  });

  it('remembers other settings on the same series, and is weighed against them', async () => {
    const { measure, commands, state, finish, told } = harness();
    await measure(5);
    for (const at of [0, 1, 2, 3, 4]) finish(at);
    const first = state().luck!;
    commands.change({ units: 3 });
    await measure(6);
    expect(state().formerLuck).toEqual(first);
    finish(0);
    expect(told('weigh').at(-1)).toMatchObject({ id: 2, before: first.runs });
    // The same settings once more are still compared with the others.
    await measure(7);
    expect(state().formerLuck).toEqual(first);
  });

  it('compares nothing that is measured on other windows', async () => {
    for (const change of [{ horizon: 3 }, { validation: 20 }]) {
      const { measure, commands, state, finish } = harness();
      await measure(5);
      finish(0);
      commands.change(change);
      await measure(5);
      expect(state().formerLuck).toBeNull();
    }
    const { measure, commands, open, state, finish } = harness();
    await measure(5);
    finish(0);
    open({ ...testSeries('sines'), values: Float64Array.from({ length: 60 }, (_, time) => Math.cos(time)) });
    commands.change({ units: 3 });
    await measure(5);
    expect(state().formerLuck).toBeNull();
  });
});

it('seed and engine make no other settings', () => {
  const config = configFor('sines');
  const other = { ...config, seed: 99, engine: 'reference', units: config.units + 1, cell: 'gru' } as const;
  expect(settingsThatDiffer(config, other)).toEqual(['cell', 'units']);
});
