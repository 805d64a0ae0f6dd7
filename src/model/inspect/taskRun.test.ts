/** What the inspector says of a task, against plain code. */
import { describe, expect, it } from 'vitest';
import { forward, head } from '../network/forward';
import { beliefs } from '../network/answers';
import { layerParameters, toldBy } from '../network/layout';
import { predictorOf } from '../forecasting/predictor';
import type { Intervention } from '../protocol/inside/clamps';
import type { InspectedSource } from '../protocol/series';
import type { LabelledSequences } from '../protocol/tasks';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { ShippedTaskName } from '../tasks/registry';
import { filledRows } from '../tasks/rows';
import { configOf, sourceOf } from '../tasks/samples.fixture';
import { ablation } from './clamps/ablation';
import { intervened } from './clamps/interventions';
import { clampedScore } from './clamps/measureOn';
import { evenlySpaced } from '../windows/evenlySpaced';
import { unitTerms } from './cell/unitTerms';
import { viewWindow } from './gates/gates';
import { gradients } from './gradients/gradients';
import type { Inside } from './inspectedNetwork';
import { insideOf } from './inspectedRun';
import { memory } from './memory/memory';
import { meanings } from './meanings/meanings';
import { startTaskRun } from './taskRun';
import { weights } from './weights/weights';

const index = { kind: 'index' } as const;
const series: InspectedSource = {
  values: new Float64Array(),
  time: index,
  calendar: index,
  season: 0,
  features: [],
  components: [],
};
const SMALL: Partial<Config> = { samples: 60, length: 12, units: 5, batchSize: 16 };

function finished<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

type Changes = { config?: Partial<Config>; interventions?: readonly Intervention[]; target?: number };

async function insideTask(name: ShippedTaskName, { config = {}, interventions = [], target }: Changes = {}) {
  const started = startTaskRun(1, configOf(name, { ...SMALL, ...config }), series, await sourceOf(name));
  if (!started.ok) throw new Error(started.problem.code);
  const { run, summary } = started;
  // Bolder than a seed makes them, so that every unit has something to say.
  const trained = run.start.map((value, at) => value + 0.3 * Math.sin(at));
  return { inside: insideOf(run, trained, interventions, target ?? summary.trainEnd, predictorOf), summary };
}

/** Sequences of 3 to 9 steps; the label says whether the first channel is positive. */
const labelled: LabelledSequences = {
  name: 'moves',
  channels: ['x', 'y'],
  labels: ['down', 'up'],
  sequences: Array.from({ length: 60 }, (_, at) => {
    const label = at % 2;
    const steps = 3 + (at % 7);
    const values = Float64Array.from({ length: 2 * steps }, (__, i) => (label === 1 ? 1 : -1) + Math.sin(at + i) / 3);
    return { values, label, part: null };
  }),
};

function insideLabelled(config: Partial<Config> = {}, place = 0): Inside {
  const all = { ...configFor('sunspots', 'labelled'), units: 4, ...config };
  const started = startTaskRun(1, all, series, { kind: 'labelled', data: labelled });
  if (!started.ok) throw new Error(started.problem.code);
  const { run, summary } = started;
  const target = summary.samples!.names.validation[place]!;
  return insideOf(run, run.start, [], target, predictorOf);
}

/** The pass over one sample, the slow way. */
function passOf({ samples, shape, layout, parameters, target }: Inside, steps: number) {
  const { x } = filledRows(samples, Int32Array.of(target));
  return forward(x.slice(0, steps * samples.inputs), 1, steps, shape, layout, parameters);
}

describe('a run of a task', () => {
  it('is summed up by what its samples are called', async () => {
    const { summary } = await insideTask('adding');
    expect(summary.windows).toEqual({ train: 60, validation: 100, test: 100 });
    expect(summary.samples).toMatchObject({
      time: 12,
      channels: ['value', 'marker'],
      classes: [],
      answer: { kind: 'number', at: 'last' },
    });
    expect(summary.trainEnd).toBe(summary.samples!.names.validation[0]);
  });

  it('that has no samples says why', () => {
    const started = startTaskRun(1, configFor('sunspots', 'labelled'), series, { kind: 'none' });
    expect(started).toEqual({ ok: false, problem: { code: 'no-source' } });
  });
});

