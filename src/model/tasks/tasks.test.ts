/** What holds of every task. */
import { describe, expect, it } from 'vitest';
import { NOT_ASKED } from '../network/answers';
import type { Part } from '../protocol/parts';
import { seededRandom } from '../random';
import { TASKS, type ShippedTaskName } from './registry';
import { filledRows } from './rows';
import { configOf, samplesOf, sourceOf, symbolsIn } from './samples.fixture';
import type { Samples } from './task';

const PARTS = ['train', 'validation', 'test'] as const satisfies readonly Part[];
const NAMES = Object.keys(TASKS) as ShippedTaskName[];
const few = { samples: 120 };

/** Each sample of a part as text. */
const written = (samples: Samples, part: Part): string[] =>
  Array.from(samples.parts[part], (name) => {
    const { x, y } = filledRows(samples, Int32Array.of(name));
    return `${x.join()} ${y.join()}`;
  });

describe.each(NAMES)('%s', (name) => {
  const task = TASKS[name];

  it('makes the same sample of the same name, alone or among others, and another of another seed', async () => {
    const [samples, again, other] = await Promise.all([
      samplesOf(name, few),
      samplesOf(name, few),
      samplesOf(name, { ...few, dataSeed: 2 }),
    ]);
    for (const part of PARTS) {
      const names = samples.parts[part].slice(0, 5);
      const { x, y } = filledRows(samples, names);
      const last = filledRows(again, names.slice(4));
      expect(x.slice(-last.x.length)).toEqual(last.x);
      expect(y.slice(-last.y.length)).toEqual(last.y);
      expect(filledRows(other, other.parts[part].slice(0, 5)).x).not.toEqual(x);
    }
  });

  it('asks for what its answer can say, and has as many samples as were asked for', async () => {
    const samples = await samplesOf(name, few);
    if (name !== 'digits') expect(PARTS.map((part) => samples.parts[part].length)).toEqual([120, 100, 100]);
    const { x, y } = filledRows(samples, samples.parts.train);
    expect(x.every(Number.isFinite)).toBe(true);
    const { answer } = samples;
    if (!answer) return;
    expect(y.every((target) => target === NOT_ASKED || (Number.isInteger(target) && target < answer.count))).toBe(true);
    expect(new Set(y.filter((target) => target !== NOT_ASKED)).size).toBe(answer.count);
  });

  it('has no sample of the training part in another, and no name in two', async () => {
    const samples = await samplesOf(name, few);
    const all = PARTS.flatMap((part) => Array.from(samples.parts[part]));
    expect(new Set(all).size).toBe(all.length);
    const { train } = samples.parts;
    // Those of the last of a thousand epochs too.
    if (samples.isFresh) expect(Math.max(...train) + 999 * train.length).toBeLessThan(samples.parts.validation[0]!);
    const trained = new Set(written(samples, 'train'));
    const held = [...written(samples, 'validation'), ...written(samples, 'test')];
    expect(held.filter((sample) => trained.has(sample))).toEqual([]);
  });

  it('says the chance that a guesser has', async () => {
    const samples = await samplesOf(name, { ...few, samples: 2000 });
    const { time, inputs, answer, isMasked } = samples;
    const { x, y, mask } = filledRows(samples, samples.parts.test);
    expect(isMasked).toBe(mask !== null);
    expect(x.length).toBe(samples.parts.test.length * time * inputs);
    // One who always says the answer that is commonest in the training part; of numbers their mean.
    const known = filledRows(samples, samples.parts.train).y.filter((target) => target !== NOT_ASKED);
    const counts = Array.from({ length: answer?.count ?? 0 }, (_, at) => known.filter((one) => one === at).length);
    const guess = answer ? counts : [known.reduce((sum, one) => sum + one, 0) / known.length];
    const said = Float64Array.from({ length: y.length * guess.length }, (_, at) => guess[at % guess.length]!);
    const { mean, count } = task.value(samples, { said, x, y, mask });
    expect(count).toBeGreaterThan(0);
    expect(Math.abs(mean - task.chance(samples, 'test'))).toBeLessThan(0.04);
  });

  it('suggests settings that it takes', async () => {
    expect(task.cut(configOf(name), await sourceOf(name)).ok).toBe(true);
  });
});

describe('adding', () => {
  it('asks for the sum of the two numbers that are marked, one in each half', async () => {
    const samples = await samplesOf('adding', { ...few, length: 31 });
    for (const name of samples.parts.train) {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const steps = Array.from({ length: 31 }, (_, t) => ({ value: x[2 * t]!, marked: x[2 * t + 1]! }));
      const marked = steps.flatMap((step, t) => (step.marked === 1 ? [t] : []));
      expect(steps.every((step) => step.value >= 0 && step.value <= 1 && [0, 1].includes(step.marked))).toBe(true);
      expect(marked.length).toBe(2);
      expect(marked[0]).toBeLessThan(15);
      expect(marked[1]).toBeGreaterThanOrEqual(15);
      expect(y[0]).toBeCloseTo(steps[marked[0]!]!.value + steps[marked[1]!]!.value, 6);
    }
  });
});

