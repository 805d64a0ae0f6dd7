import { describe, expect, it, vi } from 'vitest';
import type { RunResult } from '../../model/protocol/runs';
import { CELL_PRESETS, PRESET_NAMES, presetOf } from '../../model/settings/cellPresets';
import { testPlayground, testSeries } from '../playground.fixture';

async function comparing(seeds: number) {
  const { playground, sent } = testPlayground('sines');
  const { commands, events, getState: state } = playground;
  commands.open();
  const series = testSeries('sines');
  events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  commands.comparePresets(seeds);
  await vi.dynamicImportSettled();
  const jobs = sent.runs.findLast((command) => command.kind === 'run')!.jobs;
  const finish = (at: number, mae: number) => {
    const { id, seed } = jobs[at]!;
    const metrics = { validation: { lstm: { mae } } } as unknown as RunResult['metrics'];
    const nothing = { losses: [], best: null, forecasts: null, divergedAt: null, parameters: new Float32Array() };
    events.runs({ kind: 'done', id, result: { id, seed, engine: 'wasm', step: 9, epoch: 3, metrics, ...nothing } });
  };
  return { commands, events, state, jobs, finish, sent };
}

describe('the comparison of presets', () => {
  it('trains each preset from each seed, one seed of all before the next', async () => {
    const { jobs, state } = await comparing(2);
    expect(jobs).toHaveLength(16);
    expect(jobs.slice(0, 8).map(({ config }) => presetOf(config))).toEqual(PRESET_NAMES);
    expect(new Set(jobs.slice(0, 8).map(({ seed }) => seed))).toEqual(new Set([state().config.seed]));
    const { units, lookBack } = state().config;
    for (const { config } of jobs) expect(config).toMatchObject({ units, lookBack, leaks: '' });
    expect(jobs[2]!.config).toMatchObject(CELL_PRESETS.NFG);
  });

  it('has what is done judged against the vanilla cell, and ends with the last', async () => {
    const { jobs, state, finish, events, sent } = await comparing(1);
    events.runs({ kind: 'progress', id: jobs[0]!.id, epoch: 2 });
    expect(state().presets!.progress).toEqual({ [`V ${jobs[0]!.seed}`]: 2 });
    finish(0, 3);
    finish(1, 4);
    expect(sent.runs.at(-1)).toMatchObject({
      kind: 'judgeVariants',
      id: 1,
      against: 'V',
      scores: { V: [3], NIG: [4] },
    });
    const judged = { V: { spread: {} as never, verdict: null } };
    events.runs({ kind: 'variantsJudged', id: 0, judged });
    expect(state().presets!.judged).toEqual({});
    events.runs({ kind: 'variantsJudged', id: 1, judged });
    expect(state().presets!.judged).toBe(judged);
    for (const at of [2, 3, 4, 5, 6]) finish(at, 5);
    const problem = { code: 'crashed', name: 'Error', message: 'x', stack: '' } as const;
    events.runs({ kind: 'failed', id: jobs[7]!.id, problem });
    expect(state().presets).toMatchObject({ state: 'done', failed: [{ preset: 'NP', problem }], progress: {} });
  });

  it('is by the measure of another task, and gives each run what that is made from', async () => {
    const { playground, sent } = testPlayground('sines');
    const { commands, events, getState: state } = playground;
    commands.chooseTask('characters');
    const material = { kind: 'text', name: 'mine.txt', text: 'abc' } as const;
    const series = { ...testSeries('sines'), material };
    events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
    commands.comparePresets(1);
    await vi.dynamicImportSettled();
    const { jobs } = sent.runs.findLast((command) => command.kind === 'run')!;
    expect(jobs.every(({ source, config }) => source === material && config.task === 'characters')).toBe(true);
    const { id, seed } = jobs[0]!;
    const part = (value: number) => ({ measure: 'bits', value, chance: 4 }) as const;
    const score = { train: part(1), validation: part(2), test: part(3) };
    const nothing = { losses: [], best: null, forecasts: null, divergedAt: null, parameters: new Float32Array() };
    const result = { id, seed, engine: 'wasm', step: 9, epoch: 3, metrics: null, score, ...nothing } as const;
    events.runs({ kind: 'done', id, result });
    expect(state().presets).toMatchObject({ measure: 'bits', runs: [{ preset: 'V', score: 2 }] });
  });

  it('stops at any time and keeps what is done', async () => {
    const { commands, jobs, state, finish, sent } = await comparing(1);
    finish(0, 3);
    commands.stopPresets();
    const stopped = sent.runs.at(-1)!;
    expect(stopped).toEqual({ kind: 'stop', ids: jobs.slice(1).map(({ id }) => id) });
    finish(1, 4);
    expect(state().presets).toMatchObject({ state: 'stopped', runs: [{ preset: 'V', score: 3 }] });
  });
});
