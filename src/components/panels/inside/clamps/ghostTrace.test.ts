import { describe, expect, it } from 'vitest';
import { traceLine } from './ghostTrace';

const values = Float32Array.of(0, 1, 2, 4, 3, -2); // 2 units, 3 steps

describe('the lines of a trace', () => {
  it('are the mean of all units between the least and the most', () => {
    const { middle, band } = traceLine(values, 2, 'all');
    expect([...middle]).toEqual([2, 2, 0]);
    expect([...band!.low]).toEqual([0, 1, -2]);
    expect([...band!.high]).toEqual([4, 3, 2]);
  });
  it('are the unit itself where one is meant', () => {
    expect(traceLine(values, 2, 1)).toEqual({ middle: Float32Array.of(4, 3, -2), band: null });
  });
});
