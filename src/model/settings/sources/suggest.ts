/** Settings for a series that nobody has tried before, a user's own, with the reasons for them. */
import type { Suggestion } from '../settings';

export type Reason =
  /** A season of so many steps, known from the dates or found in the values. */
  | { readonly code: 'season-known' | 'season-found'; readonly steps: number }
  /** The end lies outside of what the training part has seen: a difference of this lag. */
  | { readonly code: 'drifts'; readonly difference: number }
  /** Swings grow with the level: the logarithm. */
  | { readonly code: 'swings-grow' }
  /** Missing values, in per cent: a mask. */
  | { readonly code: 'holes'; readonly share: number }
  /** The look-back window that fits season and length. */
  | { readonly code: 'window'; readonly lookBack: number; readonly length: number }
  /** The epochs that so many windows need. */
  | { readonly code: 'epochs'; readonly epochs: number };
export type Suggested = { readonly settings: Suggestion; readonly reasons: readonly Reason[] };
/** As much of a series as is looked at: NaN where a value is missing; the season in time steps, 0 where none is known. */
type Observed = { readonly values: Float64Array; readonly season: number };

/** Share of the series that is for training by default. */
const TRAIN = 0.7;
/** So many values tell enough; more would take longer than a frame. */
const LOOKED_AT = 4000;
/** Share of missing values from which on the network is told of them. */
const MANY_HOLES = 0.05;
/** Optimizer steps after which a network of the default size has learned what it will. */
const STEPS = 2500;
const BATCH = 32;

export function suggestionFor({ values, season: known }: Observed): Suggested {
  const reasons: Reason[] = [];
  const start = values.subarray(0, LOOKED_AT);
  const season = known || findSeason(start);
  if (season > 1) reasons.push({ code: known ? 'season-known' : 'season-found', steps: season });

  const training = Math.floor(values.length * TRAIN);
  const difference = drifts(values, training) ? (season > 1 && training > 4 * season ? season : 1) : 0;
  if (difference > 0) reasons.push({ code: 'drifts', difference });

  const transform = difference > 0 && swingsGrow(values.subarray(0, training), season) ? 'log' : 'none';
  if (transform === 'log') reasons.push({ code: 'swings-grow' });

  const holes = start.filter(Number.isNaN).length / start.length;
  const missing = holes >= MANY_HOLES ? 'mask' : 'interpolate';
  if (missing === 'mask') reasons.push({ code: 'holes', share: Math.round(100 * holes) });

  const wished = season > 1 && season <= 48 ? 2 * season : 24;
  const lookBack = Math.min(48, Math.max(8, wished), Math.max(2, Math.floor((training - difference) / 3)));
  reasons.push({ code: 'window', lookBack, length: values.length });

  const epochs = rounded(Math.min(200, Math.max(5, (STEPS * BATCH) / training)));
  reasons.push({ code: 'epochs', epochs });
  return { settings: { difference, transform, missing, lookBack, epochs, learningRate: 0.003 }, reasons };
}

/** To one of 5, 10, 20, 50, 100, …: as a person would say it. */
function rounded(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * size).find((stop) => stop >= value) ?? value;
}

const present = (values: Float64Array) => values.filter((value) => !Number.isNaN(value));
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: Float64Array) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};
/** Not more than `LOOKED_AT` of them, evenly over the whole. */
function sampled(values: Float64Array): Float64Array {
  const stride = Math.ceil(values.length / LOOKED_AT) || 1;
  return present(Float64Array.from({ length: Math.ceil(values.length / stride) }, (_, at) => values[at * stride]!));
}

/** Whether the mean after the training part is more than a standard deviation away from the mean of it. */
function drifts(values: Float64Array, training: number): boolean {
  const before = sampled(values.subarray(0, training));
  return Math.abs(mean(sampled(values.subarray(training))) - mean(before)) > deviation(before);
}

/** Whether, of positive values, seasons of a higher level swing more: correlation of their deviations and their means. */
function swingsGrow(values: Float64Array, season: number): boolean {
  const size = season > 1 ? season : 12;
  const means: number[] = [];
  const swings: number[] = [];
  for (let from = 0; from + size <= Math.min(values.length, LOOKED_AT); from += size) {
    const block = present(values.subarray(from, from + size));
    if (block.length < size / 2 || block.some((value) => value <= 0)) return false;
    means.push(mean(block));
    swings.push(deviation(block));
  }
  const growth = Math.max(...means) / Math.min(...means);
  return means.length >= 4 && growth > 1.5 && correlation(means, swings) > 0.8;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  const [centreX, centreY] = [mean(x), mean(y)];
  return mean(x.map((value, at) => (value - centreX) * (y[at]! - centreY))) / (deviation(x) * deviation(y) || 1);
}

/** Longest season that is looked for, and how strongly values a season apart must go together. */
const LONGEST_SEASON = 400;
const STRONG = 0.5;

/** The first peak of the autocorrelation of the values without their linear trend that is as high as any; or 0. */
export function findSeason(values: Float64Array): number {
  const n = values.length;
  const longest = Math.min(LONGEST_SEASON, Math.floor(n / 3));
  const rest = withoutTrend(values);
  const power = mean(present(rest.map((value) => value * value)));
  if (!(power > 0)) return 0;
  const known = rest.map((value) => (Number.isNaN(value) ? 0 : 1));
  const filled = rest.map((value) => (Number.isNaN(value) ? 0 : value));
  const whole = !known.includes(0);
  const at = Array.from({ length: longest + 2 }, (_, lag) => {
    const pairs = whole ? n - lag : lagged(known, lag);
    return lagged(filled, lag) / (pairs * power);
  });
  const peaks = at.flatMap((value, lag) =>
    lag >= 2 && lag <= longest && value > STRONG && value > at[lag - 1]! && value >= at[lag + 1]! ? [lag] : [],
  );
  const highest = Math.max(...peaks.map((lag) => at[lag]!));
  return peaks.find((lag) => at[lag]! > 0.9 * highest) ?? 0;
}

/** Sum of the products of values that lie so far apart. */
function lagged(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let time = lag; time < values.length; time++) sum += values[time]! * values[time - lag]!;
  return sum;
}

function withoutTrend(values: Float64Array): Float64Array {
  const times = present(values.map((value, time) => (Number.isNaN(value) ? Number.NaN : time)));
  const known = present(values);
  const [centreT, centreV] = [mean(times), mean(known)];
  const spread = mean(times.map((time) => (time - centreT) ** 2)) || 1;
  const slope = mean(known.map((value, at) => (value - centreV) * (times[at]! - centreT))) / spread;
  return values.map((value, time) => value - centreV - slope * (time - centreT));
}
