/** The logarithmic axis of half-lives, the marks that stand on it, and how many units fall into each part of it. */
import { logScale, type Scale } from '../../../../charts/axes/ticks';

/** A half-life beyond these stands at the edge: no axis holds 0 or infinity. */
const SHORTEST = 0.1;
const LONGEST = 10_000;
const BINS_A_DECADE = 5;

/** Whole decades over all that is to be shown, at least one step to a hundred, so that it rests while bars move. */
export function halfLifeScale(halfLives: ArrayLike<number>, marks: readonly number[]): Scale {
  let [low, high] = [1, 100];
  for (const value of [...Array.from(halfLives), ...marks]) {
    if (!(value > 0)) continue;
    low = Math.min(low, Math.max(SHORTEST, value));
    if (value < Number.POSITIVE_INFINITY) high = Math.max(high, Math.min(LONGEST, value));
  }
  return logScale(low, high);
}

/** From 0 to 1. */
export function placeOn({ low, high }: Scale, value: number): number {
  if (!(value > low)) return 0;
  return Math.min(1, Math.log(value / low) / Math.log(high / low));
}

/** How many half-lives fall into each fifth of a decade; what lies beyond the ends counts at the ends. */
export function halfLifeBins(scale: Scale, halfLives: ArrayLike<number>): Uint32Array {
  const bins = new Uint32Array(Math.round(Math.log10(scale.high / scale.low)) * BINS_A_DECADE);
  for (const value of Array.from(halfLives)) {
    if (!Number.isNaN(value))
      bins[Math.min(bins.length - 1, Math.floor(placeOn(scale, value) * bins.length + 1e-9))]! += 1;
  }
  return bins;
}

export type Mark = { readonly at: number; readonly label: string };
type PlacedMark = { readonly x: number; readonly row: number; readonly end: boolean; readonly label: string };

/** Labels in as few rows as they have room in; one that would leave the picture stands to the left of its mark. */
export function placeMarks(
  marks: readonly Mark[],
  xOf: (value: number) => number,
  right: number,
): readonly PlacedMark[] {
  const taken: [from: number, to: number][][] = [];
  return [...marks]
    .sort((one, other) => one.at - other.at)
    .map(({ at, label }) => {
      const x = xOf(at);
      const width = widthOf(label) + 8;
      const end = x + width > right;
      const [from, to] = end ? [x - width, x] : [x, x + width];
      const free = taken.findIndex((row) => row.every((other) => to <= other[0] || from >= other[1]));
      const row = free < 0 ? taken.length : free;
      (taken[row] ??= []).push([from, to]);
      return { x, row, end, label };
    });
}

/** In pixels at 11 pixels of type: a Chinese sign is as wide as it is high. */
const widthOf = (label: string) => Array.from(label).reduce((sum, sign) => sum + (sign > '⺀' ? 11 : 6), 0);
