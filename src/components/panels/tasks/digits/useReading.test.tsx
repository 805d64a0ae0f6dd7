import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useReading } from './useReading';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('reading row by row', () => {
  it('goes from the first row to the last and says which was read, then rests', () => {
    const show = vi.fn<(row: number | null) => void>();
    const { result } = renderHook(() => useReading(3, show));
    expect(result.current).toMatchObject({ rows: 3, isPlaying: false });
    act(() => result.current.play());
    expect(result.current).toMatchObject({ rows: 0, isPlaying: true });
    const seen: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      pass(420);
      seen.push(result.current.rows);
    }
    expect(seen).toEqual([1, 2, 3, 3, 3, 3]);
    expect(show.mock.calls).toEqual([[0], [1], [2], [null]]);
    expect(result.current.isPlaying).toBe(false);
  });

  it('is paused, stepped by hand and ended', () => {
    const show = vi.fn<(row: number | null) => void>();
    const { result } = renderHook(() => useReading(3, show));
    act(() => result.current.play());
    pass(420);
    act(() => result.current.pause());
    pass(5000);
    expect(result.current.rows).toBe(1);
    act(() => result.current.next());
    expect(result.current.rows).toBe(2);
    act(() => result.current.toEnd());
    expect(result.current.rows).toBe(3);
    act(() => result.current.next());
    expect(result.current.rows).toBe(1);
    expect(show).toHaveBeenLastCalledWith(0);
  });
});
