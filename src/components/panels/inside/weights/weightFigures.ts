/** Figures about the weights of one matrix, now and as the seed made them. */
export type WeightFigures = {
  /** The largest size of any weight, now or at the start; 1 where all are 0. */
  readonly range: number;
  readonly low: number;
  readonly high: number;
  /** Euclidean norms of W − W₀ and of W₀. */
  readonly moved: number;
  readonly startNorm: number;
  /** Numbers of weights by bin, over -range … range. */
  readonly now: readonly number[];
  readonly start: readonly number[];
};

/** Odd, so that zero has a bin in the middle. */
const BINS = 41;

export function weightFigures(values: Float32Array, start: Float32Array): WeightFigures {
  let range = 0;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [moved, startNorm] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const [value, before] = [values[at]!, start[at]!];
    range = Math.max(range, Math.abs(value), Math.abs(before));
    if (value < low) low = value;
    if (value > high) high = value;
    moved += (value - before) ** 2;
    startNorm += before * before;
  }
  const reach = range > 0 ? range : 1;
  return {
    range: reach,
    low,
    high,
    moved: Math.sqrt(moved),
    startNorm: Math.sqrt(startNorm),
    now: binned(values, reach),
    start: binned(start, reach),
  };
}

function binned(values: Float32Array, range: number): readonly number[] {
  const counts = Array<number>(BINS).fill(0);
  const scale = BINS / (2 * range);
  for (let at = 0; at < values.length; at++) {
    const bin = Math.floor((values[at]! + range) * scale);
    counts[bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin]! += 1;
  }
  return counts;
}
