import { describe, expect, it, vi } from 'vitest';
import { finished } from '../../model/evaluation/pausing';
import type { RunJob, RunResult, RunsCommand } from '../../model/protocol/runs';
import type { Search } from '../../model/protocol/search';
import { judgeSearch } from '../../model/runs/search/judge';
import { planSearch } from '../../model/runs/search/plan';
import { configFor } from '../../model/settings/config';
import type { Config } from '../../model/settings/settings';
import { testPlayground, testSeries } from '../playground.fixture';
import { restoreSearch, searchToKeep } from './keptSearch';
import { paceOfPage, paceOfRuns, workersOf, workLeft, workOf } from './searchTime';

const SEARCH: Search = {
  settings: [
    { name: 'units', values: [2, 4] },
    { name: 'learningRate', values: [0.001, 0.01] },
  ],
  kind: 'grid',
  budget: 20,
  seeds: 1,
  seed: 1,
};
const CONFIG: Config = { ...configFor('sines'), lookBack: 8, epochs: 5 };

/** A page with a series in place, a pool that plans and judges at once, and runs that end when the test says so. */
function harness(config: Config = CONFIG) {
  const { playground, sent } = testPlayground(config);
  const { commands, events, getState: state } = playground;
  const open = (series = testSeries('sines')) =>
    events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  commands.open();
  open();
  let answered = 0;
  /** What the pool answers by itself. */
  function answer(): void {
    for (; answered < sent.runs.length; answered++) {
      const command = sent.runs[answered]!;
      if (command.kind === 'planSearch') {
        const planned = finished(planSearch(command.search, command.config, command.series));
        events.runs({ kind: 'searchPlanned', id: command.id, planned });
      } else if (command.kind === 'judgeSearch') {
        events.runs({ kind: 'searchJudged', id: command.id, judgement: judgeSearch(command.results) });
      }
    }
  }
  const ask = async (what: Parameters<typeof commands.search>[0]) => {
    commands.search(what);
    await vi.dynamicImportSettled();
    answer();
  };
  const begin = async (search = SEARCH) => {
    await ask({ kind: 'preview', search });
    await ask({ kind: 'start' });
  };
  const told = <K extends RunsCommand['kind']>(kind: K) =>
    sent.runs.filter((command): command is Extract<RunsCommand, { kind: K }> => command.kind === kind);
  const jobs = (): readonly RunJob[] => told('run').at(-1)!.jobs;
  const finish = (job: RunJob, error: number) => {
    const mae = (value: number) => ({ windows: 3, lstm: { mae: value, rmse: value }, naive: { mae: 1, rmse: 1 } });
    const result: RunResult = {
      id: job.id,
      seed: job.seed,
      engine: 'wasm',
      step: 9,
      epoch: 5,
      losses: [],
      metrics: { train: mae(error), validation: mae(error), test: mae(100 + error) },
      parameters: new Float32Array(2),
      divergedAt: null,
      best: null,
      forecasts: null,
    };
    events.runs({ kind: 'done', id: job.id, result });
    answer();
  };
  const current = () => state().search!.current!;
  return { commands, events, state, open, ask, begin, told, jobs, finish, current };
}

