import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../model/random';
import { shippedDigits } from '../../../../model/tasks/samples.fixture';
import {
  bitmapOf,
  blankBitmap,
  FINE,
  fitted,
  inkOf,
  standsAsData,
  withDab,
  withLine,
  withoutPixel,
  type Bitmap,
} from './ink';

const total = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((sum, one) => sum + one, 0);
const random = seededRandom(4);
/** Three lines somewhere in the left upper quarter. */
function scribble(): Bitmap {
  const point = () => ({ x: 0.1 + 0.4 * random.uniform(), y: 0.1 + 0.4 * random.uniform() });
  return [1, 2, 3].reduce((drawn) => withLine(drawn, point(), point()), blankBitmap());
}

describe('ink', () => {
  it('is the share of a block that is black, and none is lost', () => {
    for (let at = 0; at < 20; at++) {
      const bitmap = scribble();
      const ink = inkOf(bitmap);
      expect(total(ink) * 16).toBeCloseTo(total(bitmap), 6);
      expect(Math.max(...ink)).toBeLessThanOrEqual(1);
      expect(inkOf(bitmapOf(ink))).toEqual(ink);
    }
  });

  it('of an image of the data is that image', async () => {
    const { pixels } = await shippedDigits();
    for (const image of [0, 7, 1796]) {
      const ink = pixels.slice(image * 64, (image + 1) * 64);
      expect(inkOf(bitmapOf(ink))).toEqual(ink);
    }
  });

  it('is dabbed softly: all of a pixel, a little of its neighbours, nothing further on', () => {
    const ink = inkOf(withDab(blankBitmap(), 3, 4));
    expect(ink[3 * 8 + 4]).toBeGreaterThan(0.9);
    for (const neighbour of [19, 27 + 8 + 1, 27, 29]) expect(ink[neighbour]).toBeLessThan(0.5);
    expect(ink[2 * 8 + 4]).toBeGreaterThan(0);
    expect(ink[3 * 8 + 6]).toBe(0);
    expect(inkOf(withoutPixel(withDab(blankBitmap(), 3, 4), 3, 4))[3 * 8 + 4]).toBe(0);
  });

  it('of a line is as wide all along', () => {
    const ink = inkOf(withLine(blankBitmap(), { x: 0.5, y: 0.1 }, { x: 0.5, y: 0.9 }));
    const rows = [2, 3, 4, 5].map((row) => total(ink.subarray(row * 8, row * 8 + 8)));
    for (const row of rows) expect(row).toBeCloseTo(rows[0]!, 6);
    expect(rows[0]).toBeGreaterThan(1);
    expect(rows[0]).toBeLessThan(2);
  });
});

describe('fitting', () => {
  it('fills the board, puts the mass into the middle as far as there is room, and changes nothing more', () => {
    for (let at = 0; at < 20; at++) {
      const drawn = scribble();
      expect(standsAsData(drawn)).toBe(false);
      const fit = fitted(drawn);
      const rows = Array.from({ length: FINE }, (_, row) => total(fit.subarray(row * FINE, (row + 1) * FINE)));
      const columns = Array.from({ length: FINE }, (_, column) =>
        total(rows.map((__, row) => fit[row * FINE + column]!)),
      );
      const isFull = (sums: number[]) => sums[0]! > 0 && sums.at(-1)! > 0;
      expect(isFull(rows) || isFull(columns)).toBe(true);
      const mass = total(columns.map((sum, column) => sum * (column + 0.5))) / total(columns);
      if (columns[0] === 0 && columns.at(-1) === 0) expect(Math.abs(mass - FINE / 2)).toBeLessThan(1);
      expect(fitted(fit)).toEqual(fit);
    }
  });

  it('leaves the digits of the data about where they are', async () => {
    const { pixels, labels } = await shippedDigits();
    const standing = Array.from(labels, (_, image) =>
      standsAsData(bitmapOf(pixels.slice(image * 64, image * 64 + 64))),
    );
    expect(standing.filter(Boolean).length / labels.length).toBeGreaterThan(0.99);
  });

  it('of nothing is nothing', () => {
    expect(standsAsData(blankBitmap())).toBeNull();
    expect(fitted(blankBitmap())).toEqual(blankBitmap());
  });
});
