/** The optimizers' equations of `kernels/optimizerStep.ts`, over all parameters laid one after the other, in place. */
// @ts-ignore: decorator
@inline
function square(x: v128): v128 {
  return f32x4.mul(x, x);
}

/** Norm of `count` numbers, a multiple of 4; the squares are added in float64. */
export function norm(values: i32, count: i32): f64 {
  let sum = f64x2.splat(0);
  for (let at = values; at < values + 4 * count; at += 16) {
    const x = v128.load(at);
    const low = f64x2.promote_low_f32x4(x);
    const high = f64x2.promote_low_f32x4(i8x16.shuffle(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return sqrt(f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
}

export function sgd(w: i32, g: i32, m: i32, count: i32, clip: f32, rate: f32, momentum: f32): void {
  const step = f32x4.splat(rate * clip), keep = f32x4.splat(momentum);
  for (let at = 0; at < 4 * count; at += 16) {
    const velocity = f32x4.sub(f32x4.mul(keep, v128.load(m + at)), f32x4.mul(step, v128.load(g + at)));
    v128.store(m + at, velocity);
    v128.store(w + at, f32x4.add(v128.load(w + at), velocity));
  }
}

export function rmsprop(w: i32, g: i32, v: i32, count: i32, clip: f32, rate: f32, decay: f32, epsilon: f32): void {
  const shorten = f32x4.splat(clip), step = f32x4.splat(rate), keep = f32x4.splat(decay), add = f32x4.splat(1 - decay);
  const small = f32x4.splat(epsilon);
  for (let at = 0; at < 4 * count; at += 16) {
    const gradient = f32x4.mul(shorten, v128.load(g + at));
    const mean = f32x4.add(f32x4.mul(keep, v128.load(v + at)), f32x4.mul(add, square(gradient)));
    v128.store(v + at, mean);
    const change = f32x4.div(f32x4.mul(step, gradient), f32x4.add(f32x4.sqrt(mean), small));
    v128.store(w + at, f32x4.sub(v128.load(w + at), change));
  }
}

export function adam(
  w: i32, g: i32, m: i32, v: i32, count: i32, clip: f32, rate: f32, beta1: f32, beta2: f32, epsilon: f32,
): void {
  const shorten = f32x4.splat(clip), step = f32x4.splat(rate), small = f32x4.splat(epsilon);
  const keep1 = f32x4.splat(beta1), add1 = f32x4.splat(1 - beta1);
  const keep2 = f32x4.splat(beta2), add2 = f32x4.splat(1 - beta2);
  for (let at = 0; at < 4 * count; at += 16) {
    const gradient = f32x4.mul(shorten, v128.load(g + at));
    const mean = f32x4.add(f32x4.mul(keep1, v128.load(m + at)), f32x4.mul(add1, gradient));
    const spread = f32x4.add(f32x4.mul(keep2, v128.load(v + at)), f32x4.mul(add2, square(gradient)));
    v128.store(m + at, mean);
    v128.store(v + at, spread);
    const change = f32x4.div(f32x4.mul(step, mean), f32x4.add(f32x4.sqrt(spread), small));
    v128.store(w + at, f32x4.sub(v128.load(w + at), change));
  }
}
