/** A sample that somebody made by hand, through the inspector, against a pass of its own. */
import { describe, expect, it, vi } from 'vitest';
import { predictorOf } from '../forecasting/predictor';
import { beliefs } from '../network/answers';
import { forward } from '../network/forward';
import { initialParameters } from '../network/initialize';
import { parameterLayout } from '../network/layout';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { InspectedSource } from '../protocol/series';
import type { ShippedTaskName } from '../tasks/registry';
import { filledRows } from '../tasks/rows';
import { configOf, samplesOf, sourceOf } from '../tasks/samples.fixture';
import { shapeFor } from '../tasks/trainable';
import { createInspector } from './inspector';

const series: InspectedSource = {
  values: new Float64Array(10),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};

async function watching(name: ShippedTaskName, changes: Parameters<typeof configOf>[1] = {}) {
  const config = configOf(name, { units: 5, samples: 100, ...changes });
  const samples = await samplesOf(name, config);
  const events: InspectorEvent[] = [];
  let now = 0;
  const inspector = createInspector({
    emit: (event) => events.push(event),
    clock: () => (now += 1),
    wait: () => new Promise((done) => setImmediate(done)),
    predictorOf,
  });
  const send = (command: InspectorCommand) => inspector.handle(command);
  const gates = () => events.findLast((event) => event.kind === 'gates');
  const shownOf = async (own: number | null) => {
    await vi.waitFor(() => expect(gates()?.sample?.own).toBe(own));
    return gates()!;
  };
  send({ kind: 'configure', runId: 1, config, series, source: await sourceOf(name) });
  const watched = (await shownOf(null)).sample!;
  return { config, samples, events, send, shownOf, watched };
}

describe('a sample made by hand', () => {
  it('is read as any other: states and answers are those of the plain pass', async () => {
    const { config, samples, send, shownOf, watched } = await watching('digits');
    const x = Float32Array.from({ length: 64 }, (_, at) => ((at * 7) % 17) / 16);
    send({ kind: 'watchOwn', runId: 1, own: { id: 3, x, mask: null } });
    const { sample, layers, inputs } = await shownOf(3);
    const shape = shapeFor(config, samples);
    const layout = parameterLayout(shape);
    const { layers: passes, outputs } = forward(x, 1, 8, shape, layout, initialParameters(shape, config), {
      mask: null,
      start: null,
    });
    const cell = layers[0]!.traces.find(({ name }) => name === 'c')!.values;
    for (let t = 0; t < 8; t++) {
      for (let unit = 0; unit < 5; unit++) expect(cell[unit * 8 + t]).toBeCloseTo(passes[0]!.c[t * 5 + unit]!, 6);
    }
    const last = beliefs(samples.answer!, outputs);
    last.forEach((belief, digit) => expect(sample!.said[70 + digit]).toBeCloseTo(belief, 12));
    expect(sample).toMatchObject({ name: watched.name, x, y: Float32Array.of(-1), legal: null });
    expect([...inputs]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((t) => x[8 * t]!));
    expect(sample!.said).not.toEqual(watched.said);
  });

  it('is let go for the watched one, for another, and where it has another form', async () => {
    const { samples, send, shownOf, watched } = await watching('temporal-order', { length: 20 });
    const own = { id: 1, x: watched.x.slice().fill(0), mask: null };
    const show = async () => {
      send({ kind: 'watchOwn', runId: 1, own });
      await shownOf(1);
    };
    await show();
    send({ kind: 'watchOwn', runId: 1, own: null });
    expect((await shownOf(null)).sample).toEqual(watched);
    await show();
    send({ kind: 'watch', target: samples.parts.test[2]! });
    expect((await shownOf(null)).target).toBe(samples.parts.test[2]);
    await show();
    send({ kind: 'watchOwn', runId: 1, own: { ...own, id: 2, x: new Float32Array(3) } });
    await shownOf(null);
    send({ kind: 'watchOwn', runId: 8, own });
    expect((await shownOf(null)).target).toBe(samples.parts.test[2]);
  });

  it('stays while training goes on and gates are held, which are shown of the same', async () => {
    const { events, send, shownOf, watched, config, samples } = await watching('adding', { length: 10 });
    const x = watched.x.slice();
    x[0] = 0.125;
    send({ kind: 'watchOwn', runId: 1, own: { id: 5, x, mask: null } });
    const shape = shapeFor(config, samples);
    const parameters = initialParameters(shape, { ...config, seed: 99 });
    send({ kind: 'look', runId: 1, snapshot: { step: 4, epoch: 1, parameters } });
    await vi.waitFor(async () => expect((await shownOf(5)).step).toBe(4));
    expect((await shownOf(5)).sample!.x).toEqual(x);
    const pin = { kind: 'pin', layer: 0, gate: 'i', unit: 'all', value: 0 } as const;
    send({ kind: 'intervene', id: 1, interventions: [pin] });
    await vi.waitFor(() => expect(events.findLast(({ kind }) => kind === 'clampedGates')).toBeDefined());
    const clamped = events.findLast((event) => event.kind === 'clampedGates')!.sample!;
    expect(clamped).toMatchObject({ own: 5, x });
    expect(clamped.said).not.toEqual((await shownOf(5)).sample!.said);
  });
});

describe('what units follow', () => {
  it('is shown along the sample that is watched, and along the one made by hand', async () => {
    const { samples, events, send, watched } = await watching('adding', { length: 10 });
    const shown = () => events.findLast((event) => event.kind === 'answer');
    const seen = new Set<unknown>();
    /** The states of the first unit beside the watched sample, each time others. */
    const stateOf = async () => {
      await vi.waitFor(() => {
        const answer = shown()!.answer;
        if (answer.name !== 'meanings') throw new Error(answer.name);
        const state = [...answer.layers[0]!.states.subarray(0, 10)].join();
        expect(seen.has(state)).toBe(false);
        seen.add(state);
      });
    };
    send({ kind: 'follow', questions: [{ name: 'meanings' }] });
    await stateOf();
    send({ kind: 'watch', target: samples.parts.test[3]! });
    await stateOf();
    send({ kind: 'watchOwn', runId: 1, own: { id: 1, x: watched.x.slice().fill(0.5), mask: null } });
    await stateOf();
    expect(seen.size).toBe(3);
  });
});

describe('what is right of a sample made by hand', () => {
  it.each(['adding', 'temporal-order', 'copy', 'reber'] as const)('%s: is what its rule says', async (name) => {
    const samples = await samplesOf(name, { samples: 100 });
    for (const at of samples.parts.validation.subarray(0, 40)) {
      const { x, y } = filledRows(samples, Int32Array.of(at));
      const asked = samples.asked!(x);
      // Of a string of the grammar nobody knows what comes after what is there.
      const right = name === 'reber' ? y.map((next, t) => (y[t + 1] === -1 || t === y.length - 1 ? -1 : next)) : y;
      expect(asked).toHaveLength(right.length);
      asked.forEach((value, t) => expect(value).toBeCloseTo(right[t]!, 6));
    }
  });

  it('temporal order: is nothing without two informative symbols', async () => {
    const samples = await samplesOf('temporal-order', { samples: 100, length: 20 });
    const { x } = filledRows(samples, samples.parts.test.subarray(0, 1));
    const at = x.findIndex((value, index) => value === 1 && index % 8 >= 6);
    x[at] = 0;
    expect([...samples.asked!(x)]).toEqual([-1]);
  });
});
