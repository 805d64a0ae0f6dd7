/** Where the pointer is on a drawing board: a time step, and a value. */
import { indexAt, innerHeight, xOf, yOf, MARGIN, type Plot } from '../lines/plot';

export type Place = { readonly index: number; readonly value: number };

/** A round number: 45.3 and not 45.3187. */
export function rounded(value: number, resolution: number): number {
  return Number((Math.round(value / resolution) * resolution).toPrecision(12));
}

/** The nearest time step and value; beside the plotted area, those at its edge. */
export function placeAt(plot: Plot, x: number, y: number, resolution: number): Place {
  const index = Math.min(plot.to, Math.max(plot.from, Math.round(indexAt(plot, x))));
  const share = Math.min(1, Math.max(0, 1 - (y - MARGIN.top) / innerHeight(plot)));
  return { index, value: rounded(plot.low + share * (plot.high - plot.low), resolution) };
}

/** The point nearest to a place, in pixels; null where none is within reach. */
export function nearestPoint(
  plot: Plot,
  values: ArrayLike<number>,
  { index, value }: Place,
  reach: number,
): Place | null {
  const [x, y] = [xOf(plot, index), yOf(plot, value)];
  const steps = Math.ceil(reach / (xOf(plot, plot.from + 1) - xOf(plot, plot.from)));
  let best: Place | null = null;
  let least = reach;
  for (let at = Math.max(plot.from, index - steps); at <= Math.min(plot.to, index + steps); at++) {
    const found = values[at] ?? Number.NaN;
    const distance = Math.hypot(xOf(plot, at) - x, yOf(plot, found) - y);
    // Not less or equal: a NaN is no nearer.
    if (distance < least) {
      least = distance;
      best = { index: at, value: found };
    }
  }
  return best;
}
