/** Taking back and doing again on a page, with the network that stood before. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Intervention } from '../../model/protocol/inside/clamps';
import { someRun } from './keptPage.fixture';
import { settled, testPage, type TestPage } from './page.fixture';

afterEach(() => vi.restoreAllMocks());

/** All that a step brings back. */
const shownOf = (page: TestPage) => {
  const { config, runConfig, series, interventions } = page.state();
  return {
    config,
    runConfig,
    series: series!.fileName + series!.source,
    interventions,
    network: { ...page.network() },
  };
};

describe('undo', () => {
  it('brings back settings with the network that stood before, and redo the other', async () => {
    const page = await testPage().opened();
    page.train(3);
    const before = shownOf(page);
    page.change({ units: 5 });
    await settled(page);
    page.train(2);
    const after = shownOf(page);
    expect(after.network).not.toEqual(before.network);
    page.undo();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
    page.redo();
    await settled(page);
    expect(shownOf(page)).toEqual(after);
    expect(page.state()).toMatchObject({ redoable: null, undoable: { settings: ['units'] } });
  });

  it('of a setting of a running network leaves the network as it is', async () => {
    const page = await testPage().opened();
    page.train(3);
    page.change({ learningRate: 0.3 });
    await settled(page);
    page.train();
    const { runId } = page.state();
    page.undo();
    await settled(page);
    expect(page.state()).toMatchObject({ runId, config: { learningRate: 0.01 }, runConfig: { learningRate: 0.01 } });
    expect(page.network().steps).toBe(4);
    const adjusted = page.sent.trainer.findLast(({ kind }) => kind === 'adjust');
    expect(adjusted).toMatchObject({ settings: { learningRate: 0.01 } });
  });

  it('brings back a series, its settings and its network', async () => {
    const page = await testPage().opened();
    page.train(3);
    const before = shownOf(page);
    page.choose('square');
    page.arrive();
    await settled(page);
    page.train();
    const after = shownOf(page);
    page.undo();
    expect(page.isOpening()).toBe(true);
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
    page.redo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(after);
  });

  it('brings back interventions, also those that a smaller network had no place for, in one step', async () => {
    const page = await testPage().opened();
    const removed: readonly Intervention[] = [{ kind: 'remove', layer: 0, unit: 9 }];
    page.intervene(removed);
    await settled(page);
    page.change({ units: 4 });
    await settled(page);
    expect(page.state().interventions).toEqual([]);
    page.undo();
    await settled(page);
    expect(page.state()).toMatchObject({ config: { units: 16 }, interventions: removed });
    page.undo();
    await settled(page);
    expect(page.state()).toMatchObject({ config: { units: 16 }, interventions: [], undoable: null });
  });

  it('brings back what was trained before a reset', async () => {
    const page = await testPage().opened();
    page.train(3);
    const before = shownOf(page);
    page.commands.reset('same');
    page.pump();
    await settled(page);
    expect(page.network().steps).toBe(0);
    page.commands.reset('same');
    page.pump();
    await settled(page);
    page.undo();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
    expect(page.state().undoable).toBeNull();
  });

  it('brings back what was trained before a reset also where another thing was changed in between', async () => {
    const page = await testPage().opened();
    page.train(3);
    page.change({ learningRate: 0.3 });
    await settled(page);
    const before = shownOf(page);
    page.commands.reset('same');
    page.pump();
    await settled(page);
    page.undo();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
  });

  it('takes a slider back at once, unless the network was trained in between', async () => {
    const page = await testPage().opened();
    for (const units of [5, 6, 7]) {
      page.change({ units });
      await new Promise<void>((done) => queueMicrotask(done));
      page.pass(100);
    }
    page.train();
    page.change({ units: 8 });
    await settled(page);
    page.undo();
    await settled(page);
    expect(page.state().config.units).toBe(7);
    page.undo();
    await settled(page);
    expect(page.state()).toMatchObject({ config: { units: 16 }, undoable: null });
  });

  it('is of a run that was opened in one step, and brings back what it took the place of', async () => {
    const page = await testPage().opened();
    page.intervene([{ kind: 'cut', layer: 0 }]);
    page.train(3);
    await settled(page);
    const before = shownOf(page);
    page.commands.openFile(someRun);
    page.arrive();
    await settled(page);
    expect(page.state()).toMatchObject({ runConfig: someRun.config, interventions: [] });
    page.undo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
  });

  it('does not open a series anew that was saved in between', async () => {
    const page = await testPage().opened();
    page.commands.take(page.drawn('mine'));
    page.arrive();
    await settled(page);
    page.train(3);
    page.change({ learningRate: 0.3 });
    await settled(page);
    page.commands.save('mine');
    const saved = [{ id: 'saved', name: 'mine', length: 60, preview: [] }];
    page.events.series({ kind: 'saved', saved: [] });
    page.events.series({ kind: 'saved', saved });
    expect(page.state().config.saved).toBe('saved');
    page.undo();
    await settled(page);
    expect(page.isOpening()).toBe(false);
    expect(page.state().config).toMatchObject({ learningRate: 0.01, saved: 'saved' });
    page.change({ learningRate: 0.2 });
    expect(page.isOpening()).toBe(false);
    expect(page.network().steps).toBe(3);
  });

  it('says where a series is saved that comes back', async () => {
    const page = await testPage().opened();
    page.commands.openSaved('saved');
    const { openId } = page.state();
    const ready = {
      kind: 'seriesReady',
      openId,
      series: page.drawn('mine'),
      report: null,
      savedId: 'saved',
      suggested: null,
    } as const;
    page.events.series(ready);
    page.pump();
    await settled(page);
    page.choose('square');
    page.arrive();
    await settled(page);
    page.undo();
    page.arrive();
    await settled(page);
    expect(page.state()).toMatchObject({
      config: { data: 'drawn', saved: 'saved' },
      own: { drawn: { savedId: 'saved' } },
    });
  });
});