describe('a search', () => {
  it('says what it would do, and again when it begins: settings may have changed', async () => {
    const { ask, state, commands, told, jobs } = harness();
    await ask({ kind: 'preview', search: SEARCH });
    expect(state().search).toMatchObject({ current: null, preview: { search: SEARCH, planned: { ok: true } } });
    commands.change({ lookBack: 12 });
    await ask({ kind: 'start' });
    expect(told('planSearch')).toHaveLength(2);
    expect(jobs().every(({ config }) => config.lookBack === 12)).toBe(true);
  });

  it('begins with nothing that has no plan', async () => {
    const { begin, state, told } = harness();
    await begin({ ...SEARCH, settings: [] });
    expect(state().search).toMatchObject({ current: null, preview: { planned: { problem: { code: 'no-settings' } } } });
    expect(told('run')).toEqual([]);
  });

  it('trains each trial behind whatever else the pool has, without leaks, and ranks by validation', async () => {
    const { begin, told, jobs, events, finish, current } = harness({ ...CONFIG, leaks: 'scaler' });
    await begin();
    expect(told('run')).toMatchObject([{ patient: true }]);
    expect(jobs()).toHaveLength(4);
    expect(new Set(jobs().map(({ config }) => `${config.units} ${config.learningRate}`)).size).toBe(4);
    expect(
      jobs().every(({ seed, epochs, config }) => seed === CONFIG.seed && epochs === 5 && config.leaks === ''),
    ).toBe(true);
    events.runs({ kind: 'started', id: jobs()[0]!.id });
    events.runs({ kind: 'progress', id: jobs()[0]!.id, epoch: 3 });
    expect(current()).toMatchObject({ state: 'running', progress: { [`1 ${CONFIG.seed}`]: 3 } });
    for (const [at, error] of [3, 1, 4, 2].entries()) finish(jobs()[at]!, error);
    expect(current()).toMatchObject({ state: 'done', progress: {}, runs: [{ trial: 1 }, {}, {}, {}] });
    expect(current().judged).toMatchObject({
      ranking: [{ trial: 2 }, { trial: 4 }, { trial: 1 }, { trial: 3 }],
      chosen: { trial: 2, validation: 1, test: { mean: 101 } },
      looks: { looks: 4 },
    });
  });

  it('takes the epochs of a trial where they are searched, and seeds one after the other', async () => {
    const { begin, jobs } = harness();
    await begin({ ...SEARCH, settings: [{ name: 'epochs', values: [10, 20] }], seeds: 3 });
    expect(jobs().map(({ seed }) => seed - CONFIG.seed)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(jobs().map(({ epochs, config }) => epochs - config.epochs)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(new Set(jobs().map(({ epochs }) => epochs))).toEqual(new Set([10, 20]));
  });

  it('stops, hears no more of what was in training, and goes on with what is not done', async () => {
    const { begin, ask, told, jobs, finish, current, commands } = harness();
    await begin();
    const all = jobs();
    finish(all[0]!, 1);
    await ask({ kind: 'stop' });
    expect(told('stop').at(-1)!.ids).toEqual(all.slice(1).map(({ id }) => id));
    finish(all[1]!, 1);
    expect(current()).toMatchObject({ state: 'stopped', runs: [{ trial: 1 }] });
    // Another run of the page does not matter: it goes on with its own settings.
    commands.change({ units: 3, lookBack: 20 });
    await ask({ kind: 'goOn' });
    expect(jobs()).toEqual(all.slice(1));
    for (const job of jobs()) finish(job, 2);
    expect(current()).toMatchObject({ state: 'done' });
    expect(current().runs).toHaveLength(4);
    await ask({ kind: 'goOn' });
    expect(told('run')).toHaveLength(2);
  });

  it('says which run has no result, goes on with the rest, and tries it again when asked to go on', async () => {
    const { begin, ask, jobs, events, finish, current } = harness();
    await begin();
    const all = jobs();
    const problem = { code: 'crashed', name: 'Error', message: 'gone', stack: '' } as const;
    events.runs({ kind: 'failed', id: all[1]!.id, problem });
    for (const at of [0, 2, 3]) finish(all[at]!, at);
    expect(current()).toMatchObject({ state: 'done', failed: [{ trial: 2, problem }] });
    await ask({ kind: 'goOn' });
    expect(jobs()).toEqual([all[1]]);
    expect(current()).toMatchObject({ state: 'running', failed: [] });
    events.runs({ kind: 'failed', id: all[1]!.id, problem });
    expect(current()).toMatchObject({ state: 'done', failed: [{ trial: 2 }] });
  });

  it('stands still where the code of the pool does not come, and asks again when it goes on', async () => {
    const { begin, ask, jobs, events, finish, current, told } = harness();
    await begin();
    const absence = { file: 'run.worker.js', absence: 'cut' } as const;
    events.runs({ kind: 'failed', id: jobs()[0]!.id, problem: { code: 'not-arrived', ...absence } });
    events.runs({ kind: 'failed', id: jobs()[1]!.id, problem: { code: 'not-arrived', ...absence } });
    expect(current()).toMatchObject({ state: 'stopped', failed: [], halt: { code: 'not-arrived', ...absence } });
    await ask({ kind: 'goOn' });
    expect(jobs()).toHaveLength(4);
    events.runs({ kind: 'notArrived', ...absence });
    expect(current()).toMatchObject({ state: 'stopped', halt: { code: 'not-arrived' } });
    await ask({ kind: 'goOn' });
    for (const job of jobs()) finish(job, 1);
    expect(current()).toMatchObject({ state: 'done', halt: null });
    expect(told('run')).toHaveLength(3);
  });

  it('says so where what plans does not come', async () => {
    const { commands, events, state, ask } = harness();
    commands.search({ kind: 'preview', search: SEARCH });
    await vi.dynamicImportSettled();
    events.runs({ kind: 'notArrived', file: 'x.js', absence: 'missing' });
    expect(state().search).toMatchObject({ preview: null, missing: { file: 'x.js', absence: 'missing' } });
    await ask({ kind: 'preview', search: SEARCH });
    expect(state().search).toMatchObject({ preview: { search: SEARCH }, missing: null });
  });

  it('goes on while the page has another run, or another series', async () => {
    const { begin, jobs, finish, commands, open, current } = harness();
    await begin();
    commands.change({ units: 3 });
    open({ ...testSeries('sines'), values: Float64Array.from({ length: 60 }, (_, time) => Math.cos(time)) });
    finish(jobs()[0]!, 1);
    expect(current()).toMatchObject({ state: 'running', runs: [{ trial: 1 }] });
  });

  it('puts the settings of a trial in place, and leaves the page its series, engine and leaks', async () => {
    const { begin, ask, commands, state, current } = harness();
    await begin();
    const { change } = current().plan.trials[2]!;
    commands.change({ units: 9, lookBack: 12, noise: 0.3, engine: 'reference', leaks: 'scaler' });
    await ask({ kind: 'take', trial: 3 });
    expect(state().config).toMatchObject({
      ...change,
      lookBack: 8,
      epochs: 5,
      noise: 0.3,
      engine: 'reference',
      leaks: 'scaler',
    });
    await ask({ kind: 'take', trial: 99 });
    expect(state().config).toMatchObject(change);
  });

  it('counts the looks of searches before it at the same validation part', async () => {
    const { begin, jobs, finish, current, commands } = harness();
    const whole = async () => {
      await begin();
      for (const job of jobs()) finish(job, 1);
    };
    await whole();
    await whole();
    expect(current().looksBefore).toBe(4);
    expect(current().judged!.looks!.looks).toBe(8);
    commands.change({ lookBack: 12, cell: 'gru' });
    await whole();
    expect(current().looksBefore).toBe(8);
    commands.change({ horizon: 2 });
    await whole();
    expect(current().looksBefore).toBe(0);
  });

  it('is dropped when it is forgotten', async () => {
    const { begin, ask, jobs, told, state } = harness();
    await begin();
    await ask({ kind: 'forget' });
    expect(told('stop').at(-1)!.ids).toEqual(jobs().map(({ id }) => id));
    expect(state().search!.current).toBeNull();
  });
});

describe('a search that is kept', () => {
  const half = async () => {
    const page = harness();
    await page.begin();
    page.finish(page.jobs()[0]!, 1);
    page.finish(page.jobs()[1]!, 2);
    return { jobs: page.jobs(), current: page.current(), kept: structuredClone(searchToKeep(page.state())) };
  };

  it('goes on after a reload, on the same series, with what is not done', async () => {
    const { jobs: before, current: was, kept } = await half();
    const { ask, jobs, current, finish } = harness();
    await ask({ kind: 'restore', kept });
    expect(current()).toEqual({ ...was, id: 1, state: 'stopped', progress: {} });
    await ask({ kind: 'goOn' });
    expect(jobs().map(({ config, seed }) => [config, seed])).toEqual(
      before.slice(2).map(({ config, seed }) => [config, seed]),
    );
    for (const job of jobs()) finish(job, 3);
    expect(current()).toMatchObject({ state: 'done', judged: { chosen: { trial: 1 } } });
  });

  it('does not go on with another series, and says so', async () => {
    const { kept } = await half();
    const { ask, open, current, told } = harness();
    const values = testSeries('sines').values.slice();
    values[30]! += 1e-9;
    open({ ...testSeries('sines'), values });
    await ask({ kind: 'restore', kept });
    await ask({ kind: 'goOn' });
    expect(current()).toMatchObject({ state: 'stopped', halt: { code: 'other-series' } });
    expect(told('run')).toEqual([]);
    open();
    await ask({ kind: 'goOn' });
    expect(current()).toMatchObject({ state: 'running', halt: null });
  });

  it('is nothing where there is no search', () => {
    const { state } = harness();
    expect(searchToKeep(state())).toBeNull();
  });

  it('is refused where it is no search, with the place', async () => {
    const { kept } = await half();
    const at = (change: object) => {
      const restored = restoreSearch({ ...kept, ...change });
      return restored.ok ? null : `${restored.problem.code} ${restored.problem.at}`;
    };
    expect(at({})).toBeNull();
    expect(restoreSearch('x')).toMatchObject({ ok: false, problem: { code: 'not-a-search' } });
    expect(at({ version: 2 })).toBe('newer-version 2');
    expect(at({ version: undefined })).toBe('not-a-search version');
    expect(at({ search: { ...kept!.search, seeds: 2 } })).toBe('not-a-search search');
    expect(at({ search: { ...kept!.search, settings: [{ name: 'units', values: [-1] }] } })).toBe(
      'not-a-search search',
    );
    expect(at({ config: 3 })).toBe('not-a-search config');
    expect(at({ series: {} })).toBe('not-a-search series');
    expect(at({ plan: { ...kept!.plan, trials: kept!.plan.trials.slice(1) } })).toBe('not-a-search plan');
    expect(at({ runs: [...kept!.runs, ...kept!.runs] })).toBe('not-a-search runs');
    expect(at({ runs: [{ ...kept!.runs[0]!, trial: 9 }] })).toBe('not-a-search runs');
    expect(at({ failed: [{}] })).toBe('not-a-search failed');
    expect(at({ scale: 'x' })).toBe('not-a-search scale');
  });

  it('is read into the page or refused there, and leaves what is in place', async () => {
    const { ask, begin, current, state } = harness();
    await begin();
    await ask({ kind: 'restore', kept: { version: 9 } });
    expect(state().search).toMatchObject({ unread: { code: 'newer-version' } });
    expect(current()).toMatchObject({ state: 'running' });
  });
});

it('takes as long as its work at the pace of what is known', async () => {
  const { begin, jobs, finish, current, events } = harness();
  await begin();
  const { plan } = current();
  expect(paceOfPage(plan, 2, 'wasm')).toBeCloseTo(2 / plan.stepWork, 15);
  expect([paceOfPage(plan, 2, 'webgl'), paceOfPage(plan, 0, 'wasm'), paceOfPage(plan, 2, null)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(paceOfRuns(current())).toBeNull();
  expect(workLeft(current())).toBeCloseTo(workOf(plan, 1), 3);
  events.runs({ kind: 'progress', id: jobs()[1]!.id, epoch: 5 });
  expect(workLeft(current())).toBeCloseTo(workOf(plan, 1) - plan.trials[1]!.work, 3);
  finish(jobs()[0]!, 1);
  expect(paceOfRuns(current())).toBeCloseTo(current().runs[0]!.ms / plan.trials[0]!.work, 12);
  expect([workersOf(8, false), workersOf(8, true), workersOf(2, true), workersOf(1, false)]).toEqual([7, 6, 1, 1]);
});
