import { describe, expect, it } from 'vitest';
import { wordsWith } from '../../../../i18n/words';
import type { MemoryAnswer } from '../../../../model/protocol/inside/memory';
import { memoryCsv } from './memoryCsv';
import { marksOf, memoryInWords } from './memorySentences';
import { memoryTexts } from './words';

const words = wordsWith(memoryTexts, 'en');
const months = { unit: 'month', each: 1 } as const;

function answerOf(halfLives: readonly number[], change: Partial<MemoryAnswer> = {}): MemoryAnswer {
  const keeps = Float32Array.from(halfLives, (value) => 2 ** (-1 / value));
  const gates = [{ name: 'f' as const, low: keeps.map(() => 0.25), high: keeps.map(() => 0.5) }];
  const layers = [{ gates, keeps, halfLives: Float32Array.from(halfLives) }];
  return { name: 'memory', windows: 9, lookBack: 24, season: 12, lag: 12, layers, ...change };
}
const said = (answer: MemoryAnswer) => memoryInWords(answer, answer.layers[0]!, months, words);

describe('the memory in words', () => {
  it('counts who remembers longer than a season, and names the longest', () => {
    expect(said(answerOf([1, 33.16, 20, 2]))).toBe(
      '2 of 4 units remember half for longer than a season (12 months). The longest: unit 2, 33.2 months.',
    );
    expect(said(answerOf([1, 13]))).toMatch(/^1 of 2 units remembers half for longer than a season/);
    expect(said(answerOf([1, 2]))).toMatch(/^None of the 2 units remembers half .* The longest: unit 2, 2 months\.$/);
    expect(said(answerOf([3, Number.POSITIVE_INFINITY]))).toMatch(/The longest: unit 2, for ever\.$/);
  });
  it('holds it against the lag or the window where there is no season', () => {
    expect(said(answerOf([40], { season: 0, lag: 11 }))).toMatch(/resembles itself most \(11 months\)/);
    expect(said(answerOf([40], { season: 0, lag: 0 }))).toMatch(/longer than the window \(24 months\)/);
  });
  it('marks season, lag and window, and season and lag as one where they are', () => {
    const labels = (change: Partial<MemoryAnswer>) => marksOf(answerOf([1], change), words).map(({ label }) => label);
    expect(labels({})).toEqual(['season = lag 12', 'window 24']);
    expect(labels({ lag: 6 })).toEqual(['season 12', 'lag 6', 'window 24']);
    expect(labels({ season: 0, lag: 0 })).toEqual(['window 24']);
  });
});

it('the figures are a line a unit', () => {
  expect(memoryCsv(answerOf([1]))).toBe('layer,unit,keeps,half_life,f_below_0.1,f_above_0.9\n1,1,0.5,1,0.25,0.5\n');
});