describe('a series on its way', () => {
  it('is what undo takes back first: it does not come', async () => {
    const page = await testPage().opened();
    page.change({ units: 5 });
    page.train(2);
    await settled(page);
    const before = shownOf(page);
    page.choose('square');
    const late = page.sent.series.at(-1)!;
    page.undo();
    expect(page.isOpening()).toBe(false);
    if ('openId' in late) {
      const series = page.drawn('late');
      page.events.series({
        kind: 'seriesReady',
        openId: late.openId,
        series,
        report: null,
        savedId: '',
        suggested: null,
      });
    }
    await settled(page);
    expect(shownOf(page)).toEqual(before);
    expect(page.state().undoable).toMatchObject({ settings: ['units'] });
    page.redo();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
  });

  it('of a step is passed over by further steps, and nothing is lost', async () => {
    const page = await testPage().opened();
    page.train(1);
    const all = [shownOf(page)];
    for (const source of ['square', 'sawtooth'] as const) {
      page.choose(source);
      page.arrive();
      await settled(page);
      page.train(2);
      all.push(shownOf(page));
    }
    page.undo();
    page.undo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(all[0]);
    page.redo();
    page.undo();
    await settled(page);
    expect(shownOf(page)).toEqual(all[0]);
    page.redo();
    page.redo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(all[2]);
    page.undo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(all[1]);
  });

  it('of a step gives way to another that is chosen, which can be taken back', async () => {
    const page = await testPage().opened();
    page.choose('square');
    page.arrive();
    await settled(page);
    page.train(2);
    await settled(page);
    const before = shownOf(page);
    page.undo();
    page.choose('sawtooth');
    page.arrive();
    await settled(page);
    expect(page.state()).toMatchObject({ config: { data: 'sawtooth' }, redoable: null });
    page.undo();
    page.arrive();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
  });

  it('of a step does not bring its network to other settings, changed on the way', async () => {
    const page = await testPage().opened();
    for (const name of ['a', 'b']) {
      page.commands.take(page.drawn(name));
      page.arrive();
      await settled(page);
      page.train(2);
      await settled(page);
    }
    page.undo();
    page.change({ units: 3 });
    const started = page.sent.trainer.at(-1);
    expect(started).toMatchObject({ kind: 'configure', config: { units: 3 } });
    expect(started).not.toHaveProperty('resume');
    if (page.isOpening()) page.arrive();
    await settled(page);
    expect(page.sent.trainer.findLast(({ kind }) => kind === 'configure')).not.toHaveProperty('resume');
    expect(page.state()).toMatchObject({ runConfig: { units: 3 }, series: { fileName: 'a' } });
    page.undo();
    if (page.isOpening()) page.arrive();
    await settled(page);
    expect(page.state()).toMatchObject({ runConfig: { units: 16 }, series: { fileName: 'a' } });
    expect(page.network().steps).toBe(2);
  });

  it('of a step that does not come leaves the page as it is', async () => {
    const page = await testPage().opened();
    page.choose('square');
    page.arrive();
    await settled(page);
    const before = shownOf(page);
    page.undo();
    page.events.series({ kind: 'crashed', name: 'Error', message: '', stack: '' });
    await settled(page);
    page.change({ units: 3 });
    await settled(page);
    expect(page.state()).toMatchObject({
      config: { data: 'square', units: 3 },
      undoable: { settings: ['units'], isSeries: false },
    });
    page.undo();
    await settled(page);
    expect(shownOf(page)).toEqual(before);
  });
});
