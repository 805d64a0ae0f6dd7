import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { principalPlane, projected } from './principalPlane';

function whole<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

/** Normal points whose variance along each dimension is given, seen in a frame that is turned at random. */
function cloud(variances: readonly number[], seed: number, count = 200): { points: Float32Array; dimensions: number } {
  const random = seededRandom(seed, 0);
  const dimensions = variances.length;
  const frame = variances.map(() => variances.map(() => random.normal()));
  const points = new Float32Array(count * dimensions);
  for (let point = 0; point < count; point++) {
    const own = variances.map((variance) => Math.sqrt(variance) * random.normal());
    for (let to = 0; to < dimensions; to++)
      points[point * dimensions + to] = own.reduce((sum, value, from) => sum + value * frame[from]![to]!, 3);
  }
  return { points, dimensions };
}

function covarianceOf(points: Float32Array, dimensions: number): number[][] {
  const rows = Array.from({ length: points.length / dimensions }, (_, at) => [
    ...points.subarray(at * dimensions, (at + 1) * dimensions),
  ]);
  const mean = rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  return mean.map((_, i) =>
    mean.map((__, j) => rows.reduce((sum, row) => sum + (row[i]! - mean[i]!) * (row[j]! - mean[j]!), 0) / rows.length),
  );
}

/** All eigenvalues, the largest first, by the rotations of Jacobi (1846): slow, and as plain as can be. */
function eigenvaluesOf(matrix: number[][]): number[] {
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const angle = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        const [rowP, rowQ] = [[...a[p]!], [...a[q]!]];
        a[p] = rowP.map((value, at) => c * value - s * rowQ[at]!);
        a[q] = rowP.map((value, at) => s * value + c * rowQ[at]!);
      }
    }
  }
  return a.map((row, at) => row[at]!).sort((one, other) => other - one);
}

const dot = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);
const variance = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
};

describe('principal plane', () => {
  it('holds as much variance as the two largest eigenvalues', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 10_000 }), (size, seed) => {
        const { points, dimensions } = cloud(
          Array.from({ length: size }, (_, at) => 3 ** -at),
          seed,
        );
        const plane = whole(principalPlane(points, dimensions));
        const eigenvalues = eigenvaluesOf(covarianceOf(points, dimensions));
        const total = eigenvalues.reduce((sum, value) => sum + value, 0);
        expect(plane.explained[0]).toBeCloseTo(eigenvalues[0]! / total, 5);
        expect(plane.explained[1]).toBeCloseTo(eigenvalues[1]! / total, 5);
        expect(dot(plane.axes[0], plane.axes[0])).toBeCloseTo(1, 9);
        expect(dot(plane.axes[1], plane.axes[1])).toBeCloseTo(1, 9);
        expect(dot(plane.axes[0], plane.axes[1])).toBeCloseTo(0, 9);
        const places = projected(plane, points);
        const along = (which: number) => [...places].filter((_, at) => at % 2 === which);
        expect(variance(along(0)) / total).toBeCloseTo(plane.explained[0], 5);
        expect(variance(along(1)) / total).toBeCloseTo(plane.explained[1], 5);
      }),
      { numRuns: 40 },
    );
  });

  /** Two points far apart along (3, 4)/5, two near along (-4, 3)/5: worked out by hand. */
  it('finds the known axes of a cross', () => {
    const points = Float32Array.of(6, 8, -6, -8, -0.8, 0.6, 0.8, -0.6).map((value) => value + 2);
    const { mean, axes, explained } = whole(principalPlane(points, 2));
    expect([...mean]).toEqual([expect.closeTo(2, 6), expect.closeTo(2, 6)]);
    expect([...axes[0]]).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
    expect([...axes[1]]).toEqual([expect.closeTo(0.8, 6), expect.closeTo(-0.6, 6)]);
    expect(explained).toEqual([expect.closeTo(200 / 202, 6), expect.closeTo(2 / 202, 6)]);
  });

  it('sees a ring in many dimensions as a ring', () => {
    const dimensions = 20;
    const points = Float32Array.from({ length: 120 * dimensions }, (_, at) => {
      const [time, unit] = [Math.floor(at / dimensions), at % dimensions];
      return Math.sin((2 * Math.PI * time) / 24 + unit);
    });
    const plane = whole(principalPlane(points, dimensions));
    expect(plane.explained[0] + plane.explained[1]).toBeCloseTo(1, 6);
    const places = projected(plane, points);
    for (let time = 0; time < 96; time++) {
      expect(places[2 * (time + 24)]).toBeCloseTo(places[2 * time]!, 4);
      expect(Math.hypot(places[2 * time]!, places[2 * time + 1]!)).toBeGreaterThan(2);
    }
  });

  it('stands still where nothing moves, and has one axis where there is one dimension', () => {
    const still = whole(principalPlane(new Float32Array(30).fill(0.5), 3));
    expect(still.explained).toEqual([0, 0]);
    expect([...projected(still, new Float32Array(30).fill(0.5))].every((value) => value === 0)).toBe(true);
    const line = whole(principalPlane(Float32Array.of(1, 2, 3), 1));
    expect(line.explained).toEqual([1, 0]);
    expect([...projected(line, Float32Array.of(1, 2, 3))]).toEqual([-1, 0, 0, 0, 1, 0]);
  });

  it('pauses while a large layer is worked on', () => {
    const computation = principalPlane(
      cloud(
        Array.from({ length: 120 }, (_, at) => 0.9 ** at),
        1,
        300,
      ).points,
      120,
    );
    let pauses = 0;
    while (!computation.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(2);
  });
});
