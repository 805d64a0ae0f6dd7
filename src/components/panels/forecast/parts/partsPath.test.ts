import { describe, expect, it } from 'vitest';
import { MARGIN } from '../../../charts/lines/plot';
import { partsPath } from './partsPath';

describe('the area of what a network adds', () => {
  const plot = {
    width: 100 + MARGIN.left + MARGIN.right,
    height: 100 + MARGIN.top + MARGIN.bottom,
    from: 0,
    to: 10,
    low: 0,
    high: 10,
  };
  const place = (x: number, y: number) =>
    `${(MARGIN.left + 10 * x).toFixed(1)} ${(MARGIN.top + 100 - 10 * y).toFixed(1)}`;

  it('goes along the line and back along the forecast, and is broken where one is missing', () => {
    const line = [1, 2, Number.NaN, 4, 5, 6];
    const forecast = [2, 4, 3, 5, 7, Number.NaN];
    const first = [place(0, 1), place(1, 2), place(1, 4), place(0, 2)].join('L');
    const second = [place(3, 4), place(4, 5), place(4, 7), place(3, 5)].join('L');
    expect(partsPath(plot, [0, 1, 2, 3, 4, 5], line, forecast)).toBe(`M${first}ZM${second}Z`);
    expect(partsPath(plot, [0, 2], line, forecast)).toBe('');
  });
});
