/** The samples of a user's own sequences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledSequences } from '../protocol/tasks';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { seededRandom } from '../random';
import { LABELLED } from './labelled';
import { stratified } from './stratified';
import { filledRows } from './rows';
import { targetsIn } from './targets';
import type { Samples } from './task';

const config = (changes: Partial<Config> = {}): Config => ({ ...configFor('sunspots'), task: 'labelled', ...changes });

type Given = { readonly label: number; readonly length: number; readonly part?: 'train' | 'test' };
/** Two channels: a random walk, and a large number with a little noise. */
function dataOf(given: readonly Given[], seed = 1): LabelledSequences {
  const random = seededRandom(seed);
  const labels = Array.from({ length: 1 + Math.max(...given.map(({ label }) => label)) }, (_, at) => `label ${at}`);
  const sequences = given.map(({ label, length, part }) => ({
    values: Float64Array.from({ length: 2 * length }, (_, at) =>
      at % 2 === 0 ? random.normal() : 1e6 + random.uniform(),
    ),
    label,
    part: part ?? null,
  }));
  return { name: 'own', channels: ['a', 'b'], labels, sequences };
}
const many = (count: number, labels: number, length = 3): readonly Given[] =>
  Array.from({ length: count }, (_, at) => ({ label: at % labels, length }));

const cutOf = (data: LabelledSequences, changes: Partial<Config> = {}) =>
  LABELLED.cut(config(changes), { kind: 'labelled', data });
function samplesOf(data: LabelledSequences, changes: Partial<Config> = {}): Samples {
  const cut = cutOf(data, changes);
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.samples;
}

describe('parts', () => {
  it('hold every sequence once, and each label by its share', () => {
    const given = fc.array(fc.record({ label: fc.integer({ min: 0, max: 4 }), length: fc.constant(2) }), {
      minLength: 40,
      maxLength: 90,
    });
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 99 }), (list, dataSeed) => {
        const data = dataOf(list);
        const { parts } = samplesOf(data, { dataSeed });
        const all = Object.values(parts).flatMap((names) => [...names]);
        expect(all.toSorted((a, b) => a - b)).toEqual(list.map((_, at) => at));
        for (const [part, share] of [
          ['train', 0.7],
          ['validation', 0.15],
          ['test', 0.15],
        ] as const) {
          for (const label of new Set(list.map((each) => each.label))) {
            const of = list.filter((each) => each.label === label).length;
            const there = [...parts[part]].filter((name) => list[name]!.label === label).length;
            expect(Math.abs(there - of * share)).toBeLessThan(2.01);
          }
        }
        expect(samplesOf(data, { dataSeed }).parts).toEqual(parts);
      }),
      { numRuns: 40 },
    );
    const [one, other] = [1, 2].map((dataSeed) => samplesOf(dataOf(many(60, 3)), { dataSeed }).parts.train);
    expect(one).not.toEqual(other);
  });

  it('are those of the file where it has them, with a fifth of training for validation', () => {
    const given = Array.from(
      { length: 60 },
      (_, at) => ({ label: at % 3, length: 2, part: at < 40 ? 'train' : 'test' }) as const,
    );
    const { parts } = samplesOf(dataOf(given));
    expect([...parts.test]).toEqual(Array.from({ length: 20 }, (_, at) => 40 + at));
    expect([parts.train.length, parts.validation.length]).toEqual([32, 8]);
    expect(new Set([...parts.validation].map((name) => name % 3)).size).toBe(3);
    const trainOnly = samplesOf(dataOf(given.map((each) => ({ ...each, part: 'train' }) as const)));
    expect(trainOnly.parts.test.length).toBe(9);
    expect(cutOf(dataOf(given.slice(0, 11))).ok).toBe(true);
  });

  it('are divided to within a half in all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (labels, share) => {
          const { first, rest } = stratified(
            Int32Array.from(labels.keys()),
            (name) => labels[name]!,
            share,
            seededRandom(4),
          );
          expect(Math.abs(first.length - labels.length * share)).toBeLessThan(0.51);
          expect(first.length + rest.length).toBe(labels.length);
        },
      ),
    );
  });
});

