import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceAt, streamRows } from './stream';

describe('pieces of a stream, side by side', () => {
  it('are each read once at most, and every row goes on where it ended', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
    );
    fc.assert(
      fc.property(sizes, ([pieces, batchSize, wanted]) => {
        const stride = Math.min(wanted, pieces);
        const stream = streamRows(pieces, batchSize, stride);
        const { rows, each, groups } = stream;
        expect(rows).toBeLessThanOrEqual(batchSize);
        const read: number[] = [];
        for (let group = 0; group < groups; group++) {
          for (let row = 0; row < rows; row++) {
            const places = Array.from({ length: each }, (_, step) => pieceAt(stream, stride, group, row, step));
            places.forEach((place, step) => expect(place - places[0]!).toBe(step * stride));
            read.push(...places);
          }
        }
        expect(new Set(read).size).toBe(read.length);
        expect(Math.min(...read)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...read)).toBeLessThan(pieces);
      }),
    );
  });

  it('leave little out: of one stream less than a row has, of several less than a piece of each row', () => {
    expect(streamRows(100, 8)).toEqual({ rows: 8, each: 12, groups: 1 });
    // 24 streams of 10 pieces each, all side by side; of 8 rows, in three groups.
    expect(streamRows(250, 32, 24)).toEqual({ rows: 24, each: 10, groups: 1 });
    expect(streamRows(250, 8, 24)).toEqual({ rows: 8, each: 10, groups: 3 });
  });
});