describe('the watched sample', () => {
  it('is what the head says of each step, and the gates of the pass', async () => {
    const { inside } = await insideTask('temporal-order');
    const { samples, shape, layout, parameters } = inside;
    const view = viewWindow(inside);
    const { layers } = passOf(inside, samples.time);
    const said = beliefs(shape.answer!, head(layers[0]!.h, shape, layerParameters(parameters, layout, 'head')));
    expect(view.sample!.said).toEqual(said);
    expect(view.sample).toMatchObject({ part: 'validation', place: 0, steps: samples.time, time: samples.time });
    expect(view.sample!.y).toEqual(filledRows(samples, Int32Array.of(inside.target)).y);
    const h = view.layers[0]!.traces.find(({ name }) => name === 'h')!.values;
    for (const [step, unit] of [
      [0, 0],
      [5, 3],
      [11, 4],
    ] as const) {
      expect(h[unit * samples.time + step]).toBeCloseTo(layers[0]!.h[step * shape.units + unit]!, 6);
    }
    expect(view.forecast).toHaveLength(0);
  });

  it.each([0, 1, 2, 3])('ends with its own last step where others are longer (%i)', (place) => {
    const inside = insideLabelled({}, place);
    const { mask } = filledRows(inside.samples, Int32Array.of(inside.target));
    const steps = mask!.reduce((sum, there) => sum + there, 0);
    const view = viewWindow(inside);
    expect(view.sample!.steps).toBe(steps);
    expect(view.inputs).toHaveLength(steps);
    const { layers, outputs } = passOf(inside, steps);
    const c = view.layers[0]!.traces.find(({ name }) => name === 'c')!.values;
    expect(c).toHaveLength(steps * 4);
    expect(c[steps - 1]).toBeCloseTo(layers[0]!.c[(steps - 1) * 4]!, 6);
    const end = view.sample!.said.at(-1)!;
    expect(end).toBeCloseTo(beliefs(inside.shape.answer!, outputs).at(-1)!, 6);
    const unit = unitTerms(inside, { name: 'unit', layer: 0, unit: 1 });
    expect(unit.inputs).toHaveLength(steps * 2);
    expect(unit.hidden).toHaveLength(steps * 4);
    expect(unit.traces.traces[0]!.values).toHaveLength(steps);
    expect(finished(meanings(inside)).shown).toHaveLength(steps);
    // A mean over samples of all lengths, side by side at their ends.
    const { layers: flow } = finished(gradients(inside));
    expect(flow[0]!.h).toHaveLength(9);
    expect(flow[0]!.h.at(-1)).toBeGreaterThan(0);
    expect(flow[0]!.h[0]).toBeLessThan(flow[0]!.h[8]!);
  });

  it('of a stream begins with the states that a reader in the middle has', async () => {
    const { inside, summary } = await insideTask('continual-reber', { config: { batchSize: 4 } });
    const { train } = summary.samples!.names;
    const [first, second] = [
      { ...inside, target: train[0]! },
      { ...inside, target: train[1]! },
    ];
    const before = passOf(first, inside.samples.time).layers;
    const { x } = filledRows(inside.samples, Int32Array.of(second.target));
    const start = before.map(({ h, c }) => ({ h: h.slice(-5), c: c.slice(-5) }));
    const { layers } = forward(x, 1, inside.samples.time, inside.shape, inside.layout, inside.parameters, { start });
    const h = viewWindow(second).layers[0]!.traces.find(({ name }) => name === 'h')!.values;
    expect(h[0]).toBeCloseTo(layers[0]!.h[0]!, 6);
    expect(h[0]).not.toBeCloseTo(passOf(second, 1).layers[0]!.h[0]!, 6);
  });
});

describe('a network that reads from both ends', () => {
  it('has an answer after the last step alone, and shows the weights of the reading from the start', async () => {
    const { inside } = await insideTask('adding', { config: { directions: 'both', layers: 2 } });
    const { said } = viewWindow(inside).sample!;
    expect(Array.from(said.slice(0, -1)).every(Number.isNaN)).toBe(true);
    expect(said.at(-1)).toBeCloseTo(passOf(inside, 12).outputs[0]!, 10);
    const { slots } = weights(inside);
    expect(new Set(slots.map(({ layer, role }) => `${layer} ${role}`)).size).toBe(slots.length);
    const below = unitTerms(inside, { name: 'unit', layer: 1, unit: 0 });
    expect(below.inputs).toHaveLength(12 * toldBy(inside.shape));
    expect(below.gates[0]!.kernel).toHaveLength(toldBy(inside.shape));
  });

  it.each([0, 1])('has a unit of layer %i removed from the sight of both directions', async (layer) => {
    const both = { directions: 'both', layers: 2 } as const;
    const interventions = [{ kind: 'remove', layer, unit: 2 }] as const;
    const { inside } = await insideTask('adding', { config: both });
    const { inside: without } = await insideTask('adding', { config: both, interventions });
    const width = toldBy(inside.shape);
    for (const [at, slot] of inside.layout.entries()) {
      const seesIt = slot.role === 'kernel' && slot.layer === (layer === 1 ? 'head' : layer + 1);
      const isOwn = slot.role === 'recurrentKernel' && slot.layer === layer && !slot.direction;
      const rows = isOwn ? 5 : width;
      const columns = slot.size / rows;
      const edited = without.parameters.subarray(slot.offset, slot.offset + slot.size);
      const before = inside.parameters.subarray(slot.offset, slot.offset + slot.size);
      const expected = seesIt || isOwn ? before.map((v, i) => (Math.floor(i / columns) === 2 ? 0 : v)) : before;
      expect(edited, String(at)).toEqual(expected);
    }
  });
});