describe('samples', () => {
  it('are scaled by the training part and by nothing else', () => {
    const data = dataOf(many(40, 3, 6));
    const samples = samplesOf(data);
    const { x } = filledRows(samples, samples.parts.train);
    for (const channel of [0, 1]) {
      const values = x.filter((_, at) => at % 2 === channel);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
      expect(mean).toBeCloseTo(0, 5);
      expect(square).toBeCloseTo(1, 4);
    }
  });

  it('of training stay what they are, whatever the other parts hold', () => {
    const data = dataOf(many(40, 3, 4));
    const samples = samplesOf(data);
    const seen = filledRows(samples, samples.parts.train);
    const chances = LABELLED.chance(samples, 'train');
    fc.assert(
      fc.property(
        fc.constantFrom('validation', 'test'),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (part, value) => {
          const unseen = new Set(samples.parts[part as 'test']);
          const sequences = data.sequences.map((each, at) =>
            unseen.has(at) ? { ...each, values: each.values.map(() => value) } : each,
          );
          const changed = samplesOf({ ...data, sequences });
          expect(filledRows(changed, changed.parts.train)).toEqual(seen);
          expect(LABELLED.chance(changed, 'train')).toBe(chances);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have a mask where they differ in length', () => {
    const given = many(30, 3).map((each, at) => ({ ...each, length: 1 + (at % 5) }));
    const samples = samplesOf(dataOf(given));
    expect([samples.time, samples.inputs, samples.isMasked]).toEqual([5, 2, true]);
    const { x, mask } = filledRows(samples, Int32Array.of(1, 4));
    expect([...mask!]).toEqual([1, 1, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect([...x.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(samplesOf(dataOf(many(30, 3))).isMasked).toBe(false);
  });

  it('have the last value in the place of a missing one, and the mean before the first', () => {
    const data = dataOf(many(30, 3, 4));
    const { values } = data.sequences[7]!;
    values[0] = NaN;
    values[4] = NaN;
    const samples = samplesOf(data);
    const { x } = filledRows(samples, Int32Array.of(7));
    expect(x[0]).toBe(0);
    expect(x[4]).toBe(x[2]);
    expect(x[6]).not.toBe(x[4]);
  });

  it('ask for one flag of two labels, and a class of more', () => {
    expect(samplesOf(dataOf(many(30, 2))).answer).toEqual({ kind: 'flags', count: 1, at: 'last' });
    const samples = samplesOf(dataOf(many(30, 4)));
    expect(samples.answer).toEqual({ kind: 'class', count: 4, at: 'last' });
    expect([...filledRows(samples, Int32Array.of(0, 1, 6)).y]).toEqual([0, 1, 2]);
    expect(targetsIn(samples, 'test')).toEqual(filledRows(samples, samples.parts.test).y);
  });
});

describe('the measure', () => {
  const answered = (said: readonly number[], y: readonly number[]) => ({
    said: Float64Array.from(said),
    y: Float32Array.from(y),
    x: new Float32Array(),
    mask: null,
  });

  it('is the share of wrong labels', () => {
    const two = samplesOf(dataOf(many(30, 2)));
    expect(LABELLED.value(two, answered([2, -1, 0.1, -3], [1, 1, 1, 0]))).toEqual({ mean: 0.25, count: 4 });
    const three = samplesOf(dataOf(many(30, 3)));
    expect(LABELLED.value(three, answered([0, 1, 0, 5, 4, 4, 0, 0, 1], [1, 0, 1]))).toEqual({ mean: 1 / 3, count: 3 });
  });

  it('has as chance who always says the most frequent label of training', () => {
    const given = Array.from({ length: 100 }, (_, at) => ({ label: at % 10 < 6 ? 1 : at % 2, length: 2 }));
    const samples = samplesOf(dataOf(given));
    for (const part of ['train', 'validation', 'test'] as const) {
      const y = targetsIn(samples, part);
      expect(LABELLED.chance(samples, part)).toBeCloseTo(y.filter((label) => label === 0).length / y.length, 12);
    }
  });
});

describe('what cannot be trained on', () => {
  it.each([
    [many(9, 2), {}, { code: 'too-few-sequences', sequences: 9, needed: 10 }],
    [many(10, 2), { train: 90, validation: 5 }, { code: 'too-few-sequences', sequences: 10, needed: 20 }],
    [many(30, 1), {}, { code: 'one-label', label: 'label 0' }],
    [
      many(30, 2).map((each, at) => ({ ...each, part: at < 8 ? 'train' : 'test' }) as const),
      {},
      { code: 'too-few-sequences', sequences: 8, needed: 10 },
    ],
  ] as const)('says why (%#)', (given, changes, problem) => {
    expect(cutOf(dataOf(given), changes)).toEqual({ ok: false, problem });
  });

  it('is nothing', () => {
    expect(LABELLED.cut(config(), { kind: 'none' })).toEqual({ ok: false, problem: { code: 'no-source' } });
  });
});
