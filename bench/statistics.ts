/** The value below which a share of the values lies, between two of them by their distance. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low = Number.NaN, high = low] = sorted.slice(below, below + 2);
  return low + (place - below) * (high - low);
}

export type Spread = {
  /** On a machine that others use as well, what is least disturbed. */
  readonly least: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
};

/** Median and quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [number, number, number];
  return { least: Math.min(...values), median, lower, upper, count: values.length };
}

/** Three digits, at most three of them after the point. */
export const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
