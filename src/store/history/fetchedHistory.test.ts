/** Runs of the history that are opened, laid beside one another and scored, and what is said where nothing is kept. */
import { describe, expect, it } from 'vitest';
import type { RunEntry } from '../../model/protocol/history';
import type { EvaluationFacts } from '../evaluation/slice';
import { kept, keptPage, someRun } from './keptPage.fixture';
import { createScoring } from './scoring';

const entry = (id: string): RunEntry => ({
  id,
  name: '',
  note: '',
  isStarred: false,
  savedAt: 1,
  config: kept.config,
  series: { source: 'csv', fileName: '', column: '', length: 60, material: '' },
  seriesKey: 'key',
  engine: 'wasm',
  epochs: 3,
  step: 9,
  trainedMs: 1,
  isFinished: true,
  line: [],
  bytes: 1,
  validation: null,
  test: null,
  score: null,
});

describe('the history', () => {
  async function opened() {
    const page = keptPage();
    page.commands.open();
    page.arrive();
    page.commands.listRuns();
    await page.here();
    page.archive({ kind: 'runs', runs: [entry('a'), entry('b')], bytes: 7 });
    return page;
  }
  const run = (id: string) => ({ ...someRun, id });

  it('puts a run in place, as one of its own that goes on', async () => {
    const { commands, archive, sent, arrive, configured, state } = await opened();
    commands.openEntry('a');
    expect(sent.archive.at(-1)).toEqual({ kind: 'open', ids: ['a'] });
    archive({ kind: 'opened', asked: ['a'], runs: [run('a')] });
    arrive();
    expect(configured()).toMatchObject({ config: someRun.config, resume: { standing: someRun.standing, entry: '' } });
    expect(state().opened).toEqual([]);
  });

  it('says of a run that it is gone, and of that alone', async () => {
    const { commands, archive, state, sent } = await opened();
    commands.compareRuns(['b']);
    commands.openEntry('a');
    const before = sent.series.length;
    archive({ kind: 'opened', asked: ['b'], runs: [] });
    expect(state().keptNote).toBeNull();
    archive({ kind: 'opened', asked: ['a'], runs: [] });
    expect(state().keptNote).toBe('gone');
    expect(sent.series).toHaveLength(before);
  });

  it('puts nothing in place later that was refused', async () => {
    const { commands, archive, state, sent } = await opened();
    commands.openEntry('a');
    archive({ kind: 'refused', problem: 'not-allowed' });
    const before = sent.series.length;
    commands.compareRuns(['a']);
    archive({ kind: 'opened', asked: ['a'], runs: [run('a')] });
    expect(sent.series).toHaveLength(before);
    expect(state().opened.map(({ id }) => id)).toEqual(['a']);
  });

  it('lays beside one another what is still wanted when it comes', async () => {
    const { commands, archive, state, sent } = await opened();
    commands.compareRuns(['a', 'b']);
    commands.compareRuns(['b']);
    archive({ kind: 'opened', asked: ['a', 'b'], runs: [run('a'), run('b')] });
    expect(state().opened.map(({ id }) => id)).toEqual(['b']);
    archive({ kind: 'opened', asked: ['b'], runs: [run('b')] });
    expect(state().opened.map(({ id }) => id)).toEqual(['b']);
    const before = sent.archive.length;
    commands.compareRuns(['b']);
    expect(sent.archive).toHaveLength(before);
  });

  const evaluated = (runId: number, step: number, validation = 0.5) =>
    ({
      runId,
      step,
      report: { parts: { validation: { mase: validation }, test: { mase: Number.NaN } } },
    }) as never as EvaluationFacts['evaluated'];

  it.each(['before', 'after'] as const)('has the scores of a run that was evaluated %s it was filed', async (order) => {
    const { trainer, sent, state } = await opened();
    const filed = { kind: 'filed', runId: 1, entry: 'a', step: 9 } as const;
    const changes: unknown[] = [];
    const scoring = createScoring((command) => changes.push(command));
    const steps = [
      () => scoring.filed(filed),
      () => {
        scoring.evaluated({ evaluated: evaluated(1, 5), scored: null });
        scoring.evaluated({ evaluated: evaluated(1, 9, 0.25), scored: null });
        scoring.evaluated({ evaluated: null, scored: null });
      },
    ];
    for (const step of order === 'after' ? steps : steps.toReversed()) step();
    expect(changes).toEqual([{ kind: 'change', id: 'a', change: { validation: 0.25, test: null, score: null } }]);
    // It lists anew what has changed.
    trainer(filed);
    expect(sent.archive.at(-1)).toEqual({ kind: 'list' });
    expect(state().entry).toBe('a');
  });

  it('has the score of a run of another task beside chance', () => {
    const changes: unknown[] = [];
    const scoring = createScoring((command) => changes.push(command));
    const part = (value: number) => ({ measure: 'error', value, chance: 0.75 }) as const;
    const score = { train: part(0.1), validation: part(0.2), test: part(0.3) };
    const known = { counted: { train: 1, validation: 1, test: 1 }, chanceLoss: 1, confusion: null, orders: null };
    scoring.evaluated({ evaluated: null, scored: { kind: 'scored', runId: 1, step: 9, epoch: 3, score, ...known } });
    scoring.filed({ runId: 1, entry: 'a', step: 9 });
    const change = { validation: null, test: null, score: { validation: part(0.2), test: part(0.3) } };
    expect(changes).toEqual([{ kind: 'change', id: 'a', change }]);
  });
});

describe('storage that keeps nothing', () => {
  it('is said once, whoever notices it, and its end by who noticed it', async () => {
    const { commands, arrive, archive, trainer, train, here, state } = keptPage();
    commands.open();
    arrive();
    train();
    await here();
    trainer({ kind: 'keepFailed', runId: 0, problem: 'no-room' });
    expect(state()).toMatchObject({ refused: 'no-room', keptNote: 'no-room' });
    commands.dismissKept();
    archive({ kind: 'refused', problem: 'no-room' });
    expect(state()).toMatchObject({ refused: 'no-room', keptNote: null, runs: [] });
    // That the list can be read does not mean that there is room again.
    archive({ kind: 'runs', runs: [], bytes: 0 });
    expect(state().refused).toBe('no-room');
    trainer({ kind: 'keepFailed', runId: 0, problem: null });
    expect(state()).toMatchObject({ refused: null, keptNote: null });
    trainer({ kind: 'keepFailed', runId: 0, problem: 'gone' });
    expect(state()).toMatchObject({ refused: 'not-allowed', keptNote: 'not-allowed' });
  });
});