describe('temporal order', () => {
  it('asks for the order of the two informative symbols, which are where the paper has them', async () => {
    const samples = await samplesOf('temporal-order', { samples: 400, length: 100 });
    const places: number[][] = [];
    for (const name of samples.parts.train) {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const text = symbolsIn(x, 8)
        .map((symbol) => 'EBabcdXY'[symbol])
        .join('');
      expect(text).toMatch(/^E[abcd]+[XY][abcd]+[XY][abcd]+B$/);
      expect(['XX', 'XY', 'YX', 'YY'][y[0]!]).toBe(text.replace(/[^XY]/g, ''));
      places.push([...text.matchAll(/[XY]/g)].map(({ index }) => index));
    }
    const of = (which: number) => places.map((both) => both[which]!);
    expect([Math.min(...of(0)), Math.max(...of(0))]).toEqual([10, 20]);
    expect([Math.min(...of(1)), Math.max(...of(1))]).toEqual([50, 60]);
  });

  it('has its two symbols in the shortest sequence too', async () => {
    const samples = await samplesOf('temporal-order', { ...few, length: 10 });
    for (const name of samples.parts.train) {
      const text = symbolsIn(filledRows(samples, Int32Array.of(name)).x, 8).join('');
      expect(text).toMatch(/^0[2-5]*[67][2-5]+[67][2-5]+1$/);
    }
  });
});

describe('copy', () => {
  it.each([1, 7])('says the symbols again after a delay of %i', async (delay) => {
    const samples = await samplesOf('copy', { ...few, delay });
    expect(samples.time).toBe(17 + delay);
    for (const name of samples.parts.train) {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const symbols = symbolsIn(x, 10);
      const said = symbols.slice(0, 8);
      expect(said.every((symbol) => symbol >= 0 && symbol < 8)).toBe(true);
      expect(symbols.slice(8)).toEqual([...Array<number>(delay).fill(8), 9, ...Array<number>(8).fill(8)]);
      expect([...y]).toEqual([...Array<number>(9 + delay).fill(NOT_ASKED), ...said]);
    }
  });

  it('counts the answers that are asked for, and no others', async () => {
    const samples = await samplesOf('copy', { ...few, delay: 3 });
    const { x, y } = filledRows(samples, samples.parts.test.slice(0, 4));
    const random = seededRandom(5);
    const said = Float64Array.from({ length: y.length * 8 }, random.normal);
    let wrong = 0;
    y.forEach((target, row) => {
      const own = Array.from(said.slice(row * 8, row * 8 + 8));
      if (target !== NOT_ASKED && own.indexOf(Math.max(...own)) !== target) wrong += 1;
    });
    expect(TASKS.copy.value(samples, { said, x, y, mask: null })).toEqual({ mean: wrong / 32, count: 32 });
  });
});

describe('waves', () => {
  it('have one mean and one spread, whichever it is', async () => {
    const samples = await samplesOf('waves', { samples: 2000, noise: 0 });
    const { x, y } = filledRows(samples, samples.parts.train);
    for (const wave of [0, 1, 2, 3]) {
      const values = x.filter((_, at) => y[Math.floor(at / samples.time)] === wave);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      expect(Math.abs(mean)).toBeLessThan(0.06);
      // Of amplitudes from 0.5 to 1.5, whose mean square is 13/12.
      expect(Math.abs(spread - Math.sqrt(13 / 12))).toBeLessThan(0.05);
    }
  });

  it('are what their class says, where no noise is added', async () => {
    const samples = await samplesOf('waves', { samples: 400, noise: 0 });
    for (const name of samples.parts.train) {
      const { x, y } = filledRows(samples, Int32Array.of(name));
      const levels = new Set(x).size;
      const steps = Array.from(x.slice(1), (value, at) => value - x[at]!);
      const rises = steps.filter((step) => step > 0);
      // A square wave has two values; a sawtooth rises by the same step until it falls; a sine obeys a linear recurrence.
      expect(levels === 2).toBe(y[0] === 1);
      expect(y[0] !== 1 && Math.max(...rises) - Math.min(...rises) < 1e-4).toBe(y[0] === 2);
      if (y[0] !== 0) continue;
      const at = x.findIndex((value, t) => t > 0 && Math.abs(value) > 0.5);
      const twice = (x[at - 1]! + x[at + 1]!) / x[at]!;
      for (let t = 1; t + 1 < x.length; t++) expect(x[t + 1]! - twice * x[t]! + x[t - 1]!).toBeCloseTo(0, 3);
    }
  });
});
