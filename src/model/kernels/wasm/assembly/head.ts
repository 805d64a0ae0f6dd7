/**
 * The dense head (`kernels/headLoss.ts`) as matrix products, and the losses of classes and flags (`network/answers.ts`). What
 * the head multiplies is (1, h, s), so that bias, kernel and the shortcut's kernel are one product, as in a layer.
 */
import { exp, sigmoid } from './curves';
import { multiply, turn } from './product';
import { get, put } from './shared';

/** What a head is told, as a `Pass` is: see `HEAD_FIELDS`. */
@unmanaged
export class Head {
  rows: i32; units: i32; seen: i32; outputs: i32;
  /** Classes or flags that are asked. */
  asked: i32;
  // As the operation gets them, unpadded.
  h: i32; kernel: i32; bias: i32; s: i32; line: i32;
  target: i32; // of a class [rows], of flags [rows][width]; -1 where nothing is asked
  error: i32; // [rows][outputs], times the gradient of the loss
  // What comes out. Outputs and units are padded with zeros to multiples of 8: `width`, `padded`.
  said: i32; // [rows][width]: what the head says, and after a loss how it changes with that
  parts: i32; // of the loss: see `classLoss` and `flagsLoss`
  dh: i32; // [rows][padded]
  dKernel: i32; // [units][width]
  dBias: i32; // [width]
  dLine: i32; // [seen][width]
  // Needed within a pass only.
  weights: i32; // [width/8][1 + units + seen][8]
  turned: i32; // [1 + units + seen, or outputs][ROWS]
  panels: i32; // error [width/8][rows][8]
  back: i32; // kernel the other way round [padded/8][outputs][8]

  @inline get width(): i32 { return (this.outputs + 7) & ~7; }
  @inline get padded(): i32 { return (this.units + 7) & ~7; }
  @inline get depth(): i32 { return 1 + this.units + this.seen; }
}

/** Rows at a time: tiles of 6, and lines of `turned` that lie no power of two apart. */
const ROWS: i32 = 48;
/** For outputs that only pad: no exponential of it is more than 0. */
const NEVER: f32 = -1e30;
/** Beside an exponential of 1, less than e⁻⁶⁴ is nothing; as 0 it costs no arithmetic of denormal numbers. */
const NOTHING: f32 = -64;

export function forward(head: Head): void {
  const units = head.units, depth = head.depth, width = head.width, panel = 32 * depth;
  memory.fill(head.weights, 0, 4 * width * depth);
  pack(1, head.outputs, head.bias, head.weights, panel);
  pack(units, head.outputs, head.kernel, head.weights + 32, panel);
  pack(head.seen, head.outputs, head.line, head.weights + 32 * (1 + units), panel);
  for (let pad = head.outputs; pad < width; pad++) put(head.weights + panel * (pad >> 3), pad & 7, NEVER);
  for (let row = 0; row < ROWS; row++) put(head.turned, row, 1);
  for (let row = 0; row < head.rows; row += ROWS) {
    const rows = min(ROWS, head.rows - row);
    turn(rows, units, head.h + 4 * row * units, 4 * units, head.turned + 4 * ROWS, 4 * ROWS);
    if (head.seen) {
      turn(rows, head.seen, head.s + 4 * row * head.seen, 4 * head.seen, head.turned + 4 * ROWS * (1 + units), 4 * ROWS);
    }
    multiply(rows, width >> 3, depth, head.turned, 4 * ROWS, head.weights, panel, head.said + 4 * row * width, 4 * width);
  }
}

export function backward(head: Head): void {
  const rows = head.rows, units = head.units, outputs = head.outputs, width = head.width, padded = head.padded;
  memory.fill(head.panels, 0, 4 * width * rows);
  pack(rows, outputs, head.error, head.panels, 32 * rows);
  multiply(units, width >> 3, rows, head.h, 4 * units, head.panels, 32 * rows, head.dKernel, 4 * width);
  if (head.seen) multiply(head.seen, width >> 3, rows, head.s, 4 * head.seen, head.panels, 32 * rows, head.dLine, 4 * width);
  for (let half = 0; half < 4 * width; half += 16) {
    let sum = f32x4.splat(0);
    const from = head.panels + (half >> 5) * 32 * rows + (half & 16);
    for (let row = 0; row < rows; row++) sum = f32x4.add(sum, v128.load(from + 32 * row));
    v128.store(head.dBias + half, sum);
  }
  memory.fill(head.back, 0, 4 * padded * outputs);
  for (let unit = 0; unit < units; unit += 8) {
    turn(min(8, units - unit), outputs, head.kernel + 4 * unit * outputs, 4 * outputs, head.back + 4 * unit * outputs, 32);
  }
  for (let row = 0; row < rows; row += ROWS) {
    const part = min(ROWS, rows - row);
    turn(part, outputs, head.error + 4 * row * outputs, 4 * outputs, head.turned, 4 * ROWS);
    multiply(part, padded >> 3, outputs, head.turned, 4 * ROWS, head.back, 32 * outputs, head.dh + 4 * row * padded, 4 * padded);
  }
}

