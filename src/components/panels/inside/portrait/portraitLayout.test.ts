import { describe, expect, it } from 'vitest';
import { nearest, portrayal } from './portraitLayout';

const ROOM = { left: 10, right: 10, top: 10, bottom: 10 };
const ring = (points: number, size: number) =>
  Float32Array.from(
    Array.from({ length: points }, (_, at) => {
      const angle = (2 * Math.PI * at) / points;
      return [size * Math.cos(angle), size * Math.sin(angle)];
    }).flat(),
  );

describe('portrayal', () => {
  it('keeps a ring round and within the picture, whatever its shape', () => {
    for (const [width, height] of [
      [600, 300],
      [300, 600],
    ] as const) {
      const { series } = portrayal(ring(24, 0.4), new Float32Array(), width, height, ROOM);
      const [xs, ys] = [series.map(({ x }) => x), series.map(({ y }) => y)];
      const span = (list: readonly number[]) => Math.max(...list) - Math.min(...list);
      expect(span(xs)).toBeCloseTo(280, 3);
      expect(span(ys)).toBeCloseTo(280, 3);
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(10 - 1e-6);
    }
  });

  it('has the first component to the right and the second upward', () => {
    const { series, x, y } = portrayal(Float32Array.of(0, 0, 1, 1), new Float32Array(), 200, 200, ROOM);
    expect(series[1]!.x).toBeGreaterThan(series[0]!.x);
    expect(series[1]!.y).toBeLessThan(series[0]!.y);
    expect(x.find(({ value }) => value === 0)?.place).toBeCloseTo(10, 6);
    expect(y.find(({ value }) => value === 0)?.place).toBeCloseTo(190, 6);
  });

  it('is not made small by a free run that runs away', () => {
    const away = Float32Array.of(0, 0, 1e6, -1e6);
    const { series } = portrayal(ring(24, 1), away, 400, 400, ROOM);
    expect(Math.abs(series[0]!.x - series[12]!.x)).toBeGreaterThan(150);
  });

  it('stands in the middle where nothing moves', () => {
    const { series } = portrayal(new Float32Array(8).fill(0.3), new Float32Array(), 200, 100, ROOM);
    expect(series).toEqual(Array(4).fill({ x: 100, y: 50 }));
  });
});

describe('nearest', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  it('finds the spot within reach, or none', () => {
    expect(nearest(spots, 9, 2, 20)).toBe(1);
    expect(nearest(spots, 11, 9, 2)).toBe(2);
    expect(nearest(spots, 100, 100, 20)).toBe(-1);
    expect(nearest([], 0, 0, 20)).toBe(-1);
  });
});
