/** How a page comes back to where it was. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changedConfig } from '../../model/settings/config';
import { kept, keptPage, storageOf } from './keptPage.fixture';
import { storedTab } from './storedTab';

const PATIENCE = 4000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.stubGlobal('sessionStorage', storageOf());
  vi.stubGlobal('localStorage', storageOf());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that is loaded anew', () => {
  it('is where it was, and its run is kept under its name, with its series', async () => {
    const { comesBack, archive, arrive, sent, state, configured, keeps } = keptPage();
    await comesBack();
    expect(sent.archive).toEqual([{ kind: 'take', tab: 'mine', adopts: false }]);
    expect(sent.series).toEqual([]);
    archive({ kind: 'tab', tab: 'mine', kept });
    arrive();
    const { standing, entry, filedStep, trainedMs, config, series } = kept;
    expect(configured()).toMatchObject({
      runId: 1,
      config,
      resume: { kind: 'standing', standing, entry, filedStep, trainedMs },
    });
    expect(state()).toMatchObject({ config, series, keptNote: null });
    expect(keeps()).toEqual([{ kind: 'keep', tab: 'mine', series, runId: 1 }]);
  });

  it('does not say that a file is elsewhere that came back', async () => {
    const { comesBack, archive, state } = keptPage({ notices: [{ kind: 'file-elsewhere' }] });
    await comesBack();
    archive({ kind: 'tab', tab: 'mine', kept });
    expect(state().notices).toEqual([]);
  });

  it('opens as it would have where nothing was kept', async () => {
    const { comesBack, archive, sent, arrive, configured, keeps, train } = keptPage();
    await comesBack();
    archive({ kind: 'tab', tab: 'mine', kept: null });
    expect(sent.series.at(-1)).toMatchObject({ kind: 'generate' });
    arrive();
    expect(configured()).not.toHaveProperty('resume');
    expect(keeps()).toEqual([]);
    train();
    expect(keeps()).toMatchObject([{ tab: 'mine', runId: 1 }]);
    expect(storedTab()).toBe('mine');
  });

  it.each(['crashed', 'notArrived'] as const)('opens as it would have where the archive %s', async (kind) => {
    const { comesBack, archive, sent, state } = keptPage();
    await comesBack();
    const file = { file: 'archive.js', absence: 'cut' } as const;
    archive(kind === 'crashed' ? { kind, name: 'Error', message: '', stack: '' } : { kind, ...file });
    expect(sent.series).toHaveLength(1);
    expect(state().runs).toEqual([]);
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(sent.series).toHaveLength(1);
  });
});

describe('a link that is followed', () => {
  it('goes on with what was kept of the same settings', async () => {
    const { comesBack, archive, arrive, configured } = keptPage();
    await comesBack({ asked: changedConfig(kept.config, {}) });
    archive({ kind: 'tab', tab: 'mine', kept });
    arrive();
    expect(configured()).toHaveProperty('resume');
  });

  it('opens its own, and what was kept of others stays where it is', async () => {
    const { comesBack, archive, arrive, sent, configured, train, keeps, state } = keptPage();
    await comesBack({ asked: changedConfig(kept.config, { units: 77 }) });
    archive({ kind: 'tab', tab: 'mine', kept });
    arrive();
    expect(configured()).not.toHaveProperty('resume');
    train();
    expect(keeps()).toEqual([]);
    expect(sent.archive.at(-1)).toEqual({ kind: 'take', tab: '', adopts: false });
    archive({ kind: 'tab', tab: 'new', kept: null });
    expect(keeps()).toEqual([{ kind: 'keep', tab: 'new', series: state().series, runId: 1 }]);
    expect(storedTab()).toBe('new');
  });
});

describe('a page that is opened', () => {
  it('says so where it goes on with what another tab has left', async () => {
    const { comesBack, archive, state, commands } = keptPage();
    await comesBack({ tab: '', adopts: true });
    archive({ kind: 'tab', tab: 'mine', kept });
    expect(state().keptNote).toBe('came-back');
    commands.dismissKept();
    expect(state().keptNote).toBeNull();
  });

  it('starts afresh where that is rather wanted, once, with what was left to be taken back', async () => {
    const { comesBack, archive, arrive, sent, state, commands } = keptPage();
    await comesBack({ tab: '', adopts: true });
    archive({ kind: 'tab', tab: 'mine', kept });
    arrive();
    await Promise.resolve();
    const before = sent.trainer.length;
    commands.startAfresh();
    expect(state()).toMatchObject({ keptNote: null, config: { data: 'sunspots' } });
    expect(sent.trainer).toHaveLength(before);
    arrive();
    await Promise.resolve();
    expect(sent.trainer.filter(({ kind }) => kind === 'configure')).toHaveLength(2);
    expect(state().undoable).toMatchObject({ isSeries: true });
    // And once more on the same settings.
    commands.startAfresh();
    expect(sent.trainer.filter(({ kind }) => kind === 'configure')).toHaveLength(3);
  });

  it('keeps nothing before anybody trains, and asks for a name once', async () => {
    const { commands, sent, arrive, archive, keeps, train, here, state } = keptPage();
    commands.open();
    arrive();
    expect(sent.archive).toEqual([]);
    train();
    await here();
    train();
    expect(sent.archive).toEqual([{ kind: 'take', tab: '', adopts: false }]);
    archive({ kind: 'tab', tab: 'new', kept: null });
    expect(keeps()).toMatchObject([{ tab: 'new', runId: 1 }]);
    commands.change({ units: 5 });
    commands.chooseSource('square');
    expect(keeps()).toHaveLength(1);
    arrive();
    const names = sent.trainer.map(({ kind }) => kind).filter((kind) => kind === 'keep' || kind === 'configure');
    expect(names).toEqual(['configure', 'keep', 'configure', 'keep', 'configure']);
    expect(keeps().at(-1)).toEqual({ kind: 'keep', tab: 'new', series: state().series, runId: 3 });
  });

  it('tells of the first run of a series also where it is another by the time it has a name', async () => {
    const { commands, arrive, archive, keeps, train, here } = keptPage();
    commands.comeBack({ tab: '', adopts: false, asked: null });
    await here();
    archive({ kind: 'notArrived', file: '', absence: 'cut' });
    arrive();
    train();
    commands.change({ units: 5 });
    archive({ kind: 'tab', tab: 'new', kept: null });
    expect(keeps()).toMatchObject([{ tab: 'new', runId: 1 }]);
  });
});

describe('what was kept, come late', () => {
  it('does not keep the page waiting, and is gone on with where nobody has done anything yet', async () => {
    const { comesBack, archive, sent, arrive, configured, state } = keptPage();
    await comesBack();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(sent.series).toMatchObject([{ kind: 'generate' }]);
    arrive();
    archive({ kind: 'tab', tab: 'mine', kept });
    expect(state().keptNote).toBe('came-back');
    arrive();
    expect(configured()).toHaveProperty('resume');
  });

  it.each(['trained', 'changed'] as const)('stays where it is where the page was %s', async (what) => {
    const { comesBack, archive, sent, arrive, configured, state, train, keeps, commands } = keptPage();
    await comesBack();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    arrive();
    await Promise.resolve();
    if (what === 'trained') train();
    else commands.change({ units: 5 });
    await Promise.resolve();
    expect(sent.archive).toHaveLength(1);
    archive({ kind: 'tab', tab: 'mine', kept });
    expect(state().keptNote).toBeNull();
    expect(configured()).not.toHaveProperty('resume');
    if (what === 'changed') train();
    expect(sent.archive.slice(1)).toEqual([{ kind: 'take', tab: '', adopts: false }]);
    archive({ kind: 'tab', tab: 'new', kept: null });
    expect(keeps()).toMatchObject([{ tab: 'new' }]);
  });
});

describe('the name of a tab', () => {
  it('is none where the browser has never kept a run, or keeps no names', () => {
    expect(storedTab()).toBeNull();
    vi.stubGlobal('localStorage', storageOf({ 'lstm-playground-keeps': '1' }));
    expect(storedTab()).toBe('');
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked });
    expect(storedTab()).toBeNull();
  });

  it('that cannot be stored hinders nothing', async () => {
    const { commands, arrive, archive, keeps, train, here } = keptPage();
    commands.open();
    arrive();
    train();
    await here();
    vi.stubGlobal('sessionStorage', undefined);
    archive({ kind: 'tab', tab: 'new', kept: null });
    expect(keeps()).toMatchObject([{ tab: 'new' }]);
  });
});
