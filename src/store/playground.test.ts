import { describe, expect, it } from 'vitest';
import { configFor } from '../model/settings/config';
import { decodeHash, encodeHash } from '../model/settings/hash';
import type { InspectorEvent } from '../model/protocol/inspection';
import type { TrainerEvent } from '../model/protocol/training';
import { withEpochs } from '../model/protocol/epochLosses';
import { testPlayground, testSeries } from './playground.fixture';
import { earlierCheckpoint, shownEpoch, shownStep } from './training/selectors';
import { shownLosses } from './loss/selectors';

const series = testSeries('sines');

function harness() {
  const { playground, sent } = testPlayground('sines');
  const { commands, events, getState: state } = playground;
  const open = () => {
    commands.open();
    events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
  };
  return { sent, playground, commands, events, state, open };
}

const progress = (runId: number, epoch: number): TrainerEvent => ({
  kind: 'progress',
  runId,
  step: epoch * 3,
  epoch,
  stepsPerEpoch: 3,
  batchLoss: 0.5,
  recentLoss: 0.5,
  probedLoss: Number.NaN,
  epochs: [{ epoch, train: 1 / epoch, validation: 2 / epoch, learningRate: 0.01 }],
  msPerStep: 2,
});

describe('a link with a formula that cannot be computed', () => {
  it('opens the example, and says so', () => {
    const { sent, commands, events, state } = harness();
    commands.restore({ ...configFor('formula'), formula: 'sin(' });
    const problem = { code: 'syntax', at: 4, what: '' } as const;
    events.series({ kind: 'formulaFailed', openId: state().openId, problem });
    expect(state().notices).toMatchObject([{ kind: 'link', problems: [{ name: 'formula', value: 'sin(' }] }]);
    expect(sent.series.at(-1)).toMatchObject({ kind: 'generate', openId: state().openId, recipe: { formula: '' } });
  });
});

