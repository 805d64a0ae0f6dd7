import { describe, expect, it } from 'vitest';
import type { Origins } from '../table';
import { bandBetween, judgedOrigins, oneStepAhead, type Edges } from './edges';

const origins: Origins = {
  all: Int32Array.of(1, 2, 4, 5, 6, 7),
  rows: { train: { start: 0, end: 2 }, validation: { start: 2, end: 4 }, test: { start: 4, end: 6 } },
};

describe('edges', () => {
  it('are judged on the windows of validation and test part, evenly spread ones where they are too many', () => {
    expect(judgedOrigins(origins)).toEqual({ all: Int32Array.of(4, 5, 6, 7), validation: 2 });
    const few = judgedOrigins(origins, 1);
    expect([few.all.length, few.validation]).toEqual([2, 1]);
  });

  it('are half as wide as they are apart on the test part, and hold the truths between them that were measured', () => {
    const edges: Edges = {
      kind: 'quantile',
      origins: judgedOrigins(origins),
      horizon: 2,
      low: Float64Array.of(0, 0, 0, 0, -1, -2, 0, -4),
      high: Float64Array.of(1, 1, 1, 1, 3, 2, 2, 4),
    };
    // Of validation 4 and 5, 5 and 6; of test 6 and 7, 7 and 8: what is missing counts in neither.
    const values = Float64Array.of(9, 9, 9, 9, 0.5, 7, 1, Number.NaN, 5);
    const missing = Uint8Array.from(values, (value) => Number(Number.isNaN(value)));
    expect(bandBetween(edges, { values, missing })).toEqual({
      kind: 'quantile',
      level: 80,
      byHorizon: [1.5, 3],
      coverage: { validation: 0.5, test: 0.5 },
    });
    expect(oneStepAhead(edges)).toEqual({
      kind: 'quantile',
      origins: Int32Array.of(4, 5, 6, 7),
      low: Float64Array.of(0, 0, -1, 0),
      high: Float64Array.of(1, 1, 3, 2),
    });
  });
});
