import { describe, expect, it } from 'vitest';
import { restoredRandom, seededRandom, shuffle } from './random';

describe('random numbers', () => {
  it('are the same for a seed and stream, and differ between either', () => {
    const first = (seed: number, stream: number) => Array.from({ length: 3 }, seededRandom(seed, stream).uniform);
    expect(first(1, 0)).toEqual(first(1, 0));
    expect(new Set([first(1, 0)[0], first(2, 0)[0], first(1, 1)[0], first(0, 0)[0]]).size).toBe(4);
  });

  it('go on from a kept state', () => {
    const random = seededRandom(3);
    random.uniform();
    const again = restoredRandom(random.state());
    expect([again.uniform(), again.normal(), again.integer(9)]).toEqual([
      random.uniform(),
      random.normal(),
      random.integer(9),
    ]);
  });

  it('are normal with mean 0 and deviation 1', () => {
    const random = seededRandom(5);
    const values = Array.from({ length: 20_000 }, random.normal);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('shuffle into a permutation', () => {
    const order = new Int32Array(50);
    shuffle(order, seededRandom(1));
    expect([...order]).not.toEqual([...order].toSorted((a, b) => a - b));
    expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
