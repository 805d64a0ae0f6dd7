import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, multipleCorrelation } from './correlation';

/** By the book: the covariance over the product of the standard deviations. */
function slowCorrelation(a: readonly number[], b: readonly number[]): number {
  const pairs = a
    .map((value, at) => [value, b[at]!] as const)
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const covariance = mean(pairs.map(([p, q]) => (p - mean(x)) * (q - mean(y))));
  const deviation = (list: readonly number[]) => Math.sqrt(mean(list.map((value) => (value - mean(list)) ** 2)));
  return covariance / (deviation(x) * deviation(y));
}

/** R² as 1 − SSE/SST of the least squares on two signals, solved from the normal equations by Cramer's rule. */
function slowMultiple(y: readonly number[], a: readonly number[], b: readonly number[]): number {
  const centred = [y, a, b].map((list) => {
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    return list.map((value) => value - mean);
  });
  const dot = (i: number, j: number) => centred[i]!.reduce((sum, value, at) => sum + value * centred[j]![at]!, 0);
  const determinant = dot(1, 1) * dot(2, 2) - dot(1, 2) ** 2;
  const p = (dot(0, 1) * dot(2, 2) - dot(0, 2) * dot(1, 2)) / determinant;
  const q = (dot(1, 1) * dot(0, 2) - dot(1, 2) * dot(0, 1)) / determinant;
  const left = centred[0]!.reduce(
    (sum, value, at) => sum + (value - p * centred[1]![at]! - q * centred[2]![at]!) ** 2,
    0,
  );
  return Math.sqrt(1 - left / dot(0, 0));
}

const lists = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
  minLength: 5,
  maxLength: 30,
});
const varies = (list: readonly number[]) => new Set(list).size > 1;

describe('correlation', () => {
  it('is what the book says', () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        fc.pre(varies(a) && varies(b));
        expect(correlation(a, b).r).toBeCloseTo(slowCorrelation(a, b), 9);
      }),
    );
  });

  it('is 1 with itself and -1 with what is turned over', () => {
    const line = [1, 4, 2, 8, 5];
    expect(correlation(line, line).r).toBeCloseTo(1, 12);
    expect(
      correlation(
        line,
        line.map((value) => 3 - 2 * value),
      ).r,
    ).toBeCloseTo(-1, 12);
  });

  it('is 0 with a constant, and with what rounding leaves of one', () => {
    expect(correlation([3, 3, 3], [1, 2, 3]).r).toBe(0);
    expect(correlation([1, 2, 3], [0.1, 0.1, 0.1]).r).toBe(0);
    expect(correlation(Float32Array.of(1, 1 - 2 ** -24, 1), [1, 2, 1]).r).toBe(0);
    expect(correlation([], []).r).toBe(0);
  });

  it('passes over holes', () => {
    const [a, b] = [
      [1, 2, Number.NaN, 4, 9],
      [2, 3, 100, Number.NaN, 1],
    ];
    expect(correlation(a, b).r).toBeCloseTo(slowCorrelation(a, b), 12);
  });
});

describe('multiple correlation', () => {
  const angle = (at: number) => (2 * Math.PI * at) / 12;
  const times = Array.from({ length: 48 }, (_, at) => at);
  const [sine, cosine] = [times.map((at) => Math.sin(angle(at))), times.map((at) => Math.cos(angle(at)))];

  it('finds a wave whatever its phase, and says how to make it', () => {
    for (const phase of [0, 0.7, 2, 4]) {
      const wave = times.map((at) => 5 + 3 * Math.sin(angle(at) + phase));
      const { r, weights } = multipleCorrelation(wave, sine, cosine);
      expect(r).toBeCloseTo(1, 9);
      expect(Math.atan2(weights[1]!, weights[0]!)).toBeCloseTo(Math.atan2(Math.sin(phase), Math.cos(phase)), 9);
    }
  });

  it('is what least squares says', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
          { minLength: 8, maxLength: 20 },
        ),
        (rows) => {
          const [y, a, b] = [0, 1, 2].map((at) => rows.map((row) => row[at]!)) as [number[], number[], number[]];
          fc.pre(varies(y) && varies(a) && varies(b) && Math.abs(slowCorrelation(a, b)) < 0.99);
          const slow = slowMultiple(y, a, b);
          expect(multipleCorrelation(y, a, b).r).toBeCloseTo(Number.isNaN(slow) ? 1 : slow, 6);
        },
      ),
    );
  });

  it('is that with one of them where the other says the same or nothing', () => {
    const wave = times.map((at) => -Math.sin(angle(at)));
    expect(multipleCorrelation(wave, sine, sine)).toEqual({ r: expect.closeTo(1, 9), weights: [-1, 0] });
    expect(
      multipleCorrelation(
        wave,
        times.map(() => 2),
        sine,
      ),
    ).toEqual({ r: expect.closeTo(1, 9), weights: [0, -1] });
  });
});
