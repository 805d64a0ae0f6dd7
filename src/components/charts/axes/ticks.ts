/** Round numbers for an axis. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

/** 1, 2 or 5 times a power of ten, at least as large as `rough`. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Where a value stands on a scale: 0 at its low end, 1 at its high. */
export function shareOf({ low, high }: Scale, value: number, logarithmic: boolean): number {
  const of = logarithmic ? Math.log : (number: number) => number;
  return (of(value) - of(low)) / (of(high) - of(low) || 1);
}

/** A scale that holds the range and ends at ticks, so that it does not twitch while a line moves. */
export function linearScale(low: number, high: number, most: number): Scale {
  const span = high > low ? high - low : Math.max(1, Math.abs(low));
  const step = niceStep(span / most);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks };
}

/** A logarithmic scale over whole decades; `high` and `low` are above 0. */
export function logScale(low: number, high: number): Scale {
  const first = Math.floor(Math.log10(low));
  const last = Math.max(first + 1, Math.ceil(Math.log10(high)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  return { low: 10 ** first, high: 10 ** last, ticks };
}
