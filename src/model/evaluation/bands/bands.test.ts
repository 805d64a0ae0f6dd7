import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import type { ForecastTable } from '../../protocol/evaluation';
import { conformalBands, conformalWidth } from './bands';
import type { Origins } from '../table';

describe('a conformal band', () => {
  it('is the residual of the rank that holds what is promised', () => {
    const residuals = Float64Array.from({ length: 19 }, (_, at) => 19 - at);
    // ⌈20 · 0.9⌉ = 18, ⌈20 · 0.5⌉ = 10.
    expect(conformalWidth(residuals, 90)).toBe(18);
    expect(conformalWidth(residuals, 50)).toBe(10);
  });
  it('is without an edge where the residuals are too few to say', () => {
    expect(conformalWidth(Float64Array.of(1, 2, 3), 90)).toBe(Infinity);
    expect(conformalWidth(new Float64Array(), 50)).toBe(Infinity);
  });

  it('covers what it promises on 200 exchangeable series, within what chance allows', () => {
    const [series, calibration, tested] = [200, 99, 50];
    const random = seededRandom(5);
    const inside = new Map<number, number>();
    for (let one = 0; one < series; one++) {
      // Residuals of a skew distribution: the forecast says 0.
      const values = Float64Array.from({ length: calibration + tested }, () => -Math.log(1 - random.uniform()));
      const table: ForecastTable = {
        origins: Int32Array.from(values, (_, at) => at),
        horizon: 1,
        forecasts: new Float64Array(values.length),
      };
      const rows: Origins['rows'] = {
        train: { start: 0, end: 0 },
        validation: { start: 0, end: calibration },
        test: { start: calibration, end: values.length },
      };
      const truth = { values, missing: new Uint8Array(values.length) };
      for (const { level, coverage } of conformalBands(table, truth, { all: table.origins, rows })) {
        inside.set(level, (inside.get(level) ?? 0) + coverage.test / series);
      }
    }
    for (const [level, share] of inside) {
      const p = level / 100;
      // Given a calibration the coverage is Beta-distributed; the truths of a series share it. Four standard deviations.
      const spread = Math.sqrt((p * (1 - p)) / (calibration + 2) / series + (p * (1 - p)) / (tested * series));
      expect(Math.abs(share - p)).toBeLessThan(4 * spread);
    }
    expect(inside.size).toBe(4);
  });
});
