import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { endingOf, spreadOf } from './ending';

const path = (points: number, place: (at: number) => readonly [number, number]) =>
  Float32Array.from(Array.from({ length: points }, (_, at) => place(at)).flat());
const turning = (period: number, size: (at: number) => number, points = 120) =>
  path(points, (at) => {
    const angle = (2 * Math.PI * at) / period;
    return [size(at) * Math.cos(angle), 0.6 * size(at) * Math.sin(angle)];
  });

describe('the end of a path', () => {
  it.each([4, 12, 20, 27])('is a ring of %i points', (period) => {
    expect(
      endingOf(
        turning(period, () => 1),
        1,
      ),
    ).toEqual({ kind: 'ring', period });
  });

  it('is a ring whose period is no whole number of points, by the nearest', () => {
    expect(
      endingOf(
        turning(12.3, () => 1),
        1,
      ),
    ).toEqual({ kind: 'ring', period: 12 });
  });

  it('is a ring after a spiral has come to it', () => {
    expect(
      endingOf(
        turning(12, (at) => 1 + 2 * Math.exp(-at / 8)),
        1,
      ),
    ).toEqual({ kind: 'ring', period: 12 });
  });

  it('is a point for a spiral that dies, and for a path that never moves', () => {
    expect(
      endingOf(
        turning(12, (at) => Math.exp(-at / 10)),
        1,
      ),
    ).toEqual({ kind: 'point' });
    expect(
      endingOf(
        path(40, () => [0.3, 0.1]),
        1,
      ),
    ).toEqual({ kind: 'point' });
  });

  it('wanders where it drifts off or follows chance', () => {
    const random = seededRandom(3, 0);
    expect(
      endingOf(
        path(120, (at) => [at, at / 3]),
        1,
      ),
    ).toEqual({ kind: 'wanders' });
    expect(
      endingOf(
        path(120, () => [random.normal(), random.normal()]),
        1,
      ),
    ).toEqual({ kind: 'wanders' });
  });

  it('cannot be told of a few points', () => {
    expect(
      endingOf(
        turning(4, () => 1, 11),
        1,
      ),
    ).toEqual({ kind: 'short' });
    expect(endingOf(new Float32Array(), 1)).toEqual({ kind: 'short' });
  });

  it('is measured by a spread that is the radius of a circle', () => {
    expect(
      spreadOf(
        path(24, (at) => [2 * Math.cos((at * Math.PI) / 12), 5 + 2 * Math.sin((at * Math.PI) / 12)]),
        0,
        24,
      ),
    ).toBeCloseTo(2, 6);
  });
});
