/** What is asked of a text, against one plain pass over all of it. */
import { describe, expect, it } from 'vitest';
import { CELLS } from '../../cells/cells';
import { finished } from '../../evaluation/pausing';
import { predictorOf } from '../../forecasting/predictor';
import { beliefs } from '../../network/answers';
import { forward } from '../../network/forward';
import type { Question } from '../../protocol/inside/answers';
import type { GenerationAnswer, GenerationQuestion } from '../../protocol/inside/text';
import type { InspectedSource } from '../../protocol/series';
import { seededRandom } from '../../random';
import { configFor } from '../../settings/config';
import type { Config } from '../../settings/settings';
import { drawnSymbol } from '../../tasks/characters/generate';
import type { Inside } from '../inspectedNetwork';
import { insideOf } from '../inspectedRun';
import { isSameQuestion } from '../questions';
import { startTaskRun } from '../taskRun';
import { generation } from './generation';
import { stretch } from './stretch';

const time = { kind: 'index' } as const;
const series: InspectedSource = {
  values: new Float64Array(10),
  time,
  calendar: time,
  season: 0,
  features: [],
  components: [],
};
const WORDS = ['call ', 'me ', 'Ishmael. ', 'the sea, ', '“no!” ', 'some years ago\n'];
const random = seededRandom(5);
const TEXT = Array.from({ length: 400 }, () => WORDS[Math.floor(random.uniform() * WORDS.length)]!).join('');

function insideWith(change: Partial<Config>, targetOf: (pieces: Int32Array) => number): Inside {
  const config: Config = {
    ...configFor('sunspots', 'characters'),
    lookBack: 8,
    units: 5,
    layers: 2,
    batchSize: 1,
    ...change,
  };
  const started = startTaskRun(1, config, series, { kind: 'text', name: 'test', text: TEXT });
  if (!started.ok) throw new Error(started.problem.code);
  const { run } = started;
  // Larger than start values: a network that tells symbols apart.
  const trained = run.start.map((value) => 2.5 * value);
  return insideOf(run, trained, [], targetOf(run.samples.parts.train), predictorOf);
}

/** One pass over characters, from states of 0. */
function plainPass({ shape, layout, parameters, samples }: Inside, from: number, to: number) {
  const codes = samples.text!.codes.subarray(from, to);
  const x = new Float32Array(codes.length * shape.inputs);
  codes.forEach((code, t) => (x[t * shape.inputs + code] = 1));
  const trace = forward(x, 1, codes.length, shape, layout, parameters);
  return { trace, said: beliefs(shape.answer!, trace.outputs) };
}

describe('the text around a piece', () => {
  it.each([
    ['lstm', 'first', 0],
    ['lstm', 'middle', 300],
    ['gru', 'middle', 300],
    ['peephole', 'middle', 300],
  ] as const)('is read by a %s, at the %s piece, as one whole pass reads it', (cell, _, piece) => {
    const inside = insideWith({ cell }, (pieces) => pieces[Math.min(piece, pieces.length - 1)]!);
    const { shape, samples, target } = inside;
    const answer = finished(stretch(inside, { name: 'text', layer: 1, unit: 3 }));
    const { from, points, traces } = answer;
    const shown = points.length;
    const { trace, said } = plainPass(inside, 0, from + shown);
    const text = samples.text!;
    expect(shown).toBeGreaterThan(500);
    expect(target).toBeGreaterThanOrEqual(from);
    expect(target + samples.time).toBeLessThanOrEqual(from + shown);
    expect(answer).toMatchObject({ layer: 1, unit: 3, target, ranks: 5, readBefore: from });
    expect(answer.begins).toEqual(from === 0 ? Int32Array.of(0) : new Int32Array());
    expect(points).toEqual(text.points.slice(from, from + shown));
    expect(answer.follower).toBe(text.points[from + shown]);
    expect(traces.traces.map(({ name }) => name)).toEqual(CELLS[cell].traces);
    const layer = trace.layers[1]!;
    const { gates, blocks } = CELLS[cell];
    for (const { name, values } of traces.traces) {
      const gate = gates.indexOf(name);
      for (let at = 0; at < shown; at++) {
        const state = (name === 'c' ? layer.c : layer.h)[(from + at) * shape.units + 3]!;
        const right = gate >= 0 ? layer.gates[((from + at) * blocks + gate) * shape.units + 3]! : state;
        expect(values[at]).toBeCloseTo(right, 6);
      }
    }
    for (let at = 0; at < shown; at++) {
      const after = said.subarray((from + at) * shape.inputs, (from + at + 1) * shape.inputs);
      const right = after[text.codes[from + at + 1]!]!;
      expect(answer.belief[at]).toBeCloseTo(right, 6);
      if (at + 1 < shown) expect(answer.believed[at + 1]).toBeCloseTo(right, 6);
      const order = [...after.keys()].sort((a, b) => after[b]! - after[a]! || a - b).slice(0, 5);
      expect([...answer.likeliest.subarray(at * 5, at * 5 + 5)]).toEqual(order);
      order.forEach((symbol, rank) => expect(answer.shares[at * 5 + rank]).toBeCloseTo(after[symbol]!, 6));
    }
    expect(Number.isNaN(answer.believed[0]!)).toBe(from === 0);
  });

  it('begins anew where a row of the batch does', () => {
    const inside = insideWith({ batchSize: 8 }, (pieces) => pieces[Math.floor(pieces.length / 8) - 1]!);
    const { samples, shape, target } = inside;
    const begin = target + samples.time;
    const answer = finished(stretch(inside, { name: 'text', layer: 0, unit: 9 }));
    expect(answer.unit).toBe(4);
    expect([...answer.begins].filter((at) => at > 0)[0]).toBe(begin - answer.from);
    const { trace } = plainPass(inside, begin, begin + 20);
    const h = answer.traces.traces.find(({ name }) => name === 'h')!.values;
    for (let at = 0; at < 20; at++) {
      expect(h[begin - answer.from + at]).toBeCloseTo(trace.layers[0]!.h[at * shape.units + 4]!, 6);
    }
    // What was asked last in the row before is this row's first character.
    expect(answer.believed[begin - answer.from]).toBe(answer.belief[begin - answer.from - 1]);
  });

  it('ends with its part', () => {
    const inside = insideWith({}, (pieces) => pieces.at(-1)!);
    const answer = finished(stretch(inside, { name: 'text', layer: 0, unit: 0 }));
    const { parts, points } = inside.samples.text!;
    expect(answer.from + answer.points.length).toBe(parts.train.to - 1);
    expect(answer.follower).toBe(points[parts.train.to - 1]);
  });
});

