import { describe, expect, it } from 'vitest';
import { testPlayground, testSeries } from '../playground.fixture';

describe('the slow motion of a step', () => {
  const watched = { row: 3, layer: 0 };
  function opened() {
    const { playground, sent } = testPlayground('sines');
    const { commands, events, getState: state } = playground;
    commands.open();
    const series = testSeries('sines');
    events.series({ kind: 'seriesReady', openId: state().openId, series, report: null, savedId: '', suggested: null });
    return { commands, events, state, told: () => sent.trainer.at(-1) };
  }

  it('begins with the first part while the trainer works, and keeps its part when another window comes', () => {
    const { commands, events, state, told } = opened();
    commands.showPhase('error');
    expect(state().slowStep).toBeNull();
    commands.step('step', watched);
    expect(told()).toEqual({ kind: 'step', unit: 'step', watched });
    expect(state().slowStep).toEqual({ phase: 'start', taken: 'waiting' });
    const { runId } = state();
    events.trainer({ kind: 'slowStep', runId, taken: 'left' });
    commands.showPhase('backward');
    events.trainer({ kind: 'slowStep', runId, taken: 'large' });
    expect(state().slowStep).toEqual({ phase: 'backward', taken: 'large' });
    commands.watchStep({ row: 4, layer: 1 });
    expect(told()).toEqual({ kind: 'watchStep', watched: { row: 4, layer: 1 } });
  });

  it('is gone with its run, and a plain step is told as ever', () => {
    const { commands, events, state, told } = opened();
    commands.step('step', watched);
    const { runId } = state();
    commands.reset('same');
    expect(state().slowStep).toBeNull();
    events.trainer({ kind: 'slowStep', runId, taken: 'left' });
    expect(state().slowStep).toBeNull();
    commands.step('step');
    expect(told()).toEqual({ kind: 'step', unit: 'step' });
  });
});
