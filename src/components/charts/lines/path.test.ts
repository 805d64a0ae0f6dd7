import { describe, expect, it } from 'vitest';
import { pathThrough } from './path';

describe('a path', () => {
  it('goes from place to place and breaks at a gap', () => {
    expect(pathThrough([{ x: 0, y: 1 }, { x: 2, y: 3 }, null, { x: 4, y: 5 }])).toBe('M0.0 1.0L2.0 3.0M4.0 5.0');
  });

  it('stays a path for a forecast beyond all numbers', () => {
    expect(
      pathThrough([
        { x: 0, y: -1e300 },
        { x: 1, y: 1e40 },
      ]),
    ).toBe('M0.0 -100000.0L1.0 100000.0');
  });
});
