import { describe, expect, it, vi } from 'vitest';
import type { ComparedGradients } from '../../model/protocol/inside/gradients';
import type { WindowsSummary } from '../../model/protocol/inspection';
import type { RunEvent, RunResult } from '../../model/protocol/runs';
import type { CellName } from '../../model/settings/settings';
import { COMPARED_CELLS } from './compareCells';
import { testPlayground, testSeries } from '../playground.fixture';

const series = testSeries('sines');
const summary: WindowsSummary = {
  firstTarget: 24,
  trainEnd: 42,
  validationEnd: 51,
  windows: { train: 18, validation: 9, test: 9 },
  fillings: new Float64Array(),
  meanInput: 0,
  validated: 3,
  channels: 1,
  parameters: 10,
  samples: null,
};
const flowOf = (cell: ComparedGradients['cell']): ComparedGradients => ({
  cell,
  step: 9,
  epoch: 10,
  windows: 3,
  layers: [],
  parameters: [],
});

/** The code of comparisons is fetched with the first of them. */
const arrived = () => vi.dynamicImportSettled();

/** A page with a series in place, and what the pool of runs is told. */
function harness() {
  const { playground, sent } = testPlayground('sines');
  const { runs, inspector } = sent;
  const { commands, events, getState: state } = playground;
  commands.open();
  events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  events.inspector({ kind: 'windowsReady', runId: state().runId, summary });
  const asked = () => runs.flatMap((command) => (command.kind === 'run' ? [command.jobs] : []));
  const idOf = (cell: CellName, jobs = asked().at(-1)!) => jobs.find(({ config }) => config.cell === cell)!.id;
  const resultOf = (id: string, step: number): RunResult => ({
    id,
    seed: 7,
    engine: 'wasm',
    step,
    epoch: 10,
    losses: [],
    metrics: null as never,
    parameters: Float32Array.of(step),
    divergedAt: null,
    best: null,
    forecasts: null,
  });
  const say = (event: RunEvent) => events.runs(event);
  const finish = (cell: CellName, step: number) =>
    say({ kind: 'done', id: idOf(cell), result: resultOf(idOf(cell), step) });
  const compare = async () => {
    commands.compare();
    await arrived();
  };
  const stopped = () => runs.flatMap((command) => (command.kind === 'stop' ? [command.ids] : []));
  const compared = () => inspector.filter(({ kind }) => kind === 'compare');
  return { commands, events, state, runs, asked, idOf, resultOf, say, finish, compare, stopped, compared };
}

const progress = (epoch: number) =>
  ({
    kind: 'progress',
    runId: 1,
    step: epoch * 3,
    epoch,
    stepsPerEpoch: 3,
    batchLoss: 0.5,
    recentLoss: 0.5,
    probedLoss: Number.NaN,
    epochs: [],
    msPerStep: 1,
  }) as const;