describe('the playground', () => {
  it('opens a series, then starts a run on it in both workers', () => {
    const { sent, state, open } = harness();
    open();
    const recipe = { name: 'sines', seed: 1, noise: 0.1, length: 400, parameters: '', formula: '' };
    expect(sent.series).toEqual([{ kind: 'generate', openId: 1, recipe }]);
    const { values, season, time } = series;
    const configure = {
      kind: 'configure',
      runId: 1,
      config: state().config,
      series: { values, season, time, features: [] },
    };
    expect(sent.trainer).toEqual([configure]);
    const inspected = { ...configure.series, components: [], calendar: { kind: 'index' } };
    expect(sent.inspector).toEqual([{ ...configure, series: inspected }]);
  });

  it('sends the other threads no more of a series than is an input', () => {
    const { sent, commands, events, state } = harness();
    const time = { kind: 'date', precision: 'day', values: series.values } as const;
    const columns = ['wind', 'rain'].map((name) => ({ kind: 'number', name, values: series.values }) as const);
    commands.open();
    const full = { ...series, time, features: columns };
    events.series({
      kind: 'seriesReady',
      openId: state().openId,
      series: full,
      report: null,
      savedId: '',
      suggested: null,
    });
    expect(sent.trainer.at(-1)).toMatchObject({ series: { features: [], time: { kind: 'index' } } });
    commands.change({ inputs: 'rain,@weekday' });
    expect(sent.trainer.at(-1)).toMatchObject({ series: { features: [{ name: 'rain' }], time: { kind: 'date' } } });
  });

  it('drops events of an older run and of an older opening', () => {
    const { commands, events, state, open } = harness();
    open();
    events.trainer(progress(1, 1));
    expect(state().epoch).toBe(1);
    commands.change({ units: 8 });
    expect(state()).toMatchObject({ runId: 2, epoch: 0, losses: [], status: 'preparing' });
    events.trainer(progress(1, 2));
    events.trainer({ kind: 'status', runId: 1, status: 'training' });
    expect(state()).toMatchObject({ epoch: 0, status: 'preparing' });
    commands.chooseSource('square');
    events.series({ kind: 'seriesReady', openId: 1, series, report: null, savedId: '', suggested: null });
    expect(state()).toMatchObject({ openId: 2, openedId: 1, runId: 2 });
  });

  it('passes snapshots of the run in place on to the inspector', () => {
    const { sent, events, open } = harness();
    open();
    const snapshot = { step: 3, epoch: 1, parameters: new Float32Array(2) };
    events.trainer({ kind: 'snapshot', runId: 1, snapshot });
    events.trainer({ kind: 'snapshot', runId: 0, snapshot });
    expect(sent.inspector.filter(({ kind }) => kind === 'look')).toEqual([{ kind: 'look', runId: 1, snapshot }]);
  });

  it('tells the inspector of interventions, and trainer and evaluator to give way', () => {
    const { sent, commands, events, state, open } = harness();
    open();
    const cut = { kind: 'cut', layer: 0 } as const;
    commands.intervene([cut]);
    expect(sent.inspector.at(-1)).toMatchObject({ kind: 'intervene', interventions: [cut] });
    expect(sent.trainer.at(-1)).toEqual({ kind: 'giveWay' });
    expect(sent.evaluator.at(-1)).toEqual({ kind: 'giveWay' });
    const [runId, step, epoch, id, freeRun] = [state().runId, 0, 0, 1, new Float64Array(2)];
    events.inspector({ kind: 'clampedFreeRun', runId, step, epoch, id, origin: 1, freeRun });
    expect(state().clampedFreeRun?.freeRun).toBe(freeRun);
    commands.intervene([]);
    expect(state().clampedFreeRun).toBeNull();
  });

  it('tells nobody of an event that changes nothing', () => {
    const { playground, events, open } = harness();
    open();
    let told = 0;
    playground.subscribe(() => (told += 1));
    events.trainer({ kind: 'snapshot', runId: 1, snapshot: { step: 3, epoch: 1, parameters: new Float32Array(2) } });
    expect(told).toBe(0);
    events.trainer(progress(1, 1));
    expect(told).toBe(1);
  });

  it('applies a learning rate to the running network, and rebuilds for units', () => {
    const { sent, commands, state, open } = harness();
    open();
    commands.change({ learningRate: 0.1 });
    expect(sent.trainer.at(-1)).toMatchObject({ kind: 'adjust', settings: { learningRate: 0.1, engine: 'auto' } });
    expect(state().runId).toBe(1);
    commands.change({ units: 4 });
    expect(sent.trainer.at(-1)).toMatchObject({ kind: 'configure', runId: 2 });
  });

  it('applies the suggestions of a source, and keeps the engine', () => {
    const { commands, state } = harness();
    commands.change({ engine: 'reference' });
    commands.chooseSource('air-passengers');
    expect(state().config).toEqual({ ...configFor('air-passengers'), engine: 'reference' });
  });

  it('keeps the series in place when a file is no series', () => {
    const { commands, events, state, open } = harness();
    open();
    commands.upload(new File(['x'], 'x.csv'));
    events.series({ kind: 'importFailed', openId: 2, fileName: 'x.csv', problem: { code: 'empty' }, report: null });
    expect(state()).toMatchObject({ series, runId: 1, openedId: 2, config: { data: 'sines' } });
    expect(state().notices).toEqual([{ kind: 'import', fileName: 'x.csv', problem: { code: 'empty' }, report: null }]);
    commands.dismiss(state().notices[0]!);
    expect(state().notices).toEqual([]);
  });

  it('starts the same run again on reset, or one with another seed', () => {
    const { sent, commands, state, open } = harness();
    open();
    commands.reset('same');
    expect(sent.trainer.at(-1)).toMatchObject({ kind: 'configure', runId: 2, config: { seed: 7 } });
    commands.reset('new');
    expect(sent.trainer.at(-1)).toMatchObject({ kind: 'configure', runId: 3, config: { seed: 8 } });
    expect(decodeHash(encodeHash(state().config)).config.seed).toBe(8);
  });

  it('says what happened when a run diverged, an engine was lost or a worker crashed', () => {
    const { events, state, open } = harness();
    open();
    events.trainer({ kind: 'diverged', runId: 1, step: 9, restoredStep: 5 });
    events.trainer({
      kind: 'engine',
      runId: 1,
      engine: { name: 'wasm', reason: 'context-lost', timings: {}, refused: {}, untried: [] },
    });
    events.inspector({ kind: 'crashed', runId: 0, name: 'Error', message: 'm', stack: 's' });
    expect(state().notices.map(({ kind }) => kind)).toEqual(['diverged', 'context-lost', 'crash']);
  });

  it('takes problem and summary of the windows in turn', () => {
    const { events, state, open } = harness();
    open();
    const problem = { code: 'look-back-too-long', longest: 9 } as const;
    events.inspector({ kind: 'windowsImpossible', runId: 1, problem });
    expect(state().windowsProblem).toEqual(problem);
    const summary: Extract<InspectorEvent, { kind: 'windowsReady' }>['summary'] = {
      firstTarget: 24,
      trainEnd: 42,
      validationEnd: 51,
      windows: { train: 18, validation: 9, test: 9 },
      parameters: 10,
      samples: null,
      fillings: new Float64Array(),
      meanInput: 0,
      validated: 3,
      channels: 1,
    };
    events.inspector({ kind: 'windowsReady', runId: 1, summary });
    expect(state()).toMatchObject({ summary, windowsProblem: null, target: 42 });
  });

  it('keeps the watched window as far as new windows reach', () => {
    const { commands, events, state, open } = harness();
    open();
    const windows = { train: 18, validation: 9, test: 9 };
    const fillings = new Float64Array();
    const summary = {
      firstTarget: 24,
      trainEnd: 42,
      validationEnd: 51,
      windows,
      parameters: 10,
      fillings,
      meanInput: 0,
      validated: 3,
      channels: 1,
      samples: null,
    };
    events.inspector({ kind: 'windowsReady', runId: 1, summary });
    commands.watch(30);
    commands.change({ lookBack: 36 });
    events.inspector({ kind: 'windowsReady', runId: 2, summary: { ...summary, firstTarget: 36 } });
    expect(state().target).toBe(36);
  });
});

