import { describe, expect, it } from 'vitest';
import { decimate } from './decimate';

const wave = Float64Array.from({ length: 5000 }, (_, index) => Math.sin(index / 40));

describe('decimate', () => {
  it('keeps all of a short series', () => {
    expect(decimate([wave], 3, 7, 500)).toEqual([3, 4, 5, 6, 7]);
    expect(decimate([wave], 0, -1, 500)).toEqual([]);
  });

  it('keeps the ends, the limit and the order', () => {
    const kept = decimate([wave, wave.map((value) => -value)], 0, 4999, 500);
    expect(kept.length).toBeLessThanOrEqual(500);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(4999);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  });

  it('keeps a spike of one point, and steps over what is not there', () => {
    const spiked = wave.slice();
    spiked[2345] = 99;
    spiked.fill(Number.NaN, 0, 1000);
    expect(decimate([spiked], 0, 4999, 100)).toContain(2345);
  });
});
