/** The samples of a text: pieces that follow one another, each with the characters after its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { CHARACTERS } from './characters';
import { characterText } from './characters/characterText';
import { textBaselines } from './characters/ngrams';
import { filledRows } from './rows';
import { targetsIn } from './targets';
import type { Samples } from './task';

const config = (changes: Partial<Config> = {}): Config => ({
  ...configFor('sunspots'),
  task: 'characters',
  lookBack: 4,
  train: 70,
  validation: 15,
  ...changes,
});
const cutOf = (text: string, changes: Partial<Config> = {}) =>
  CHARACTERS.cut(config(changes), { kind: 'text', name: 'own', text });
function samplesOf(text: string, changes: Partial<Config> = {}): Samples {
  const cut = cutOf(text, changes);
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.samples;
}
const TEXT = 'The whale, the whale! “Thar she blows,” he said.\n'.repeat(8);
const PARTS = ['train', 'validation', 'test'] as const;

describe('pieces of a text', () => {
  it('are one-hot and ask for the next character at every step', () => {
    const samples = samplesOf('abcab'.repeat(20));
    expect(samples).toMatchObject({ time: 4, inputs: 4, isStream: true, isFresh: false, isMasked: false });
    expect(samples.answer).toEqual({ kind: 'class', count: 4, at: 'every' });
    const { x, y } = filledRows(samples, samples.parts.train.slice(0, 2));
    expect([...x.subarray(0, 16)]).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0]);
    expect([...y]).toEqual([1, 2, 0, 1, 0, 1, 2, 0]);
  });

  it('follow one another in each part, and none reads or asks beyond its part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 30, max: 80 }), (lookBack, train) => {
        const { parts } = samplesOf(TEXT, { lookBack, train });
        const { parts: stretches } = characterText(TEXT, { train, validation: 15 });
        for (const part of PARTS) {
          const { from, to } = stretches[part];
          for (const [at, name] of parts[part].entries()) expect(name).toBe(from + at * lookBack);
          const last = parts[part].at(-1)!;
          expect(last + lookBack).toBeLessThan(to);
          expect(last + 2 * lookBack).toBeGreaterThanOrEqual(to);
        }
      }),
    );
  });

  it('of training stay what they are, whatever the other parts hold', () => {
    const { parts } = characterText(TEXT, config());
    const samples = samplesOf(TEXT);
    const seen = filledRows(samples, samples.parts.train);
    const known = CHARACTERS.chance(samples, 'train');
    const length = parts.test.to - parts.validation.from;
    const unit = fc.constantFrom('a', 'Z', ' ', 'é', '鲸', '“');
    fc.assert(
      fc.property(fc.string({ unit, minLength: length, maxLength: length }), (rest) => {
        const changed = samplesOf(TEXT.slice(0, parts.train.to) + rest);
        expect(changed.inputs).toBe(samples.inputs);
        expect(filledRows(changed, changed.parts.train)).toEqual(seen);
        expect(CHARACTERS.chance(changed, 'train')).toBe(known);
      }),
      { numRuns: 30 },
    );
  });

  it('need a text that is long enough, and a text', () => {
    const cut = cutOf('a'.repeat(30), { lookBack: 24 });
    expect(cut).toEqual({ ok: false, problem: { code: 'text-too-short', length: 30, needed: 174 } });
    expect(cutOf('a'.repeat(174), { lookBack: 24 }).ok).toBe(true);
    expect(cutOf('').ok).toBe(false);
    expect(CHARACTERS.cut(config(), { kind: 'none' })).toEqual({ ok: false, problem: { code: 'no-source' } });
  });

  it('are enough in any text of the length that is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 64 }),
        fc.integer({ min: 10, max: 80 }),
        fc.integer({ min: 5, max: 15 }),
        (lookBack, train, validation) => {
          const cut = cutOf('', { lookBack, train, validation });
          if (cut.ok || cut.problem.code !== 'text-too-short') throw new Error('It is empty.');
          expect(cutOf('a'.repeat(cut.problem.needed), { lookBack, train, validation }).ok).toBe(true);
        },
      ),
    );
  });
});

describe('bits', () => {
  it('are the mean surprise of the symbols', () => {
    const samples = samplesOf('abc'.repeat(40));
    const said = Float64Array.of(Math.log(0.5), Math.log(0.25), Math.log(0.125), Math.log(0.125), 0, 0, 0, 0);
    const value = CHARACTERS.value(samples, { said, y: Float32Array.of(1, 3), x: new Float32Array(), mask: null });
    expect(value.mean).toBeCloseTo(2, 12);
    expect(value.count).toBe(2);
  });

  it('have as chance the count of order 0', () => {
    const text = TEXT.repeat(20);
    const samples = samplesOf(text);
    const baselines = textBaselines(characterText(text, config()));
    for (const part of PARTS) {
      expect(CHARACTERS.chance(samples, part)).toBeCloseTo(baselines[part][0]!, 2);
      expect(targetsIn(samples, part)).toEqual(filledRows(samples, samples.parts[part]).y);
    }
  });
});