describe('travelling in training time', () => {
  const snapshot = (step: number) => ({ step, epoch: Math.floor(step / 3), parameters: new Float32Array(2) });
  /** A run of four epochs of three steps, with its checkpoints. */
  function trained() {
    const made = harness();
    made.open();
    for (const epoch of [1, 2, 3, 4]) made.events.trainer(progress(1, epoch));
    const checkpoints = [0, 3, 5, 12].map((step) => ({ step, epoch: Math.floor(step / 3) }));
    made.events.trainer({ kind: 'checkpoints', runId: 1, checkpoints, bytes: 1 });
    const looked = () => made.sent.inspector.flatMap((command) => (command.kind === 'look' ? [command.snapshot] : []));
    return { ...made, looked };
  }

  it('shows the checkpoint that is asked for, and holds back what training goes on to say', () => {
    const { sent, commands, events, state, looked } = trained();
    commands.showCheckpoint(5);
    expect(sent.trainer.at(-1)).toEqual({ kind: 'recall', step: 5 });
    events.trainer({ kind: 'recalled', runId: 1, snapshot: snapshot(5) });
    events.trainer({ kind: 'snapshot', runId: 1, snapshot: snapshot(14) });
    events.trainer(progress(1, 5));
    expect(looked()).toEqual([snapshot(5)]);
    expect([shownStep(state()), shownEpoch(state()), shownLosses(state())?.epoch]).toEqual([5, 1, 1]);
    expect(state()).toMatchObject({ step: 15, epoch: 5 });

    commands.showCheckpoint(null);
    expect(sent.trainer.at(-1)).toEqual({ kind: 'recall', step: 15 });
    events.trainer({ kind: 'snapshot', runId: 1, snapshot: snapshot(16) });
    expect(looked().at(-1)).toEqual(snapshot(16));
    expect([shownStep(state()), shownEpoch(state()), shownLosses(state())?.epoch]).toEqual([15, 5, 5]);
  });

  it('has no losses of before the first epoch', () => {
    const { commands, state } = trained();
    commands.showCheckpoint(0);
    expect(shownLosses(state())).toBeUndefined();
  });

  it('follows the history when it has thinned out what was asked for', () => {
    const { commands, events, state } = trained();
    commands.showCheckpoint(5);
    const checkpoints = [0, 4, 12, 15].map((step) => ({ step, epoch: Math.floor(step / 3) }));
    events.trainer({ kind: 'checkpoints', runId: 1, checkpoints, bytes: 1 });
    expect(earlierCheckpoint(state())).toEqual({ step: 4, epoch: 1 });
  });

  it('branches from the checkpoint that is shown: its losses go on, what came later is the former run', () => {
    const { sent, commands, events, state } = trained();
    commands.branch();
    expect(sent.trainer.at(-1)).toMatchObject({ kind: 'configure' });
    commands.showCheckpoint(5);
    commands.branch();
    expect(sent.trainer.at(-1)).toEqual({ kind: 'branch', step: 5 });
    events.trainer({ kind: 'branched', runId: 1, step: 5, epoch: 1 });
    expect(state()).toMatchObject({ shownCheckpoint: null, step: 5, epoch: 1 });
    expect(state().losses.map(({ epoch }) => epoch)).toEqual([1]);
    expect(state().formerLosses.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    commands.reset('same');
    expect(state()).toMatchObject({ checkpoints: [], formerLosses: [] });
  });

  it('is live again as soon as training is to go on', () => {
    for (const act of ['train', 'step'] as const) {
      const { sent, commands, state } = trained();
      commands.showCheckpoint(5);
      if (act === 'train') commands.train();
      else commands.step('epoch');
      expect(state().shownCheckpoint).toBeNull();
      expect(sent.trainer.slice(-2)).toMatchObject([{ kind: 'recall', step: 12 }, { kind: act }]);
    }
  });
});

describe('history', () => {
  it('stays bounded over an endless run, and keeps the first and the latest epoch', () => {
    let losses: ReturnType<typeof withEpochs> = [];
    for (let epoch = 1; epoch <= 9000; epoch++)
      losses = withEpochs(losses, [{ epoch, train: 1, validation: 1, learningRate: 0.01 }]);
    expect(losses.length).toBeLessThanOrEqual(2000);
    expect(losses[0]!.epoch).toBe(1);
    expect(losses.at(-1)!.epoch).toBe(9000);
  });
});
