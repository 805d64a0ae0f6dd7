import { describe, expect, it } from 'vitest';
import { alikeIn, nearestDot, placeDots } from './saturationDots';

const low = Float32Array.of(0, 0.5, 0, 0.25);
const high = Float32Array.of(0, 0.25, 0, 0.5);
const dots = placeDots(
  low,
  high,
  (share) => 100 * share,
  (share) => 100 * (1 - share),
);

describe('the dots of a saturation map', () => {
  it('stand to the right by how often the gate is open, and up by how often shut', () => {
    expect(dots[1]).toEqual({ x: 25, y: 50 });
    expect(placeDots(Float32Array.of(Number.NaN), Float32Array.of(0), Number, Number)).toEqual([{ x: 0, y: 0 }]);
  });
  it('are meant from near, the first of those in one place', () => {
    expect(nearestDot(dots, 27, 52, 10)).toBe(1);
    expect(nearestDot(dots, 47, 74, 10)).toBe(3);
    expect(nearestDot(dots, 1, 99, 10)).toBe(0);
    expect(nearestDot(dots, 80, 20, 10)).toBeNull();
  });
  it('hide others of the same shares', () => {
    expect([0, 1, 2, 9].map((unit) => alikeIn(low, high, unit))).toEqual([1, 0, 1, 0]);
  });
});