describe('going on with a text', () => {
  const question: GenerationQuestion = {
    name: 'generation',
    prompt: 'the ',
    temperature: 0.8,
    seed: 3,
    length: 90,
    layer: 1,
    unit: 2,
    isLive: false,
    turn: 1,
  };
  const inside = insideWith({}, (pieces) => pieces[0]!);
  const said = (change: Partial<GenerationQuestion> = {}, of = inside) =>
    String.fromCodePoint(...finished(generation(of, { ...question, ...change })).points);

  it('says the same again from the same seed, temperature and network, and nothing else', () => {
    const text = said();
    expect(text).toHaveLength(94);
    expect(text.startsWith('the ')).toBe(true);
    expect(said({ turn: 2, unit: 0, layer: 0, isLive: true })).toBe(text);
    expect(said({ seed: 4 })).not.toBe(text);
    expect(said({ temperature: 1.2 })).not.toBe(text);
    const other = { ...inside, parameters: inside.parameters.map((value) => -value) };
    expect(said({}, other)).not.toBe(text);
    expect(said({ length: 20 })).toBe(text.slice(0, 24));
  });

  it('takes the likeliest at temperature 0, whatever the seed', () => {
    expect(said({ temperature: 0, seed: 9 })).toBe(said({ temperature: 0 }));
    const { points, prompt, believed, traces } = finished(generation(inside, { ...question, temperature: 0 }));
    const { shape, samples, layout, parameters } = inside;
    const { symbols } = samples.text!.table;
    const codes = Array.from(points, (point) => symbols.indexOf(String.fromCodePoint(point)));
    const x = new Float32Array(codes.length * shape.inputs);
    codes.forEach((code, t) => (x[t * shape.inputs + code] = 1));
    const { outputs, layers } = forward(x, 1, codes.length, shape, layout, parameters);
    const all = beliefs(shape.answer!, outputs);
    for (let at = 0; at + 1 < codes.length; at++) {
      const logits = outputs.subarray(at * shape.inputs, (at + 1) * shape.inputs);
      if (at + 1 >= prompt) expect(drawnSymbol(logits, 0, seededRandom(1), symbols.length)).toBe(codes[at + 1]);
      expect(believed[at + 1]).toBeCloseTo(all[at * shape.inputs + codes[at + 1]!]!, 6);
    }
    expect(believed[0]).toBeNaN();
    const h = traces.traces.find(({ name }) => name === 'h')!.values;
    h.forEach((value, at) => expect(value).toBeCloseTo(layers[1]!.h[at * shape.units + 2]!, 6));
  });

  it('comes piece by piece, each what was there before and more', () => {
    const told: GenerationAnswer[] = [];
    const saying = generation(inside, question);
    let step = saying.next();
    for (; !step.done; step = saying.next()) if (step.value) told.push(step.value);
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ isDone }) => !isDone)).toBe(true);
    expect(step.value).toMatchObject({ isDone: true, prompt: 4 });
    for (const { points } of told) expect(points).toEqual(step.value.points.subarray(0, points.length));
  });

  it('begins a line where there is no prompt, and reads the end of a long one', () => {
    expect(said({ prompt: '' }).startsWith('\n')).toBe(true);
    expect(said({ prompt: 'me '.repeat(500) })).toHaveLength(300 + 90);
    expect(said({ prompt: '☃' }).startsWith('\ufffd')).toBe(true);
  });
});

it('questions are the same where all that they say is', () => {
  const text: Question = { name: 'text', layer: 0, unit: 1 };
  expect(isSameQuestion(text, { ...text })).toBe(true);
  expect(isSameQuestion(text, { ...text, unit: 2 })).toBe(false);
  expect(isSameQuestion(text, { name: 'unit', layer: 0, unit: 1 })).toBe(false);
  expect(isSameQuestion({ name: 'memory' }, { name: 'memory' })).toBe(true);
});
