/**
 * What is drawn with a pen, as the images of the data were made (Alpaydin & Kaynak 1998): a bitmap of 32 × 32, of which each
 * block of 4 × 4 becomes a pixel, its ink the share of the block that is black. Digits of the data were normalised in size:
 * each fills the bitmap from top to bottom.
 */

export const SIDE = 8;
const BLOCK = 4;
export const FINE = SIDE * BLOCK;

/** 1 where there is ink. */
export type Bitmap = Uint8Array; // [32, 32]
/** From 0 to 1 across the board. */
export type BoardPoint = { readonly x: number; readonly y: number };

/** Of the pen, in small pixels: lines are a pixel wide and a bit, as most of the data are. */
const RADIUS = 2.6;

export const blankBitmap = (): Bitmap => new Uint8Array(FINE * FINE);

/** With a line of the pen from one point to another. */
export function withLine(bitmap: Bitmap, from: BoardPoint, to: BoardPoint): Bitmap {
  const drawn = bitmap.slice();
  const [x, y, dx, dy] = [from.x * FINE, from.y * FINE, (to.x - from.x) * FINE, (to.y - from.y) * FINE];
  const length = dx * dx + dy * dy;
  for (let at = 0; at < drawn.length; at++) {
    const [px, py] = [(at % FINE) + 0.5 - x, Math.floor(at / FINE) + 0.5 - y];
    const along = length > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length)) : 0;
    if (Math.hypot(px - along * dx, py - along * dy) <= RADIUS) drawn[at] = 1;
  }
  return drawn;
}

/** With a dab of the pen in the middle of a pixel. */
export function withDab(bitmap: Bitmap, row: number, column: number): Bitmap {
  const middle = { x: (column + 0.5) / SIDE, y: (row + 0.5) / SIDE };
  return withLine(bitmap, middle, middle);
}

/** Without ink in a pixel. */
export function withoutPixel(bitmap: Bitmap, row: number, column: number): Bitmap {
  return bitmap.map((ink, at) =>
    Math.floor(at / FINE / BLOCK) === row && Math.floor((at % FINE) / BLOCK) === column ? 0 : ink,
  );
}

/** Ink of each pixel, from 0 to 1. */
export function inkOf(bitmap: Bitmap): Float32Array {
  const ink = new Float32Array(SIDE * SIDE);
  bitmap.forEach((is, at) => {
    ink[Math.floor(at / FINE / BLOCK) * SIDE + Math.floor((at % FINE) / BLOCK)]! += is / BLOCK ** 2;
  });
  return ink;
}

/** Places in a block, from the middle outwards. */
const OUTWARDS = Array.from({ length: BLOCK ** 2 }, (_, at) => at).toSorted(
  (one, other) => fromMiddle(one) - fromMiddle(other) || one - other,
);

function fromMiddle(at: number): number {
  return Math.hypot((at % BLOCK) - (BLOCK - 1) / 2, Math.floor(at / BLOCK) - (BLOCK - 1) / 2);
}

/** A bitmap that has this ink. */
export function bitmapOf(ink: Float32Array): Bitmap {
  const bitmap = blankBitmap();
  ink.forEach((share, pixel) => {
    const [row, column] = [Math.floor(pixel / SIDE), pixel % SIDE];
    for (const at of OUTWARDS.slice(0, Math.round(share * BLOCK ** 2))) {
      bitmap[(row * BLOCK + Math.floor(at / BLOCK)) * FINE + column * BLOCK + (at % BLOCK)] = 1;
    }
  });
  return bitmap;
}

type Extent = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The box round all ink, with the ends in it; null without ink. */
function extentOf(bitmap: Bitmap): Extent | null {
  let [left, right, top, bottom] = [FINE, -1, FINE, -1];
  bitmap.forEach((is, at) => {
    if (!is) return;
    const [x, y] = [at % FINE, Math.floor(at / FINE)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  return right < 0 ? null : { left, right, top, bottom };
}

/** Centre of mass from left to right, in small pixels. */
function massAcross(bitmap: Bitmap): number {
  let [sum, count] = [0, 0];
  bitmap.forEach((is, at) => {
    sum += is * ((at % FINE) + 0.5);
    count += is;
  });
  return sum / count;
}

/**
 * As the digits of the data stand: as high as the bitmap, or as wide where that is reached first, with the centre of mass in the
 * middle between left and right as far as nothing is cut off. A bitmap without ink stays.
 */
export function fitted(bitmap: Bitmap): Bitmap {
  const extent = extentOf(bitmap);
  if (!extent) return bitmap;
  const [width, height] = [extent.right - extent.left + 1, extent.bottom - extent.top + 1];
  const scale = FINE / Math.max(width, height);
  const wide = width * scale;
  const mass = (massAcross(bitmap) - extent.left) * scale;
  const left = Math.min(FINE - wide, Math.max(0, FINE / 2 - mass));
  const top = (FINE - height * scale) / 2;
  return bitmap.map((_, at) => {
    const x = Math.floor(((at % FINE) + 0.5 - left) / scale);
    const y = Math.floor((Math.floor(at / FINE) + 0.5 - top) / scale);
    if (x < 0 || y < 0 || x >= width || y >= height) return 0;
    return bitmap[(extent.top + y) * FINE + extent.left + x]!;
  });
}

/** A pixel: what stands off by less is within what the data do. */
const TOLERANCE = BLOCK;

/** Whether it fills the board and stands in the middle, about as the digits of the data do; null without ink. */
export function standsAsData(bitmap: Bitmap): boolean | null {
  const extent = extentOf(bitmap);
  if (!extent) return null;
  const span = Math.max(extent.bottom - extent.top, extent.right - extent.left) + 1;
  return span >= FINE - TOLERANCE && Math.abs(massAcross(bitmap) - FINE / 2) <= TOLERANCE;
}
