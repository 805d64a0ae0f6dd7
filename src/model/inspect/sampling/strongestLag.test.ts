import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random';
import { strongestLag } from './strongestLag';

const series = (length: number, of: (time: number) => number) => Float64Array.from({ length }, (_, time) => of(time));

describe('the strongest lag', () => {
  it('is the period of a wave, not a multiple of it, also on a trend', () => {
    const wave = (time: number) => Math.sin((2 * Math.PI * time) / 12);
    expect(strongestLag(series(240, wave), 48)).toBe(12);
    expect(
      strongestLag(
        series(240, (time) => wave(time) + time / 200),
        48,
      ),
    ).toBe(12);
  });
  it('is where a pattern comes again, however it looks', () => {
    expect(
      strongestLag(
        series(300, (time) => (time % 7 === 0 ? 1 : 0)),
        30,
      ),
    ).toBe(7);
  });
  it('is not looked for beyond the longest: a slope up to it is no peak', () => {
    const wave = series(400, (time) => Math.sin((2 * Math.PI * time) / 40));
    expect(strongestLag(wave, 40)).toBe(40);
    expect(strongestLag(wave, 39)).toBe(0);
  });
  it('is none in noise, in a constant and in a line', () => {
    const random = seededRandom(3);
    expect(
      strongestLag(
        series(2000, () => random.normal()),
        100,
      ),
    ).toBe(0);
    expect(
      strongestLag(
        series(100, () => 0.1),
        40,
      ),
    ).toBe(0);
    expect(
      strongestLag(
        series(100, (time) => time),
        40,
      ),
    ).toBe(0);
    expect(strongestLag(new Float64Array([1, 2]), 40)).toBe(0);
  });
});
