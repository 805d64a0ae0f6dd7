import { describe, expect, it } from 'vitest';
import { filled } from './missing';

const N = Number.NaN;
const fill = (choice: Parameters<typeof filled>[1], values: readonly number[], season = 0) => [
  ...filled(Float64Array.from(values), choice, season),
];

describe('holes', () => {
  it('are filled on the line between their neighbours', () => {
    expect(fill('interpolate', [1, N, N, 4, N, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it('take the last value', () => {
    expect(fill('carry', [1, N, N, 4, N])).toEqual([1, 1, 1, 4, 4]);
    expect(fill('mask', [1, N, 3])).toEqual([1, 1, 3]);
  });
  it('take the value of the season before, even that of a hole; where there is none, the last', () => {
    expect(fill('seasonal', [1, N, 3, 4, N, 6, 7, N, 9], 3)).toEqual([1, 1, 3, 4, 1, 6, 7, 1, 9]);
  });
  it('at the ends, as features may have, take the nearest value', () => {
    expect(fill('interpolate', [N, N, 3, 5, N])).toEqual([3, 3, 3, 5, 5]);
    expect(fill('carry', [N, 2])).toEqual([2, 2]);
    expect(fill('carry', [N, N])).toEqual([0, 0]);
  });
  it('are not filled from a later part: up to its end the last value is taken, and then the line to the next', () => {
    const values = Float64Array.of(1, N, N, N, 5, N, 7);
    expect([...filled(values, 'interpolate', 0, [3])]).toEqual([1, 1, 1, 4, 5, 6, 7]);
    expect([...filled(Float64Array.of(N, N, 3, N, 5), 'interpolate', 0, [2, 4])]).toEqual([0, 0, 3, 3, 5]);
  });
  it('leave what was measured, and what was given, as it was', () => {
    const values = Float64Array.of(1, N, 3);
    filled(values, 'interpolate', 0);
    expect(values).toEqual(Float64Array.of(1, N, 3));
  });
});