describe('what units are worth in a task', () => {
  it.each(['adding', 'temporal-order', 'copy'] as const)('is the measure without each of them: %s', async (name) => {
    const { inside } = await insideTask(name, { config: { samples: 60, delay: 5 } });
    const { task, samples, shape, layout } = inside;
    const answer = finished(ablation(inside));
    expect(answer.windows).toBe(64);
    const names = evenlySpaced(samples.parts.validation, 64);
    const measured = (parameters: Float32Array) => {
      const rows = filledRows(samples, names);
      const { outputs } = forward(rows.x, 64, samples.time, shape, layout, parameters, { mask: rows.mask });
      return task!.value(samples, { said: outputs, ...rows }).mean;
    };
    expect(answer.mae).toBeCloseTo(measured(inside.parameters), 10);
    for (const { layer, unit, mae } of answer.units) {
      expect(mae).toBeCloseTo(
        measured(intervened(inside.parameters, shape, layout, [{ kind: 'remove', layer, unit }])),
        10,
      );
    }
    expect(answer.units).toHaveLength(5);
  });

  it('is told by the measure with interventions beside that without', async () => {
    const { inside } = await insideTask('adding');
    const { inside: changed } = await insideTask('adding', { interventions: [{ kind: 'remove', layer: 0, unit: 1 }] });
    const score = finished(clampedScore(inside, changed));
    const answer = finished(ablation(inside));
    expect(score.samples).toBe(answer.windows);
    expect(score.untouched).toBeCloseTo(answer.mae, 12);
    expect(score.clamped).toBeCloseTo(answer.units[1]!.mae, 12);
  });
});

describe('what units follow in a task', () => {
  it('finds a unit that was planted to count the marks', async () => {
    const { inside } = await insideTask('adding', { config: { length: 20, units: 3 } });
    const { layout, shape } = inside;
    const parameters = new Float32Array(inside.parameters.length);
    const slot = (role: string) => layout.find((one) => one.layer === 0 && one.role === role)!;
    const [kernel, bias] = [slot('kernel'), slot('bias')];
    const columns = kernel.shape[1]!;
    // Order of the blocks: i, f, g, o. Unit 1 keeps all (f = 1), writes 0.2 where the marker is 1, and shows what it has.
    const block = (name: 'i' | 'f' | 'g' | 'o') => ['i', 'f', 'g', 'o'].indexOf(name) * shape.units + 1;
    parameters[bias.offset + block('i')] = 20;
    parameters[bias.offset + block('f')] = 20;
    parameters[bias.offset + block('o')] = 20;
    parameters[kernel.offset + columns + block('g')] = 0.2;
    const { signals, layers } = finished(meanings({ ...inside, parameters }));
    const marks = signals.findIndex((signal) => signal.kind === 'task' && signal.name === 'marks');
    const { state, signal } = layers[0]!.strongest[1]!;
    expect(signals[signal]).toEqual(signals[marks]);
    expect(layers[0]![state][1 * signals.length + marks]).toBeGreaterThan(0.99);
  });

  it('is the place and the inputs too, and of one class the answer', async () => {
    const { inside } = await insideTask('temporal-order');
    const { signals, windows } = finished(meanings(inside));
    const kinds = signals.map((signal) => ('name' in signal ? `${signal.kind} ${signal.name}` : signal.kind));
    expect(kinds).toEqual(expect.arrayContaining(['task place', 'task seen', 'input X', 'class XY']));
    expect(windows).toBeGreaterThan(0);
    expect(finished(memory(inside))).toMatchObject({ season: 0, lag: 0, lookBack: 12 });
  });
});
