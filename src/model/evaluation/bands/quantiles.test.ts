import { describe, expect, it } from 'vitest';
import { finished } from '../pausing';
import { networkTable } from '../table';
import { bandCase } from './bands.fixture';
import { quantileEdges } from './quantiles';

const LOSS = { loss: 'quantile' } as const;

describe('the band of quantile heads', () => {
  it.each([
    { difference: 0, transform: 'none' },
    { difference: 1, transform: 'log' },
    { difference: 2, transform: 'boxcox' },
  ] as const)('never crosses, and has the forecast within it: %o', (change) => {
    const { windows, saying, origins } = bandCase({ ...LOSS, ...change });
    const { low, high } = finished(quantileEdges(windows, saying({ says: 'outputs' }), origins));
    const { forecasts } = finished(networkTable(windows, saying(), origins.all));
    expect(low).toHaveLength(origins.all.length * 3);
    forecasts.forEach((said, at) => {
      expect(low[at]!).toBeLessThanOrEqual(said + 1e-9);
      expect(high[at]!).toBeGreaterThanOrEqual(said - 1e-9);
      expect(high[at]!).toBeGreaterThan(low[at]!);
    });
  });

  it('sorts heads that cross, and brings them to the unit of the data', () => {
    const { windows } = bandCase({ ...LOSS, difference: 0 });
    // All steps of the median, then of 10 %, then of 90 %: crossed at the second step, the median outermost at the third.
    const says = Float64Array.of(0, 0, 2, -1, 1, -1, 1, -1, 1);
    const one = { all: windows.parts.test.subarray(0, 1), validation: 0 };
    const { low, high } = finished(quantileEdges(windows, () => says, one));
    const { offset, scale } = windows.scaler;
    const unit = (...values: number[]) => values.map((value) => offset + scale * value);
    low.forEach((value, at) => expect(value).toBeCloseTo(unit(-1, -1, -1)[at]!, 9));
    high.forEach((value, at) => expect(value).toBeCloseTo(unit(1, 1, 2)[at]!, 9));
  });

  it('widens by the root of the sum of squares where steps build on forecast ones', () => {
    const { windows } = bandCase({ ...LOSS, difference: 1 });
    const says = Float64Array.of(0, 0, 0, -3, -4, -12, 1, 1, 1);
    const one = { all: windows.parts.test.subarray(0, 1), validation: 0 };
    const { low, high } = finished(quantileEdges(windows, () => says, one));
    const { scale } = windows.scaler;
    const apart = [3 + 1, 5 + Math.sqrt(2), 13 + Math.sqrt(3)];
    high.forEach((value, at) => expect(value - low[at]!).toBeCloseTo(scale * apart[at]!, 9));
  });
});
