import { describe, expect, it } from 'vitest';
import { paintMatrix } from './matrixPaint';

const table = (offset: number) => Uint32Array.from({ length: 256 }, (_, index) => offset + index);

describe('the colours of a matrix', () => {
  it('are those of the block of the column, from the lowest to the highest', () => {
    const values = Float32Array.of(-2, 0, 2, 1, /* next row */ 0, 9, -9, -1);
    const pixels = new Uint32Array(8);
    paintMatrix(values, 4, 2, [table(0), table(1000)], pixels);
    expect([...pixels]).toEqual([0, 128, 1255, 1191, 128, 255, 1000, 1064]);
  });

  it('are those of zero where all weights are', () => {
    const pixels = new Uint32Array(2);
    paintMatrix(new Float32Array(2), 2, 0, [table(0)], pixels);
    expect([...pixels]).toEqual([128, 128]);
  });
});
