import { beforeAll, describe, expect, it } from 'vitest';
import { createGuide, type Guide } from '../../src/lessons/guide';
import { lessonOf } from '../../src/lessons/course/lessons';
import type { RunFile } from '../../src/model/protocol/history';
import type { Playground } from '../../src/store/playground';
import { holdLocks } from '../../src/store/shown/lock';
import type { PlaygroundState } from '../../src/store/state';
import { headlessPage } from './headlessPage';

const lesson = lessonOf('first-look');
const at = (id: string) => lesson.steps.findIndex((step) => step.id === id);

let page: Playground;
let guide: Guide;
const state = () => page.getState();

function becomes(isThere: (state: PlaygroundState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isThere(state())) return resolve();
    const stop = page.subscribe((after) => {
      if (!isThere(after)) return;
      stop();
      resolve();
    });
  });
}

const network = async (): Promise<Pick<RunFile, 'config'> & { readonly checkpoint: object }> => {
  const { config, standing } = await new Promise<RunFile>(page.commands.takeRun);
  return { config, checkpoint: standing.checkpoint };
};

/** What is on the page, whole. */
async function whole() {
  const { series, interventions, view, layer, pinned, target, qualityView, forecastTab } = state();
  return {
    ...(await network()),
    values: series?.values,
    interventions,
    view,
    layer,
    pinned,
    target,
    qualityView,
    forecastTab,
  };
}

beforeAll(async () => {
  page = await headlessPage();
  guide = createGuide(page, lessonOf);
  await becomes(({ status }) => status === 'ready');
});

describe('a lesson on the page', () => {
  it('begins, restores what was left when one goes back and forth, and gives the page back', async () => {
    const { commands } = page;
    // The page as somebody works on it.
    commands.change({ data: 'air-passengers', units: 4, engine: 'wasm', seed: 11 });
    await becomes(({ status, runConfig }) => status === 'ready' && runConfig?.seed === 11);
    commands.step('epoch');
    await becomes(({ epoch, status }) => epoch === 1 && status === 'paused');
    commands.intervene([{ kind: 'remove', layer: 0, unit: 1 }]);
    commands.ask('inside-clamps');
    commands.showForecast('freeRun');
    commands.pin({ unit: 2, time: 3 });
    commands.watch(100);
    const home = await whole();

    await guide.begin('first-look');

    expect(state().lesson).toEqual({ name: 'first-look', step: 0, isSettling: false });
    expect(state()).toMatchObject({
      step: 0,
      interventions: [],
      forecastTab: 'oneStep',
      qualityView: null,
      view: 'gates',
    });
    expect(state().series?.source).toBe('sunspots');

    await guide.go(at('untrained'));
    await becomes(({ checked }) => checked['untrained'] !== undefined);
    await guide.go(at('train'));
    commands.train();
    await becomes(({ checked }) => checked['train'] !== undefined);
    expect(state().checked['train']?.holds).toBe(true);
    const trained = await network();

    // Back: as the seed made it, with what the learner looked at then; and forth: the very same network.
    await guide.go(at('untrained'));
    expect(state().step).toBe(0);
    await guide.go(at('train'));
    expect(await network()).toEqual(trained);

    // What the learner changes on the way is put right by the next step that says so.
    commands.change({ units: 3 });
    await becomes(({ runConfig, status }) => runConfig?.units === 3 && status === 'ready');
    await guide.go(at('better-than'));

    await becomes(({ status }) => status === 'finished');
    expect(await network()).toEqual(trained);

    await guide.go(at('free-run'));
    commands.showForecast('freeRun');
    await guide.go(at('inside'));
    expect(state().forecastTab).toBe('oneStep');

    await guide.leave();

    await becomes(({ forecastTab }) => forecastTab === 'freeRun');
    expect(state().lesson).toBeNull();
    expect(await whole()).toEqual(home);
    expect(state().taken['first-look']).toEqual({ step: at('inside'), isDone: true });
  });

  it('gives back the whole network where an earlier checkpoint of it was looked at', async () => {
    const { commands } = page;
    commands.change({ data: 'sines', units: 3, seed: 12 });
    await becomes(({ status, runConfig }) => status === 'ready' && runConfig?.seed === 12);
    commands.step('epoch');
    await becomes(({ epoch, status }) => epoch === 1 && status === 'paused');
    const home = await network();
    commands.showCheckpoint(0);
    await guide.begin('first-look');
    await guide.leave();
    expect(await network()).toEqual(home);
  });

  it('is ended by a link that is followed, and the next one begins from there', async () => {
    const { commands } = page;
    await guide.begin('first-look');
    commands.noteLesson({ lesson: null, wantedLesson: null });
    commands.change({ data: 'sines', units: 5, seed: 13 });
    await becomes(({ status, runConfig }) => status === 'ready' && runConfig?.seed === 13);
    await guide.begin('first-look');
    await guide.leave();
    expect(state().config).toMatchObject({ data: 'sines', units: 5, seed: 13 });
  });

  it('sets what a link has locked, which stays locked for who takes it', async () => {
    const { commands } = page;
    holdLocks(page);
    const locked = ['data', 'units'] as const;
    commands.restrict({ areas: null, locked, isEmbedded: false, address: '' });
    await guide.begin('first-look');
    expect(state().runConfig).toMatchObject({ data: 'sunspots', units: 8 });
    commands.change({ units: 2 });
    expect(state().config.units).toBe(8);
    await guide.leave();
    expect(state().runConfig).toMatchObject({ data: 'sines', units: 5 });
    expect(state().shown?.locked).toEqual(locked);
  });
});
