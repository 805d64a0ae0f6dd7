/** Colours of a heatmap: 256 of them, ready to be written into an ImageData as 32-bit words. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb`, or `#rgb` as a build makes of it, as numbers; black where it is neither. */
export function parseHex(text: string): Rgb {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1] ?? '0';
  const value = Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** ImageData holds red, green, blue, alpha in this order: as a little-endian word the other way round. */
function word(from: Rgb, to: Rgb, share: number): number {
  const mix = (part: 0 | 1 | 2) => Math.round(from[part] + (to[part] - from[part]) * share);
  return ((255 << 24) | (mix(2) << 16) | (mix(1) << 8) | mix(0)) >>> 0;
}

/** For values from 0 to 1: the ground, up to the hue. */
export function gateTable(ground: Rgb, hue: Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => word(ground, hue, index / 255));
}

/** For values from -range to range: the ground in the middle, a hue to either side. */
export function signedTable(negative: Rgb, ground: Rgb, hue: Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    const value = Math.max(-1, (index - 128) / 127);
    return value < 0 ? word(ground, negative, -value) : word(ground, hue, value);
  });
}

/** Writes one colour a value; what is not a number takes the colour of 0. */
export function paint(values: Float32Array, low: number, high: number, table: Uint32Array, pixels: Uint32Array): void {
  const scale = 255 / (high - low || 1);
  const zero = Math.round(-low * scale);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    const place = Number.isNaN(value) ? zero : Math.round((value - low) * scale);
    pixels[index] = table[place < 0 ? 0 : place > 255 ? 255 : place] ?? 0;
  }
}
