import { describe, expect, it } from 'vitest';
import { placeInHistory } from './useCheckpointPlay';

describe('the history', () => {
  it('takes eight seconds from its start, and less from later on', () => {
    expect([0, 2000, 8000, 9000].map((elapsed) => placeInHistory(0, elapsed, false))).toEqual([0, 0.25, 1, 1]);
    expect([0, 2000, 4000].map((elapsed) => placeInHistory(0.5, elapsed, false))).toEqual([0.5, 0.75, 1]);
  });

  it('goes by eight steps where motion is not wanted', () => {
    const places = Array.from({ length: 81 }, (_, index) => placeInHistory(0, 100 * index, true));
    expect(new Set(places).size).toBe(9);
    expect(places.at(-1)).toBe(1);
  });
});
