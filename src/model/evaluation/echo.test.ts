import { describe, expect, it } from 'vitest';
import type { ForecastTable } from '../protocol/evaluation';
import { echoOf } from './echo';

const LENGTH = 60;
const values = Float64Array.from({ length: LENGTH }, (_, at) => Math.sin(at) + Math.sin(0.37 * at * at));
const truth = { values, missing: new Uint8Array(LENGTH) };
const origins = Int32Array.from({ length: 20 }, (_, row) => 40 + row);
const rows = { start: 0, end: 20 };
const table = (said: (at: number) => number): ForecastTable => ({
  origins,
  horizon: 1,
  forecasts: Float64Array.from(origins, said),
});
const naive = table((at) => values[at - 1]!);

describe('the echo', () => {
  it('is found where the last value is repeated', () => {
    const { shift, mae, isEcho } = echoOf(naive, naive, truth, rows, 1);
    expect([shift, isEcho]).toEqual([1, true]);
    expect(mae).toBe(0);
  });
  it('is none where the forecast is on time, or late but better than the last value', () => {
    expect(
      echoOf(
        table((at) => values[at]!),
        naive,
        truth,
        rows,
        1,
      ),
    ).toMatchObject({ shift: 0, mae: 0, isEcho: false });
    const late = table((at) => 0.4 * values[at]! + 0.6 * values[at - 1]!);
    expect(echoOf(late, naive, truth, rows, 1)).toMatchObject({ shift: 1, isEcho: false });
  });
  it('tries no further than the test part can bear, however long the season', () => {
    const { first, byShift } = echoOf(naive, naive, truth, rows, 50);
    expect(first).toBe(-10);
    expect(byShift.every(Number.isFinite)).toBe(true);
  });
  it('says nothing of a test part without windows', () => {
    expect(echoOf(naive, naive, truth, { start: 20, end: 20 }, 12)).toMatchObject({ mae: Number.NaN, isEcho: false });
  });
});
