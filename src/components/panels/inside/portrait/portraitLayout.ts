/** Where the states of a portrait stand on the drawing: both axes on one scale, so that a ring is round. */
import { linearScale } from '../../../charts/axes/ticks';

export type Spot = { readonly x: number; readonly y: number };
export type Portrayal = {
  readonly series: readonly Spot[];
  readonly freeRun: readonly Spot[];
  /** Round numbers along both axes, and where they stand. */
  readonly x: readonly { readonly place: number; readonly value: number }[];
  readonly y: readonly { readonly place: number; readonly value: number }[];
};
type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** So many times the range of the series is the most that a free run may widen the picture by, to each side. */
const WIDEST = 1;
const TICKS = 5;

/** Places [points, 2] in a picture of that size; `room` is left at its edges. */
export function portrayal(
  series: Float32Array,
  freeRun: Float32Array,
  width: number,
  height: number,
  room: Room,
): Portrayal {
  const across = rangeOf(series, freeRun, 0);
  const up = rangeOf(series, freeRun, 1);
  const inner = {
    width: Math.max(1, width - room.left - room.right),
    height: Math.max(1, height - room.top - room.bottom),
  };
  const scale = Math.min(inner.width / (across.high - across.low), inner.height / (up.high - up.low));
  const xOf = (value: number) => room.left + inner.width / 2 + (value - (across.low + across.high) / 2) * scale;
  const yOf = (value: number) => room.top + inner.height / 2 - (value - (up.low + up.high) / 2) * scale;
  const spots = (places: Float32Array): Spot[] =>
    Array.from({ length: places.length / 2 }, (_, at) => ({ x: xOf(places[2 * at]!), y: yOf(places[2 * at + 1]!) }));
  const ticks = (place: (value: number) => number, { low, high }: Range, from: number, to: number) =>
    linearScale(low, high, TICKS)
      .ticks.map((value) => ({ value, place: place(value) }))
      .filter((tick) => tick.place >= from && tick.place <= to);
  return {
    series: spots(series),
    freeRun: spots(freeRun),
    x: ticks(xOf, across, room.left, width - room.right),
    y: ticks(yOf, up, room.top, height - room.bottom),
  };
}

type Range = { readonly low: number; readonly high: number };

function rangeOf(series: Float32Array, freeRun: Float32Array, axis: 0 | 1): Range {
  const own = extent(series, axis, -Infinity, Infinity);
  if (freeRun.length === 0) return widened(own);
  const span = own.high - own.low || 1;
  const free = extent(freeRun, axis, own.low - WIDEST * span, own.high + WIDEST * span);
  return widened({ low: Math.min(own.low, free.low), high: Math.max(own.high, free.high) });
}

/** A range that has a length, about the same middle. */
const widened = ({ low, high }: Range): Range => (high > low ? { low, high } : { low: low - 0.5, high: low + 0.5 });

function extent(places: Float32Array, axis: 0 | 1, least: number, most: number): Range {
  let [low, high] = [Infinity, -Infinity];
  for (let at = axis; at < places.length; at += 2) {
    const value = Math.min(most, Math.max(least, places[at]!));
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/** The index of the spot nearest to a place, or -1 where none is within `reach`. */
export function nearest(spots: readonly Spot[], x: number, y: number, reach: number): number {
  let [best, least] = [-1, reach];
  spots.forEach((spot, index) => {
    const distance = Math.hypot(spot.x - x, spot.y - y);
    if (distance <= least) [best, least] = [index, distance];
  });
  return best;
}
