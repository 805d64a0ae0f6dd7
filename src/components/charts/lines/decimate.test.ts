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

  it('loses no spike of a very long series, wherever it begins and ends', () => {
    const long = Float64Array.from({ length: 400_000 }, (_, index) => Math.sin(index / 4000));
    for (const [at, from, to] of [
      [0, 0, 399_999],
      [100_003, 77, 399_998],
      [399_998, 77, 399_998],
      [300_001, 300_001, 399_999],
    ] as const) {
      const spiked = long.slice();
      spiked[at] = 9;
      const kept = decimate([spiked, long], from, to, 360);
      expect(kept).toContain(at);
      expect(kept.length).toBeLessThanOrEqual(360);
      expect([kept[0], kept.at(-1)]).toEqual([from, to]);
    }
  });
});
