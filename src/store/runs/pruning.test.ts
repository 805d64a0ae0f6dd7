import { describe, expect, it, vi } from 'vitest';
import type { PrunedWidth, PruningReport } from '../../model/protocol/pruning';
import type { RunResult } from '../../model/protocol/runs';
import { configFor } from '../../model/settings/config';
import { testPlayground, testSeries } from '../playground.fixture';
import { fewestAsGood } from './selectors';

const start = { parameters: Float32Array.of(1, 2, 3), memory: null, step: 70, epoch: 7 };
const naive = { validation: { mae: 9, mase: 3 }, test: { mae: 12, mase: 4 } };

function reportOf(units: number, isAsGood: boolean, parameters: Float32Array = new Float32Array(units)): PruningReport {
  const width: PrunedWidth = {
    units,
    parameters: parameters.length,
    removed: [],
    validation: { mae: 1, mase: 1 },
    test: { mae: 2, mase: 2 },
    rise: { mean: 0, standardError: 0 },
    isAsGood,
  };
  return { width, parameters, naive };
}

/** A page with a trained network of 4 units, which is being pruned. */
async function harness() {
  const config = { ...configFor('sines'), units: 4 };
  const { playground, sent } = testPlayground(config, {
    series: testSeries('sines'),
    config,
    runConfig: config,
    runId: 4,
    epoch: 7,
  });
  const { commands, events, getState: state } = playground;
  commands.startPruning(start, 5);
  await vi.dynamicImportSettled();
  const jobs = () => sent.runs.flatMap((told) => (told.kind === 'run' ? told.jobs : []));
  const job = () => jobs().at(-1)!;
  const report = (units: number, isAsGood = true, parameters?: Float32Array) => {
    const epoch = 5 * (4 - units);
    events.runs({ kind: 'progress', id: job().id, epoch, report: reportOf(units, isAsGood, parameters) });
  };
  const finish = (id = job().id) => events.runs({ kind: 'done', id, result: { id } as RunResult });
  const stops = () => sent.runs.flatMap((told) => (told.kind === 'stop' ? told.ids : []));
  return { commands, events, state, sent, jobs, job, report, finish, stops };
}

describe('pruning', () => {
  it('begins with the network that it is given, and tells of each width', async () => {
    const { state, job, events, report, finish, sent } = await harness();
    expect(job()).toMatchObject({ epochs: 5, seed: state().config.seed, config: { units: 4 } });
    expect(job().pruning).toEqual({ start, calendar: { kind: 'index' } });
    expect(sent.runs[0]).toEqual({ kind: 'leave', cores: 1 });
    expect(state().pruning).toMatchObject({ state: 'running', epoch: 7, epochs: 5, done: 0, widths: [], naive: null });
    report(4);
    events.runs({ kind: 'progress', id: job().id, epoch: 3 });
    expect(state().pruning).toMatchObject({ done: 3, widths: [{ units: 4 }], naive });
    report(3);
    report(2, false);
    report(1, false);
    finish();
    expect(state().pruning).toMatchObject({ state: 'done', done: 15, problem: null });
    expect(state().pruning!.widths.map(({ units }) => units)).toEqual([4, 3, 2, 1]);
    expect(fewestAsGood(state().pruning!.widths)).toMatchObject({ units: 3 });
  });

  it('gives the smaller network as a run, and a copy of its parameters', async () => {
    const { commands, report, state } = await harness();
    report(4);
    report(3, true, Float32Array.of(7, 8, 9));
    const taken = commands.takePruned(3)!;
    expect(taken.config).toEqual({ ...state().runConfig!, units: 3 });
    expect([...taken.parameters]).toEqual([7, 8, 9]);
    taken.parameters.fill(0);
    expect([...commands.takePruned(3)!.parameters]).toEqual([7, 8, 9]);
    expect(commands.takePruned(2)).toBeNull();
  });

  it('keeps no more than 64 MB of networks: the widest go', async () => {
    const { commands, report } = await harness();
    const large = 2 ** 23 + 1;
    report(4, true, new Float32Array(large));
    report(3, true, new Float32Array(large - 9));
    report(2, true, new Float32Array(9));
    expect([4, 3, 2].map((units) => commands.takePruned(units)?.parameters.length)).toEqual([undefined, large - 9, 9]);
  });

  it('stops at any time, keeps what is known, and hears no more', async () => {
    const { commands, state, report, finish, stops, job } = await harness();
    report(4);
    commands.stopPruning();
    expect(stops()).toEqual([job().id]);
    report(3);
    finish();
    expect(state().pruning).toMatchObject({ state: 'stopped', widths: [{ units: 4 }] });
    expect(commands.takePruned(4)).not.toBeNull();
    commands.stopPruning();
    expect(stops()).toHaveLength(1);
  });

  it('is of the run in place: another ends and forgets it', async () => {
    const { commands, state, report, stops, job } = await harness();
    report(4);
    // More training is not another run: what was pruned stood where it stood.
    commands.train();
    expect(state().pruning).toMatchObject({ state: 'running' });
    commands.change({ units: 3 });
    expect(state().pruning).toBeNull();
    expect(stops()).toEqual([job().id]);
    expect(commands.takePruned(4)).toBeNull();
  });

  it('takes the place of the one before, whose words are dropped', async () => {
    const { commands, state, report, jobs, finish, stops } = await harness();
    report(4);
    commands.startPruning({ ...start, epoch: 9 }, 2);
    const [first, second] = jobs();
    expect(stops()).toEqual([first!.id]);
    expect(second!.id).not.toBe(first!.id);
    finish(first!.id);
    expect(state().pruning).toMatchObject({ state: 'running', epoch: 9, epochs: 2, widths: [] });
  });

  it('that fails says why, and keeps what was known', async () => {
    const { events, job, state, report } = await harness();
    report(4);
    const problem = { code: 'crashed', name: 'Error', message: 'gone', stack: '' } as const;
    events.runs({ kind: 'failed', id: job().id, problem });
    expect(state().pruning).toMatchObject({ state: 'failed', problem, widths: [{ units: 4 }] });
  });

  it('whose worker does not come says which file', async () => {
    const { events, state } = await harness();
    events.runs({ kind: 'notArrived', file: 'run.worker.js', absence: 'missing' });
    const problem = { code: 'not-arrived', file: 'run.worker.js', absence: 'missing' };
    expect(state().pruning).toMatchObject({ state: 'failed', problem });
  });

  it('hears nothing of other runs', async () => {
    const { events, state } = await harness();
    events.runs({ kind: 'progress', id: 'luck 1 7', epoch: 3, report: reportOf(2, true) });
    expect(state().pruning).toMatchObject({ done: 0, widths: [] });
  });

  it('asks for nothing without a series', async () => {
    const { playground, sent } = testPlayground('sines');
    playground.commands.startPruning(start, 5);
    await vi.dynamicImportSettled();
    expect(sent.runs.filter(({ kind }) => kind === 'run')).toEqual([]);
    expect(playground.getState().pruning).toBeNull();
  });
});
