/**
 * Holt–Winters, additive with damped trend (Gardner & McKenzie 1985): level, trend and season are smoothed by α, β, γ, the
 * trend damped by φ,
 *
 *   ℓ_t = α(y_t − s_{t−m}) + (1 − α)(ℓ_{t−1} + φb_{t−1})
 *   b_t = β(ℓ_t − ℓ_{t−1}) + (1 − β)φb_{t−1}
 *   s_t = γ(y_t − ℓ_{t−1} − φb_{t−1}) + (1 − γ)s_{t−m}
 *   ŷ_{T+h} = ℓ_T + (φ + … + φ^h)b_T + s_{T+h−m⌈h/m⌉}
 *
 * with the parameters of the least squares of its one-step errors over the training part, from start values of its first
 * two seasons. Without a season s is 0.
 */
import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import type { Baseline } from './model';

export type Smoothing = { readonly alpha: number; readonly beta: number; readonly gamma: number; readonly phi: number };
export type Start = { readonly level: number; readonly trend: number; readonly season: Float64Array };
export type Filtered = {
  readonly level: Float64Array; // [time], after its value
  readonly trend: Float64Array; // [time]
  readonly season: Float64Array; // [m + time]: the start's, then after each value
  readonly fitted: Float64Array; // [time], one step ahead
};

/** Edges of the search; statistical practice keeps φ from 1, where it cannot be told from a straight trend. */
const LEAST = [1e-4, 1e-4, 1e-4, 0.8];
const MOST = [0.9999, 0.9999, 0.9999, 0.995];
const STARTS = [
  [0.5, 0.05, 0.1, 0.97],
  [0.1, 0.01, 0.5, 0.9],
  [0.9, 0.1, 0.05, 0.95],
];
/** With fewer in the training part, a season cannot be told from chance: then there is none. */
const SEASONS_NEEDED = 3;
/** The parameters are searched for on so many values at the end of the training part. */
const SEARCHED = 5000;

/** From the first two seasons, or the first ten values: their means, and the slope between them. */
export function startOf(values: Float64Array, season: number): Start {
  const m = season > 1 ? season : Math.max(1, Math.min(5, Math.floor(values.length / 2)));
  const meanOf = (from: number) => values.subarray(from, from + m).reduce((sum, value) => sum + value, 0) / m;
  const trend = values.length >= 2 * m ? (meanOf(m) - meanOf(0)) / m : 0;
  const level = meanOf(0) - (trend * (m + 1)) / 2;
  const seasonal =
    season > 1 ? values.slice(0, m).map((value, at) => value - level - (at + 1) * trend) : new Float64Array(1);
  return { level, trend, season: seasonal };
}

/** `missing` values are taken as they were forecast. `season` 1: none. */
export function smooth(
  values: Float64Array,
  missing: Uint8Array,
  start: Start,
  { alpha, beta, gamma, phi }: Smoothing,
): Filtered {
  const { length } = values;
  const m = start.season.length;
  const isSeasonal = m > 1;
  const level = new Float64Array(length);
  const trend = new Float64Array(length);
  const season = new Float64Array(m + length);
  season.set(start.season);
  const fitted = new Float64Array(length);
  let [l, b] = [start.level, start.trend];
  for (let at = 0; at < length; at++) {
    const expected = l + phi * b;
    const before = isSeasonal ? season[at]! : 0;
    fitted[at] = expected + before;
    const value = missing[at] ? fitted[at]! : values[at]!;
    const next = alpha * (value - before) + (1 - alpha) * expected;
    b = beta * (next - l) + (1 - beta) * phi * b;
    l = next;
    season[m + at] = isSeasonal ? gamma * (value - expected) + (1 - gamma) * before : 0;
    level[at] = l;
    trend[at] = b;
  }
  return { level, trend, season, fitted };
}

/** The parameters of the least squares, by Levenberg & Marquardt from several starts. */
export function fitSmoothing(values: Float64Array, missing: Uint8Array, start: Start): Smoothing {
  const size = spread(values);
  const scaledValues = values.map((value) => value / size);
  const scaledStart = {
    level: start.level / size,
    trend: start.trend / size,
    season: start.season.map((s) => s / size),
  };
  const free = start.season.length > 1 ? [0, 1, 2, 3] : [0, 1, 3];
  const whole = (given: readonly number[]): Smoothing => {
    const all = [0.5, 0.05, 0, 0.97];
    free.forEach((place, at) => {
      all[place] = LEAST[place]! + (MOST[place]! - LEAST[place]!) / (1 + Math.exp(-given[at]!));
    });
    return { alpha: all[0]!, beta: all[1]!, gamma: all[2]!, phi: all[3]! };
  };
  /** The search goes over all numbers: the logistic function keeps what they stand for between the edges. */
  const freed = (smoothing: readonly number[]) =>
    free.map((place) => {
      const share = (smoothing[place]! - LEAST[place]!) / (MOST[place]! - LEAST[place]!);
      return Math.log(share / (1 - share));
    });
  const data = { x: Array.from(values, (_, at) => at), y: Array.from(scaledValues) };
  const squares = (smoothing: Smoothing) => {
    const { fitted } = smooth(scaledValues, missing, scaledStart, smoothing);
    return fitted.reduce((sum, value, at) => (missing[at] ? sum : sum + (scaledValues[at]! - value) ** 2), 0);
  };
  let best = whole(freed(STARTS[0]!));
  let least = squares(best);
  for (const first of STARTS) {
    const { parameterValues } = levenbergMarquardt(
      data,
      (given) => {
        const { fitted } = smooth(scaledValues, missing, scaledStart, whole(given));
        // A missing value is no error.
        return (at) => (missing[at] ? scaledValues[at]! : fitted[at]!);
      },
      {
        initialValues: freed(first),
        maxIterations: 60,
        gradientDifference: 1e-4,
        damping: 1e-2,
        errorTolerance: 0,
        centralDifference: true,
      },
    );
    const found = whole(parameterValues);
    const sum = squares(found);
    if (sum < least) [best, least] = [found, sum];
  }
  return best;
}

/** Standard deviation; 1 of a constant. */
function spread(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) || 1;
}

export const holtWinters: Baseline = {
  name: 'holt-winters',
  *fit({ values, missing, trainEnd }, season) {
    const m = season > 1 && SEASONS_NEEDED * season <= trainEnd ? season : 1;
    if (trainEnd < 8) return null;
    const from = Math.max(0, trainEnd - Math.max(SEARCHED, 4 * m));
    const searched = values.subarray(from, trainEnd);
    yield;
    const smoothing = fitSmoothing(searched, missing.subarray(from, trainEnd), startOf(searched, m));
    yield;
    const start = startOf(values.subarray(0, trainEnd), m);
    const { level, trend, season: seasonal } = smooth(values, missing, start, smoothing);
    return (origin, forecast) => {
      const last = origin - 1;
      let damped = 0;
      let power = 1;
      for (let ahead = 0; ahead < forecast.length; ahead++) {
        power *= smoothing.phi;
        damped += power;
        forecast[ahead] = level[last]! + damped * trend[last]! + (m > 1 ? seasonal[origin + (ahead % m)]! : 0);
      }
    };
  },
};
