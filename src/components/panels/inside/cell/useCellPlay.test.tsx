import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PHASES } from './diagram/cellPhases';
import { useCellPlay } from './useCellPlay';
import { useLiveRegionText } from '../frame/useLiveRegionText';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window of 4 steps, at its second. */
const player = () =>
  renderHook(() => {
    const [time, show] = useState(1);
    return { time, play: useCellPlay(time, 4, PHASES.lstm, show) };
  });
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('playing through the window', () => {
  it('goes step by step to the end and rests there; from there it starts over', () => {
    const { result } = player();
    pass(5000);
    expect(result.current.time).toBe(1);
    act(() => result.current.play.toggle());
    pass(1000);
    expect(result.current).toMatchObject({ time: 2, play: { isPlaying: true, now: null } });
    pass(1000);
    pass(1000);
    expect(result.current).toMatchObject({ time: 3, play: { isPlaying: false } });
    act(() => result.current.play.toggle());
    expect(result.current).toMatchObject({ time: 0, play: { isPlaying: true } });
  });

  it('names every part of a step in slow motion before it goes on', () => {
    const { result } = player();
    act(() => result.current.play.choose('slow'));
    expect(result.current.play.now).toBeNull();
    act(() => result.current.play.toggle());
    const heard: (string | null)[] = [];
    for (let turn = 0; turn < 5; turn++) {
      heard.push(`${result.current.time} ${result.current.play.now}`);
      pass(2600);
    }
    expect(heard).toEqual(['1 read', '1 forget', '1 write', '1 show', '2 read']);
    act(() => result.current.play.choose('fast'));
    expect(result.current.play.now).toBeNull();
    pass(250);
    expect(result.current.time).toBe(3);
  });

  it('stops where it is taken by hand, within the window', () => {
    const { result } = player();
    act(() => result.current.play.toggle());
    act(() => result.current.play.go(99));
    expect(result.current).toMatchObject({ time: 3, play: { isPlaying: false } });
    act(() => result.current.play.go(-1));
    expect(result.current.time).toBe(0);
  });
});

describe('what is spoken', () => {
  it('is said when the step turns, not when its numbers change, and not faster than it can be heard', () => {
    const { result, rerender } = renderHook(({ key, words }) => useLiveRegionText(key, words), {
      initialProps: { key: '1', words: 'one' },
    });
    pass(9000);
    expect(result.current).toBe('');
    rerender({ key: '1', words: 'one, in other numbers' });
    pass(9000);
    expect(result.current).toBe('');
    rerender({ key: '2', words: 'two' });
    pass(200);
    expect(result.current).toBe('two');
    for (const key of ['3', '4', '5']) {
      rerender({ key, words: `step ${key}` });
      pass(250);
      expect(result.current).toBe('two');
    }
    pass(3000);
    expect(result.current).toBe('step 5');
  });
});
