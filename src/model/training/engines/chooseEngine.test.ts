import { describe, expect, it } from 'vitest';
import { configFor } from '../../settings/config';
import type { Config, EngineName } from '../../settings/settings';
import type { Preparation, Refusal } from '../../protocol/training';
import { cutWindows } from '../../windows/windows';
import { createEngineChooser, QUIETLY } from './chooseEngine';
import { createEngineHost, type EngineHost } from './engines';
import { startingCheckpoint } from '../session';

const config: Config = { ...configFor('sines'), lookBack: 4, units: 2, batchSize: 8 };
const values = Float64Array.from({ length: 60 }, (_, time) => Math.sin(time));
const cut = cutWindows({ values, time: { kind: 'index' }, season: 0, features: [] }, config);
if (!cut.ok) throw new Error(cut.problem.code);
const { windows } = cut;
const start = startingCheckpoint(config, windows);

/** Engines that all compute as `reference` does, and take so many milliseconds each time the clock is looked at. */
function harness(
  speeds: Partial<Record<EngineName, number>>,
  refused: Partial<Record<EngineName, Refusal>> = {},
  large = Infinity,
) {
  const plain = createEngineHost([]);
  const checked: EngineName[] = [];
  let now = 0;
  let speed = 0;
  const host: EngineHost = {
    names: ['wasm', 'webgl', 'reference'],
    check: async (name) => {
      checked.push(name);
      return refused[name] ?? 'offered';
    },
    use: async (name) => {
      speed = speeds[name] ?? 0;
      await plain.use('reference');
    },
    isLost: () => false,
    stillRight: () => true,
  };
  return { chooser: createEngineChooser(host, () => (now += speed), large), checked, refused };
}

describe('a large network', () => {
  it('is not tried on engines without hope, and is estimated instead of tried where a step is long', async () => {
    const { chooser, checked } = harness({ wasm: 40, webgl: 60, reference: 1 }, {}, 1);
    const state = await chooser.choose(config, windows, start);
    expect(state).toMatchObject({ name: 'wasm', reason: 'fastest', untried: ['reference'] });
    expect(checked).not.toContain('reference');
    expect(state.timings.wasm!).toBeGreaterThan(0);
  });

  it('says what it does and what is known, and can be told to stop', async () => {
    const { chooser, checked } = harness({ wasm: 40, webgl: 60 }, {}, 1);
    const said: Preparation[] = [];
    let pauses = 0;
    const state = await chooser.choose(config, windows, start, {
      avoid: null,
      prefer: null,
      say: (doing) => said.push(doing),
      goOn: async () => (pauses += 1) <= 2,
    });
    expect(said).toMatchObject([
      { doing: 'starting', engine: 'wasm', stepMs: Infinity },
      { doing: 'timing', engine: 'wasm', stepMs: Infinity },
    ]);
    expect(state).toMatchObject({ name: 'wasm', untried: ['webgl', 'reference'] });
    expect(checked).not.toContain('webgl');
  });

  it('is begun at once where nobody waits for a trial', async () => {
    const { chooser } = harness({ wasm: 40 }, {}, 1);
    const state = await chooser.choose(config, windows, start, { ...QUIETLY, goOn: () => Promise.resolve(false) });
    expect(state).toMatchObject({ name: 'wasm', reason: 'untimed', timings: {} });
    // The next time it is timed after all.
    expect(await chooser.choose(config, windows, start)).toMatchObject({ reason: 'fastest' });
  });

  it('is estimated on a chosen engine too, and the one that was lost is avoided', async () => {
    const { chooser } = harness({ webgl: 40 }, {}, 1);
    const chosen = { ...config, engine: 'webgl' } as const;
    expect((await chooser.choose(chosen, windows, start)).timings.webgl).toBeGreaterThan(0);
    const without = await chooser.choose(chosen, windows, start, { ...QUIETLY, avoid: 'webgl' });
    expect(without).toMatchObject({ name: 'wasm', reason: 'context-lost' });
  });
});

describe('auto', () => {
  it('takes the fastest, and says what each took', async () => {
    const { chooser } = harness({ wasm: 8, webgl: 3, reference: 10 });
    const state = await chooser.choose(config, windows, start);
    expect(state).toMatchObject({ name: 'webgl', reason: 'fastest', refused: {}, untried: [] });
    expect(state.timings.webgl!).toBeLessThan(state.timings.wasm!);
  });

  it('does not start the GPU where a step is short already', async () => {
    const { chooser, checked } = harness({ wasm: 0.1, reference: 2 });
    const state = await chooser.choose(config, windows, start);
    expect(state).toMatchObject({ name: 'wasm', untried: ['webgl'] });
    expect(checked).not.toContain('webgl');
  });

  it('stops when the time for trials is spent', async () => {
    const { chooser } = harness({ wasm: 300, webgl: 300, reference: 300 });
    expect(await chooser.choose(config, windows, start)).toMatchObject({
      name: 'wasm',
      reason: 'fastest',
      untried: ['webgl', 'reference'],
    });
  });

  it('leaves out what is missing or computes wrongly', async () => {
    const { chooser } = harness({ wasm: 1, webgl: 1, reference: 9 }, { wasm: 'wrong', webgl: 'missing' });
    const state = await chooser.choose(config, windows, start);
    expect(state).toMatchObject({ name: 'reference', reason: 'only', refused: { wasm: 'wrong', webgl: 'missing' } });
  });

  it('remembers a size, but not an engine that was lost since', async () => {
    const { chooser, refused } = harness({ wasm: 8, webgl: 3, reference: 10 });
    const before = await chooser.choose(config, windows, start);
    refused.webgl = 'missing';
    const after = await chooser.choose(config, windows, start);
    expect(after).toMatchObject({ name: 'wasm', timings: before.timings });
  });
});

describe('a chosen engine', () => {
  it('holds without a trial', async () => {
    const { chooser } = harness({});
    const state = await chooser.choose({ ...config, engine: 'webgl' }, windows, start);
    expect(state).toMatchObject({ name: 'webgl', reason: 'chosen', timings: {} });
  });

  it('gives way to the next best where it is not to be had', async () => {
    const { chooser } = harness({}, { webgl: 'missing' });
    const state = await chooser.choose({ ...config, engine: 'webgl' }, windows, start);
    expect(state).toMatchObject({ name: 'wasm', reason: 'refused', refused: { webgl: 'missing' } });
  });
});
