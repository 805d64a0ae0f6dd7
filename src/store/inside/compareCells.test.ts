import { describe, expect, it } from 'vitest';
import type { ComparedGradients } from '../../model/protocol/inside/gradients';
import type { WindowsSummary } from '../../model/protocol/inspection';
import type { TrainerEvent } from '../../model/protocol/training';
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
};
const flowOf = (cell: ComparedGradients['cell']): ComparedGradients => ({
  cell,
  step: 9,
  epoch: 10,
  windows: 3,
  layers: [],
  parameters: [],
});

/** A page with a series in place, and what its second trainer is told. */
function harness() {
  const { playground, sent } = testPlayground('sines');
  const { comparison, inspector } = sent;
  const { commands, events, getState: state } = playground;
  commands.open();
  events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  events.inspector({ kind: 'windowsReady', runId: state().runId, summary });
  const configured = () =>
    comparison.flatMap((command) => (command !== 'end' && command.kind === 'configure' ? [command] : []));
  const say = (event: DistributiveOmit<TrainerEvent, 'runId'>, runId = configured().at(-1)!.runId) =>
    events.comparison({ ...event, runId } as TrainerEvent);
  const snapshot = (step: number) => ({ step, epoch: 10, parameters: Float32Array.of(step) });
  const finish = (step: number) => {
    say({ kind: 'snapshot', snapshot: snapshot(step - 1) });
    say({ kind: 'snapshot', snapshot: snapshot(step) });
    say({ kind: 'status', status: 'finished' });
  };
  const progress = (epoch: number): DistributiveOmit<TrainerEvent, 'runId'> => ({
    kind: 'progress',
    step: epoch * 3,
    epoch,
    stepsPerEpoch: 3,
    batchLoss: 0.5,
    recentLoss: 0.5,
    probedLoss: Number.NaN,
    epochs: [],
    msPerStep: 1,
  });
  const compared = () => inspector.filter(({ kind }) => kind === 'compare');
  return { commands, events, state, comparison, configured, say, snapshot, finish, progress, compared };
}
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

describe('the comparison of cells', () => {
  it('trains LSTM, GRU and simple RNN one after the other, and asks how gradients flow in each', () => {
    const { commands, state, comparison, configured, say, snapshot, finish, progress, compared } = harness();
    commands.compare();
    expect(state().comparison).toEqual({ training: 'lstm', epochs: 10, done: 0, trained: [], flows: {} });
    say({ kind: 'status', status: 'preparing' });
    say(progress(4));
    expect(state().comparison).toMatchObject({ training: 'lstm', done: 4 });
    finish(30);
    expect(state().comparison).toMatchObject({ training: 'gru', done: 0, trained: ['lstm'] });
    finish(31);
    finish(32);
    expect(state().comparison).toMatchObject({ training: null });
    const { seed } = state().config;
    expect(configured().map(({ config }) => [config.cell, config.epochs, config.seed])).toEqual([
      ['lstm', 10, seed],
      ['gru', 10, seed],
      ['rnn', 10, seed],
    ]);
    expect(configured()[0]!.series.values).toBe(series.values);
    const kinds = comparison.map((command) => (command === 'end' ? command : command.kind));
    expect(kinds).toEqual(['configure', 'train', 'configure', 'train', 'configure', 'train', 'end']);
    expect(compared()).toEqual(
      (['lstm', 'gru', 'rnn'] as const).map((cell, index) => ({
        kind: 'compare',
        runId: 1,
        cell,
        snapshot: snapshot(30 + index),
      })),
    );
  });

  it('takes as many epochs as the run in place has done, within bounds', () => {
    const { commands, events, state, progress } = harness();
    for (const [done, epochs] of [
      [23, 23],
      [400, 50],
    ] as const) {
      events.trainer({ ...progress(done), runId: 1 } as TrainerEvent);
      commands.compare();
      expect(state().comparison).toMatchObject({ epochs });
    }
  });

  it('keeps the flows that the inspector answers with', () => {
    const { commands, events, state, finish } = harness();
    commands.compare();
    finish(1);
    events.inspector({ kind: 'comparedGradients', runId: 1, flow: flowOf('lstm') });
    expect(state().comparison?.flows).toEqual({ lstm: flowOf('lstm') });
    commands.cancelComparison();
    expect(state().comparison).toMatchObject({ training: null, flows: { lstm: flowOf('lstm') } });
  });

  it('trains all with the settings that it began with', () => {
    const { commands, configured, finish } = harness();
    commands.compare();
    const { learningRate } = configured()[0]!.config;
    commands.change({ learningRate: 0.3 });
    finish(1);
    expect(configured().at(-1)!.config).toMatchObject({ cell: 'gru', learningRate });
  });

  it('is cancelled, and drops what the ended trainer still says', () => {
    const { commands, state, comparison, say, finish, compared } = harness();
    commands.compare();
    commands.cancelComparison();
    expect(state().comparison).toBeNull();
    expect(comparison.at(-1)).toBe('end');
    commands.compare();
    say({ kind: 'status', status: 'finished' }, 1);
    expect(state().comparison).toMatchObject({ training: 'lstm' });
    expect(compared()).toEqual([]);
    finish(5);
    expect(compared()).toHaveLength(1);
  });

  it('is cancelled by a new run', () => {
    const { commands, state, comparison } = harness();
    commands.compare();
    commands.change({ units: 4 });
    expect(comparison.at(-1)).toBe('end');
    expect(state()).toMatchObject({ runId: 2, comparison: null });
  });

  it('goes on with where a diverged network was last good, and ends on a crash', () => {
    const { commands, state, say, snapshot, compared } = harness();
    commands.compare();
    say({ kind: 'snapshot', snapshot: snapshot(7) });
    say({ kind: 'status', status: 'diverged' });
    expect(compared()).toMatchObject([{ cell: 'lstm', snapshot: { step: 7 } }]);
    say({ kind: 'crashed', name: 'Error', message: 'gone', stack: '' }, 0);
    expect(state().comparison).toMatchObject({ training: null, trained: ['lstm'] });
    expect(state().notices).toMatchObject([{ kind: 'crash', worker: 'trainer', message: 'gone' }]);
  });

  it('waits for windows', () => {
    const { commands, state, comparison } = harness();
    commands.change({ units: 4 });
    commands.compare();
    expect(state().comparison).toBeNull();
    expect(comparison).toEqual([]);
  });
});
