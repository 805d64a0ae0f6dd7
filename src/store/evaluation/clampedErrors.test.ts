import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../model/protocol/inspection';
import { changeOf, clampedErrors } from './clampedErrors';

const part = (windows: number, mae: number) => ({ windows, lstm: { mae, rmse: 2 * mae }, naive: { mae: 9, rmse: 9 } });
const metrics = (validation: number, test: number, testWindows = 3): Metrics => ({
  train: part(9, 1),
  validation: part(4, validation),
  test: part(testWindows, test),
});

describe('what interventions do to the error', () => {
  it('is said for the parts that training does not see', () => {
    const errors = clampedErrors(metrics(2, 4), metrics(3, 1));
    expect(errors).toEqual([
      { part: 'validation', untouched: 2, clamped: 3, change: 50 },
      { part: 'test', untouched: 4, clamped: 1, change: -75 },
    ]);
  });
  it('is not said of a part without windows, nor while nothing is changed', () => {
    const errors = clampedErrors(metrics(2, Number.NaN, 0), null);
    expect(errors).toEqual([{ part: 'validation', untouched: 2, clamped: Number.NaN, change: Number.NaN }]);
  });
  it('goes by the size of what was there', () => {
    expect(changeOf(-4, -2)).toBe(50);
    expect(changeOf(0, 1)).toBeNaN();
    expect(changeOf(1, Number.NaN)).toBeNaN();
  });
});
