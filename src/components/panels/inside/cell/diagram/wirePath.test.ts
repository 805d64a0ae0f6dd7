import { describe, expect, it } from 'vitest';
import { tipPath, wirePath } from './wirePath';

describe('wires', () => {
  it('are straight between two points, and round their corners', () => {
    expect(wirePath([], 8)).toBe('');
    expect(
      wirePath(
        [
          [0, 0],
          [10, 0],
        ],
        8,
      ),
    ).toBe('M0 0L10 0');
    const corner = [
      [0, 0],
      [40, 0],
      [40, 40],
    ] as const;
    expect(wirePath(corner, 8)).toBe('M0 0L32 0Q40 0 40 8L40 40');
    // No rounder than half of the shorter side.
    expect(wirePath(corner, 100)).toBe('M0 0L20 0Q40 0 40 20L40 40');
  });

  it('end in a tip that points along their last stretch', () => {
    expect(
      tipPath(
        [
          [0, 0],
          [30, 0],
        ],
        4,
      ),
    ).toBe('M30 0L24 4L24 -4Z');
    expect(tipPath([[0, 0]], 4)).toBe('');
  });
});
