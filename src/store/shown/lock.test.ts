import { describe, expect, it } from 'vitest';
import { configFor } from '../../model/settings/config';
import { SECTIONS } from '../../model/settings/settings';
import { testPlayground, testSeries } from '../playground.fixture';
import { readLimits } from './link';
import { holdLocks, unlocked } from './lock';

/** Air passengers, with a series in place. */
function lockedPage(locks: string) {
  const { playground, sent } = testPlayground('air-passengers');
  const { commands, events } = playground;
  commands.open();
  const { openId } = playground.getState();
  events.series({
    kind: 'seriesReady',
    openId,
    series: testSeries('air-passengers'),
    report: null,
    suggested: null,
    savedId: '',
  });
  holdLocks(playground);
  commands.restrict(readLimits(`#lock=${locks}`, SECTIONS).shown);
  const config = () => playground.getState().config;
  const said = () => playground.getState().lockedOut;
  return { playground, sent, commands, config, said };
}

describe('a locked setting', () => {
  it('stays, by hand and with a suggestion, and the page says so; the rest of the change comes', () => {
    const { commands, config, said } = lockedPage('units,seed');
    const { units, seed } = config();
    commands.change({ units: units + 8 });
    expect(config().units).toBe(units);
    expect(said()).toEqual(['units']);
    commands.change({ units: units + 8, layers: 3 });
    expect(config()).toMatchObject({ units, layers: 3 });
    commands.change({ lookBack: 12 });
    expect(config().lookBack).toBe(12);
    expect(said()).toEqual([]);
    commands.reset('new');
    expect(config().seed).toBe(seed);
    expect(said()).toEqual(['seed']);
  });

  it('is not changed by half a remedy, nor is the network begun anew for one', () => {
    const { commands, config, said, playground } = lockedPage('units');
    const { runId } = playground.getState();
    const before = config();
    commands.tryRemedy({ units: before.units * 2, learningRate: 0.0001 });
    expect(config()).toEqual(before);
    expect(playground.getState()).toMatchObject({ runId, remedied: null });
    expect(said()).toEqual(['units']);
    commands.tryRemedy({ learningRate: 0.0001 });
    expect(config().learningRate).toBe(0.0001);
  });

  it('holds against a run that is opened, or gone back to', () => {
    const { commands, config, said, playground } = lockedPage('model');
    const { runId, series } = playground.getState();
    const other = { ...config(), units: 3, learningRate: 0.1 };
    commands.resumeRun(other, series!, { kind: 'left', runId }, []);
    expect(config().units).not.toBe(3);
    expect(playground.getState().runId).toBe(runId);
    expect(said()).toContain('units');
    commands.resumeRun({ ...config(), learningRate: 0.1 }, series!, { kind: 'left', runId }, []);
    expect(config().learningRate).toBe(0.1);
  });

  it('holds against what a file suggests', () => {
    const { commands, config, playground } = lockedPage('units');
    const { units } = config();
    commands.importFile(new File(['1'], 'a.csv'));
    const { openId } = playground.getState();
    const suggested = { settings: { units: units * 2, layers: 2 }, reasons: [] } as never;
    playground.events.series({
      kind: 'seriesReady',
      openId,
      series: testSeries('csv'),
      report: null,
      suggested,
      savedId: '',
    });
    expect(config()).toMatchObject({ data: 'csv', units, layers: 2 });
  });

  it('of the data forbids every other series', () => {
    const { commands, config, said, sent, playground } = lockedPage('data');
    const before = config();
    const opened = sent.series.length;
    commands.chooseSource('sines');
    commands.chooseTask('adding');
    commands.breakIt({ data: 'random-walk', settings: { units: 2 } });
    commands.upload(new File(['1'], 'a.csv'));
    commands.paste('1\n2', 'pasted');
    commands.take(testSeries('drawn'));
    commands.goLive('stream');
    expect(config()).toEqual(before);
    expect(sent.series).toHaveLength(opened);
    expect(playground.getState()).toMatchObject({ live: null, trainsNext: false });
    expect(said()).toContain('data');
    // What is not locked can be changed as ever.
    commands.change({ units: before.units + 1 });
    expect(config().units).toBe(before.units + 1);
  });

  it('yields to a link, to the page around and to “Show everything”', () => {
    const { commands, config, playground } = lockedPage('all');
    unlocked(playground, () => commands.restore({ ...config(), units: 5 }));
    expect(config().units).toBe(5);
    commands.change({ units: 6 });
    expect(config().units).toBe(5);
    commands.startRun();
    expect(config().units).toBe(5);
    commands.restrict(null);
    commands.change({ units: 6 });
    expect(config().units).toBe(6);
  });

  it('holds nothing as long as there is no series: a link whose series is not here falls back', () => {
    const { playground } = testPlayground('air-passengers');
    holdLocks(playground);
    playground.commands.restrict(readLimits('#lock=all', SECTIONS).shown);
    playground.commands.restore(configFor('sunspots'));
    expect(playground.getState().config.data).toBe('sunspots');
  });
});
