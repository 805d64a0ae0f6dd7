/**
 * exp, sigmoid and tanh of four numbers at a time, by the polynomials of S. Moshier's Cephes library (1989, single
 * precision). Largest error over all float32: sigmoid and tanh 2e-7, absolute; tested against Math.
 */
import { multiplyAdd } from './product';

// @ts-ignore: decorator
@inline
const LOG2E: f32 = 1.44269504;
// @ts-ignore: decorator
@inline
const LN2: f32 = 0.693147181;
/** 1.5·2²³: added to a number it leaves the nearest whole number in the last bits. */
// @ts-ignore: decorator
@inline
const ROUND: f32 = 12582912;
// @ts-ignore: decorator
@inline
const ONE_BITS: i32 = 0x3f800000;

/**
 * eˣ = 2ⁿ·eʳ with |r| ≤ ln 2 / 2; x is held within ±87, where eˣ is a normal number. What n·ln 2 loses in one multiplication
 * grows with |x|, where sigmoid and tanh are flat.
 */
// @ts-ignore: decorator
@inline
export function exp(given: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(given, f32x4.splat(-87)), f32x4.splat(87));
  const shifted = multiplyAdd(x, f32x4.splat(LOG2E), f32x4.splat(ROUND));
  const n = f32x4.sub(shifted, f32x4.splat(ROUND));
  const r = multiplyAdd(n, f32x4.splat(-LN2), x);
  // In pairs, which do not wait for each other as Horner's steps would.
  const r2 = f32x4.mul(r, r);
  const high = multiplyAdd(f32x4.splat(1.9875691500e-4), r, f32x4.splat(1.3981999507e-3));
  const middle = multiplyAdd(f32x4.splat(8.3334519073e-3), r, f32x4.splat(4.1665795894e-2));
  const low = multiplyAdd(f32x4.splat(1.6666665459e-1), r, f32x4.splat(5.0000001201e-1));
  const tail = multiplyAdd(multiplyAdd(high, r2, middle), r2, low);
  const p = multiplyAdd(tail, r2, f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(ONE_BITS));
  return f32x4.mul(p, power);
}

// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** Near 0 by a polynomial in x², elsewhere 1 - 2/(e²ˣ + 1) with the sign of x. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  const square = f32x4.mul(x, x);
  let p = multiplyAdd(f32x4.splat(-5.70498872745e-3), square, f32x4.splat(2.06390887954e-2));
  p = multiplyAdd(p, square, f32x4.splat(-5.37397155531e-2));
  p = multiplyAdd(p, square, f32x4.splat(1.33314422036e-1));
  p = multiplyAdd(p, square, f32x4.splat(-3.33332819422e-1));
  const near = multiplyAdd(f32x4.mul(p, square), x, x);
  const one = f32x4.splat(1);
  const far = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(exp(f32x4.add(size, size)), one)));
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.bitselect(near, v128.or(far, sign), f32x4.lt(size, f32x4.splat(0.625)));
}

/** The activation φ of candidate and output: tanh, or relu. */
// @ts-ignore: decorator
@inline
export function phi(x: v128, isRelu: bool): v128 {
  return isRelu ? f32x4.pmax(f32x4.splat(0), x) : tanh(x);
}

/** The slope of φ, in its own value y. */
// @ts-ignore: decorator
@inline
export function slope(y: v128, isRelu: bool): v128 {
  const one = f32x4.splat(1);
  return isRelu ? v128.and(f32x4.gt(y, f32x4.splat(0)), one) : f32x4.sub(one, f32x4.mul(y, y));
}

/** y·(1 - y): the slope of the sigmoid in its own value. */
// @ts-ignore: decorator
@inline
export function sigmoidSlope(y: v128): v128 {
  return f32x4.sub(y, f32x4.mul(y, y));
}

/** For the test of the error bound: `count` numbers, a multiple of 4, in place. */
export function sigmoidAll(values: i32, count: i32): void {
  for (let at = values; at < values + 4 * count; at += 16) v128.store(at, sigmoid(v128.load(at)));
}
export function tanhAll(values: i32, count: i32): void {
  for (let at = values; at < values + 4 * count; at += 16) v128.store(at, tanh(v128.load(at)));
}
