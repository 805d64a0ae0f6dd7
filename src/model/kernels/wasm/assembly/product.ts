/**
 * The matrix product C = A·B (or C += A·B), in tiles of up to 6 rows × 8 columns that stay in registers: 12 accumulators, so
 * that as many multiply-adds are on their way as the processor can have.
 *
 * A lies turned: for each of its columns the numbers of all rows side by side, so that a tile reads them at fixed distances
 * and no address has to be worked out. B lies in panels of 8 columns, each panel with its rows one after the other. C lies in
 * rows of a multiple of 8 numbers. All strides are in bytes.
 */

// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

/** `rows` is a constant at each call, so that the tests of it vanish in compilation. */
// @ts-ignore: decorator
@inline
function tile(rows: i32, a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  if (isSum) {
    c00 = v128.load(c); c01 = v128.load(c, 16);
    if (rows > 1) { c10 = v128.load(c + cRow); c11 = v128.load(c + cRow, 16); }
    if (rows > 2) { c20 = v128.load(c + 2 * cRow); c21 = v128.load(c + 2 * cRow, 16); }
    if (rows > 3) { c30 = v128.load(c + 3 * cRow); c31 = v128.load(c + 3 * cRow, 16); }
    if (rows > 4) { c40 = v128.load(c + 4 * cRow); c41 = v128.load(c + 4 * cRow, 16); }
    if (rows > 5) { c50 = v128.load(c + 5 * cRow); c51 = v128.load(c + 5 * cRow, 16); }
  }
  const end = b + 32 * depth;
  for (; b < end; b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let s = v128.load32_splat(a);
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01);
    if (rows > 1) { s = v128.load32_splat(a, 4); c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); }
    if (rows > 2) { s = v128.load32_splat(a, 8); c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); }
    if (rows > 3) { s = v128.load32_splat(a, 12); c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31); }
    if (rows > 4) { s = v128.load32_splat(a, 16); c40 = multiplyAdd(s, b0, c40); c41 = multiplyAdd(s, b1, c41); }
    if (rows > 5) { s = v128.load32_splat(a, 20); c50 = multiplyAdd(s, b0, c50); c51 = multiplyAdd(s, b1, c51); }
    a += aStep;
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  if (rows > 1) { v128.store(c + cRow, c10); v128.store(c + cRow, c11, 16); }
  if (rows > 2) { v128.store(c + 2 * cRow, c20); v128.store(c + 2 * cRow, c21, 16); }
  if (rows > 3) { v128.store(c + 3 * cRow, c30); v128.store(c + 3 * cRow, c31, 16); }
  if (rows > 4) { v128.store(c + 4 * cRow, c40); v128.store(c + 4 * cRow, c41, 16); }
  if (rows > 5) { v128.store(c + 5 * cRow, c50); v128.store(c + 5 * cRow, c51, 16); }
}

function tile6(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(6, a, aStep, b, depth, c, cRow, isSum);
}
function tile5(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(5, a, aStep, b, depth, c, cRow, isSum);
}
function tile4(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(4, a, aStep, b, depth, c, cRow, isSum);
}
function tile3(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(3, a, aStep, b, depth, c, cRow, isSum);
}
function tile2(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(2, a, aStep, b, depth, c, cRow, isSum);
}
function tile1(a: i32, aStep: i32, b: i32, depth: i32, c: i32, cRow: i32, isSum: bool): void {
  tile(1, a, aStep, b, depth, c, cRow, isSum);
}

/** Rows of B that are gone through at a time: a panel of so many, and what it meets of A, stay in the first cache. */
const DEPTH_BLOCK: i32 = 128;

export function multiply(
  rows: i32, panels: i32, depth: i32,
  a: i32, aStep: i32,
  b: i32, bPanel: i32,
  c: i32, cRow: i32,
): void {
  for (let from = 0; from < depth; from += DEPTH_BLOCK) {
    const part = min(DEPTH_BLOCK, depth - from);
    const isSum = from > 0;
    for (let panel = 0; panel < panels; panel++) {
      const bPart = b + panel * bPanel + from * 32;
      let aTile = a + from * aStep, cTile = c + panel * 32, left = rows;
      // 7 and 8 rows are better as 4 and 3 or 4 than as 6 and 1 or 2: too few sums at a time wait for each other.
      for (; left > 8 || left == 6; left -= 6) {
        tile6(aTile, aStep, bPart, part, cTile, cRow, isSum);
        aTile += 24; cTile += 6 * cRow;
      }
      if (left > 6) {
        tile4(aTile, aStep, bPart, part, cTile, cRow, isSum);
        aTile += 16; cTile += 4 * cRow; left -= 4;
      }
      if (left == 5) tile5(aTile, aStep, bPart, part, cTile, cRow, isSum);
      else if (left == 4) tile4(aTile, aStep, bPart, part, cTile, cRow, isSum);
      else if (left == 3) tile3(aTile, aStep, bPart, part, cTile, cRow, isSum);
      else if (left == 2) tile2(aTile, aStep, bPart, part, cTile, cRow, isSum);
      else if (left == 1) tile1(aTile, aStep, bPart, part, cTile, cRow, isSum);
    }
  }
}

/** Turns a matrix of `rows` × `columns` numbers: its columns become rows. Strides in bytes. */
export function turn(rows: i32, columns: i32, from: i32, fromRow: i32, to: i32, toRow: i32): void {
  const wholeRows = rows & ~3, wholeColumns = columns & ~3;
  for (let row = 0; row < wholeRows; row += 4) {
    let source = from + row * fromRow, target = to + 4 * row;
    for (let column = 0; column < wholeColumns; column += 4) {
      const a = v128.load(source), b = v128.load(source + fromRow);
      const c = v128.load(source + 2 * fromRow), d = v128.load(source + 3 * fromRow);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(target, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(target + toRow, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
      v128.store(target + 2 * toRow, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5));
      v128.store(target + 3 * toRow, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7));
      source += 16;
      target += 4 * toRow;
    }
  }
  for (let row = 0; row < rows; row++) {
    // What four by four did not reach: the last columns, and of the last rows all.
    for (let column = row < wholeRows ? wholeColumns : 0; column < columns; column++) {
      store<f32>(to + column * toRow + 4 * row, load<f32>(from + row * fromRow + 4 * column));
    }
  }
}
