import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERATOR_NAMES } from '../config/sources';
import { seededRandom } from '../random';
import { generate, standardDeviation, withNoise } from './generate';

const clean = (name: (typeof GENERATOR_NAMES)[number], length: number, seed = 1) =>
  generate({ name, seed, noise: 0, length }).values;
const range = (values: Float64Array) => [Math.min(...values), Math.max(...values)] as const;

describe.each(GENERATOR_NAMES)('%s', (name) => {
  it('is finite, varies, and is as long as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 600 }), fc.nat(999_999), (length, seed) => {
        const { values, interpolated } = generate({ name, seed, noise: 0.1, length });
        expect(values).toHaveLength(length);
        expect(interpolated).toHaveLength(0);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(standardDeviation(values)).toBeGreaterThan(0.05);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same seed, and another with noise for another', () => {
    const recipe = { name, seed: 3, noise: 0.1, length: 100 };
    expect(generate(recipe)).toEqual(generate(recipe));
    expect(generate({ ...recipe, seed: 4 }).values).not.toEqual(generate(recipe).values);
  });

  it('goes on where a shorter one ends', () => {
    expect(clean(name, 200).slice(0, 100)).toEqual(clean(name, 100));
  });
});

describe('generated series', () => {
  it('trend-season rises from 0.5 to 4.5 in 240 steps', () => {
    const [least, most] = range(clean('trend-season', 240));
    expect(least).toBeCloseTo(0.5, 1);
    expect(most).toBeCloseTo(4.5, 1);
  });

  it('square is up for ten steps and down for ten', () => {
    const values = clean('square', 60);
    expect(values.slice(0, 20)).toEqual(new Float64Array(20).fill(1, 0, 10).fill(-1, 10));
    expect(values.slice(20, 40)).toEqual(values.slice(0, 20));
  });

  it('random-walk takes standard normal steps', () => {
    const values = clean('random-walk', 5000);
    const steps = values.slice(1).map((value, at) => value - values[at]!);
    expect(standardDeviation(steps)).toBeCloseTo(1, 1);
  });

  it('mackey-glass stays on its attractor, between 0.2 and 1.4', () => {
    const [least, most] = range(clean('mackey-glass', 2000));
    expect(least).toBeGreaterThan(0.2);
    expect(most).toBeLessThan(1.4);
  });
});

describe('noise', () => {
  it('is nothing at 0, and does not move the series under it', () => {
    const walk = clean('random-walk', 100);
    const noisy = generate({ name: 'random-walk', seed: 1, noise: 0.01, length: 100 }).values;
    expect(withNoise(walk, 0, seededRandom(5))).toEqual(walk);
    expect(standardDeviation(noisy.map((value, at) => value - walk[at]!))).toBeLessThan(0.02 * standardDeviation(walk));
  });

  it('is as large as asked, whatever the seed', () => {
    const wave = clean('sines', 3000);
    fc.assert(
      fc.property(fc.nat(999_999), fc.double({ min: 0.01, max: 1, noNaN: true }), (seed, share) => {
        const noise = withNoise(wave, share, seededRandom(seed)).map((value, at) => value - wave[at]!);
        const ratio = standardDeviation(noise) / standardDeviation(wave) / share;
        expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
      }),
    );
  });
});