/** A matrix [lines][columns] into panels of 8 columns, so many bytes apart; the last panel's other columns stay as they are. */
function pack(lines: i32, columns: i32, from: i32, to: i32, panel: i32): void {
  for (let line = 0; line < lines; line++) {
    let column = 0, target = to + 32 * line;
    const source = from + 4 * line * columns;
    for (; column + 8 <= columns; column += 8) {
      v128.store(target, v128.load(source + 4 * column));
      v128.store(target, v128.load(source + 4 * column, 16), 16);
      target += panel;
    }
    for (let rest = 0; column + rest < columns; rest++) put(target, rest, get(source, column + rest));
  }
}

/**
 * Cross-entropy of the softmax: in the place of what was said its slopes. Of the loss of a row the parts are Σ exp(z - max)
 * of all other classes, and z - max of the right one, with which log(1 + others/own) has all its digits when it is all but 0.
 */
export function classLoss(head: Head): void {
  const width = head.width;
  for (let row = 0; row < head.rows; row++) {
    const z = head.said + 4 * row * width, target = get(head.target, row);
    if (target < 0) {
      memory.fill(z, 0, 4 * width);
      continue;
    }
    let most = v128.load(z);
    for (let at = 16; at < 4 * width; at += 16) most = f32x4.max(most, v128.load(z + at));
    const largest = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const own = get(z, target as i32) - largest;
    put(z, target as i32, NEVER);
    let sum = f32x4.splat(0);
    for (let at = 0; at < 4 * width; at += 16) {
      const e = powerBelow(f32x4.sub(v128.load(z + at), f32x4.splat(largest)));
      v128.store(z + at, e);
      sum = f32x4.add(sum, e);
    }
    const others = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1)
      + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
    const scale: f32 = 1 / ((others + f32x4.extract_lane(powerBelow(f32x4.splat(own)), 0)) * (head.asked as f32));
    for (let at = 0; at < 4 * width; at += 16) v128.store(z + at, f32x4.mul(v128.load(z + at), f32x4.splat(scale)));
    put(z, target as i32, -others * scale);
    put(head.parts, 2 * row, others);
    put(head.parts, 2 * row + 1, own);
  }
}

/** eˣ of x ≤ 0. */
// @ts-ignore: decorator
@inline
function powerBelow(x: v128): v128 {
  return v128.and(exp(x), f32x4.gt(x, f32x4.splat(NOTHING)));
}

/**
 * Binary cross-entropy of the sigmoid, log(1 + eˢ) with s = -z for a flag that is set, else z: in the place of what was said
 * its slopes. Of the loss of a row the parts, in float64, are Σ max(s, 0) and Π (1 + e^-|s|), at most 2 to the outputs.
 */
export function flagsLoss(head: Head): void {
  const width = head.width, zero = f32x4.splat(0), one = f64x2.splat(1), half = f32x4.splat(0.5);
  const scale = f32x4.splat(1 / (head.asked as f32));
  for (let row = 0; row < head.rows; row++) {
    let sum = f64x2.splat(0), product = one;
    for (let at = 4 * row * width; at < 4 * (row + 1) * width; at += 16) {
      const target = v128.load(head.target + at);
      const isAsked = f32x4.ge(target, zero), sign = v128.and(f32x4.gt(target, half), i32x4.splat(0x80000000));
      const s = v128.xor(v128.load(head.said + at), sign);
      v128.store(head.said + at, v128.and(isAsked, v128.xor(f32x4.mul(sigmoid(s), scale), sign)));
      const over = v128.and(isAsked, f32x4.max(s, zero)), e = v128.and(isAsked, powerBelow(f32x4.neg(f32x4.abs(s))));
      sum = f64x2.add(sum, f64x2.add(f64x2.promote_low_f32x4(over), f64x2.promote_low_f32x4(highFirst(over))));
      const low = f64x2.add(one, f64x2.promote_low_f32x4(e)), high = f64x2.add(one, f64x2.promote_low_f32x4(highFirst(e)));
      product = f64x2.mul(product, f64x2.mul(low, high));
    }
    const parts = head.parts + 16 * row;
    store<f64>(parts, f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
    store<f64>(parts + 8, f64x2.extract_lane(product, 0) * f64x2.extract_lane(product, 1));
  }
}

// @ts-ignore: decorator
@inline
function highFirst(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 2, 3, 0, 1);
}