describe('the comparison of cells', () => {
  it('trains LSTM, GRU and simple RNN in the pool, and asks how gradients flow in each', async () => {
    const { compare, state, runs, asked, idOf, say, finish, compared } = harness();
    await compare();
    expect(state().comparison).toEqual({ training: 'lstm', epochs: 10, done: {}, trained: [], flows: {} });
    const [jobs] = asked();
    const { seed } = state().config;
    expect(jobs!.map((job) => [job.config.cell, job.epochs, job.seed])).toEqual(
      COMPARED_CELLS.map((cell) => [cell, 10, seed]),
    );
    expect(jobs![0]!.series.values).toBe(series.values);
    expect(runs.map(({ kind }) => kind)).toEqual(['leave', 'run']);
    say({ kind: 'started', id: idOf('lstm') } as never);
    say({ kind: 'progress', id: idOf('lstm'), epoch: 4 });
    say({ kind: 'progress', id: idOf('gru'), epoch: 6 });
    expect(state().comparison).toMatchObject({ training: 'lstm', done: { lstm: 4, gru: 6 } });
    // They may end in any order.
    finish('gru', 31);
    expect(state().comparison).toMatchObject({ training: 'lstm', trained: ['gru'] });
    finish('lstm', 30);
    expect(state().comparison).toMatchObject({ training: 'rnn', done: { lstm: 10, gru: 10 } });
    finish('rnn', 32);
    expect(state().comparison).toMatchObject({ training: null, trained: ['gru', 'lstm', 'rnn'] });
    expect(compared()).toEqual(
      (
        [
          ['gru', 31],
          ['lstm', 30],
          ['rnn', 32],
        ] as const
      ).map(([cell, step]) => ({
        kind: 'compare',
        runId: 1,
        cell,
        snapshot: { step, epoch: 10, parameters: Float32Array.of(step) },
      })),
    );
  });

  it('takes as many epochs as the run in place has done, within bounds', async () => {
    const { compare, events, state } = harness();
    for (const [done, epochs] of [
      [23, 23],
      [400, 50],
    ] as const) {
      events.trainer(progress(done));
      await compare();
      expect(state().comparison).toMatchObject({ epochs });
    }
  });

  it('leaves a core to the page, and another while it trains', async () => {
    const { compare, events, runs } = harness();
    await compare();
    for (const status of ['training', 'training', 'paused'] as const)
      events.trainer({ kind: 'status', runId: 1, status });
    expect(runs.flatMap((command) => (command.kind === 'leave' ? [command.cores] : []))).toEqual([1, 2, 1]);
  });

  it('keeps the flows that the inspector answers with', async () => {
    const { compare, commands, events, state, finish } = harness();
    await compare();
    finish('lstm', 1);
    events.inspector({ kind: 'comparedGradients', runId: 1, flow: flowOf('lstm') });
    expect(state().comparison?.flows).toEqual({ lstm: flowOf('lstm') });
    commands.cancelComparison();
    expect(state().comparison).toMatchObject({ training: null, flows: { lstm: flowOf('lstm') } });
  });

  it('is cancelled, also before its code has come, and drops what is still said of it', async () => {
    const { compare, commands, state, asked, resultOf, say, stopped, compared, finish } = harness();
    commands.compare();
    commands.cancelComparison();
    await arrived();
    expect(state().comparison).toBeNull();
    const [first] = asked();
    expect(stopped()).toEqual([first!.map(({ id }) => id)]);
    await compare();
    say({ kind: 'done', id: first![0]!.id, result: resultOf(first![0]!.id, 1) });
    expect(state().comparison).toMatchObject({ training: 'lstm' });
    expect(compared()).toEqual([]);
    finish('lstm', 5);
    expect(compared()).toHaveLength(1);
  });

  it('is cancelled by a new run', async () => {
    const { compare, commands, state, stopped } = harness();
    await compare();
    commands.change({ units: 4 });
    expect(stopped()).toHaveLength(1);
    expect(state()).toMatchObject({ runId: 2, comparison: null });
  });

  it('ends where one of them has no result, and says why', async () => {
    const { compare, state, idOf, say, finish } = harness();
    await compare();
    finish('lstm', 7);
    say({
      kind: 'failed',
      id: idOf('gru'),
      problem: { code: 'crashed', name: 'Error', message: 'gone', stack: '' },
    });
    expect(state().comparison).toMatchObject({ training: null, trained: ['lstm'] });
    expect(state().notices).toMatchObject([{ kind: 'crash', worker: 'trainer', message: 'gone' }]);
  });

  it('says what did not come', async () => {
    const { compare, state, events } = harness();
    await compare();
    events.runs({ kind: 'notArrived', file: 'run.worker.js', absence: 'cut' });
    expect(state().comparison).toBeNull();
    expect(state().notices).toMatchObject([{ kind: 'not-arrived', parts: ['comparison'], file: 'run.worker.js' }]);
  });

  it('waits for windows', async () => {
    const { compare, commands, state, asked } = harness();
    commands.change({ units: 4 });
    await compare();
    expect(state().comparison).toBeNull();
    expect(asked()).toEqual([]);
  });
});
