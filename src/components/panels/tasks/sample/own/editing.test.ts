import { describe, expect, it } from 'vitest';
import { markedSteps, nearestMarker, raised, withMarker, withSymbol, withValue } from './editing';

describe('changing a sample by hand', () => {
  it('puts another symbol, counted round the alphabet, and leaves the rest and what was', () => {
    const samples = { channels: ['a', 'b', 'c'] };
    const x = Float32Array.of(1, 0, 0, 0, 0, 1);
    expect([...withSymbol(x, samples, 1, 3)]).toEqual([1, 0, 0, 1, 0, 0]);
    expect([...withSymbol(x, samples, 0, -1)]).toEqual([0, 0, 1, 0, 0, 1]);
    expect([...x]).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('sets numbers within 0 and 1, and moves markers to free steps', () => {
    const samples = { channels: ['value', 'marker'] };
    const x = Float32Array.of(0.25, 1, 0.5, 0, 0.75, 1);
    expect([...withValue(x, samples, 1, 7)]).toEqual([0.25, 1, 1, 0, 0.75, 1]);
    expect(raised(x, samples, 1, -20)[2]).toBe(0);
    expect(markedSteps(x, samples)).toEqual([0, 2]);
    expect(markedSteps(withMarker(x, samples, 0, 1), samples)).toEqual([1, 2]);
    expect(withMarker(x, samples, 0, 2)).toBe(x);
    expect(nearestMarker(Float32Array.of(0, 1, 0, 0, 0, 0, 0, 1), samples, 2)).toBe(3);
    expect(nearestMarker(new Float32Array(4), samples, 1)).toBeUndefined();
  });
});
