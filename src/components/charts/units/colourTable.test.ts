import { describe, expect, it } from 'vitest';
import { gateTable, paint, parseHex, signedTable } from './colourTable';

const WHITE = parseHex('#ffffff');
const ORANGE = parseHex('#D55E00');
const SLATE = parseHex('#5a5f73');
/** [red, green, blue, alpha] as a canvas would read them. */
const bytes = (word: number | undefined) => [...new Uint8Array(Uint32Array.of(word ?? 0).buffer)];

describe('colour tables', () => {
  it('read hexadecimal colours', () => {
    expect(ORANGE).toEqual([0xd5, 0x5e, 0]);
    expect(parseHex(' #fa0 ')).toEqual([0xff, 0xaa, 0]);
    expect(parseHex('red')).toEqual([0, 0, 0]);
  });

  it('run from the ground to the hue', () => {
    const table = gateTable(WHITE, ORANGE);
    expect(bytes(table[0])).toEqual([255, 255, 255, 255]);
    expect(bytes(table[255])).toEqual([0xd5, 0x5e, 0, 255]);
  });

  it('run both ways from the ground', () => {
    const table = signedTable(SLATE, WHITE, ORANGE);
    expect(bytes(table[0])).toEqual([...SLATE, 255]);
    expect(bytes(table[128])).toEqual([255, 255, 255, 255]);
    expect(bytes(table[255])).toEqual([...ORANGE, 255]);
  });

  it('paint clamps, and takes what is not a number for 0', () => {
    const table = signedTable(SLATE, WHITE, ORANGE);
    const pixels = new Uint32Array(4);
    paint(Float32Array.of(-9, 0, 9, Number.NaN), -1, 1, table, pixels);
    expect([...pixels]).toEqual([table[0], table[128], table[255], table[128]]);
  });
});
