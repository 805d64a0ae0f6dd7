/** Where a path through the plane ends: at rest, on a ring, or nowhere. */
import type { Ending } from '../../protocol/inside/portrait';

/** Fewer points than this do not tell. */
const FEWEST = 12;
/** At rest: the last quarter moves by less than this share of what the path is compared with. */
const RESTING = 0.02;
/** On a ring: on average it comes back as near as this to where it was, after it has been as far away as `AWAY`. */
const NEAR = 0.25;
const AWAY = 0.9;

/**
 * `size` is a spread that counts as large: that of the states over the series. The period is the first time after which
 * the later half of the path stands, on average, nearest to where it stood before, in points of the path.
 */
export function endingOf(path: Float32Array /* [points, 2] */, size: number): Ending {
  const points = path.length / 2;
  if (points < FEWEST) return { kind: 'short' };
  const quarter = Math.floor(points / 4);
  const scale = Math.max(size, spreadOf(path, 0, quarter));
  if (spreadOf(path, points - quarter, points) <= RESTING * scale) return { kind: 'point' };
  const period = periodOf(path, Math.floor(points / 2), points);
  return period > 0 ? { kind: 'ring', period } : { kind: 'wanders' };
}

/** Root of the mean squared distance from the mean of the points from `from` to before `to`. */
export function spreadOf(path: Float32Array, from: number, to: number): number {
  let [x, y, squares] = [0, 0, 0];
  const count = to - from;
  for (let at = from; at < to; at++) {
    x += path[2 * at]! / count;
    y += path[2 * at + 1]! / count;
  }
  for (let at = from; at < to; at++) squares += (path[2 * at]! - x) ** 2 + (path[2 * at + 1]! - y) ** 2;
  return count > 0 ? Math.sqrt(squares / count) : 0;
}

/** 0 where it does not come back within half of what is looked at. */
function periodOf(path: Float32Array, from: number, to: number): number {
  const spread = spreadOf(path, from, to);
  const longest = Math.floor((to - from) / 2);
  const apart = Array.from({ length: longest + 2 }, (_, later) => distanceAfter(path, from, to, later));
  let wasAway = false;
  for (let later = 1; later <= longest; later++) {
    wasAway ||= apart[later]! > AWAY * spread;
    const isNearest = apart[later]! <= apart[later - 1]! && apart[later]! <= apart[later + 1]!;
    if (wasAway && isNearest && apart[later]! < NEAR * spread) return later;
  }
  return 0;
}

/** Mean distance between points so many points apart. */
function distanceAfter(path: Float32Array, from: number, to: number, later: number): number {
  let sum = 0;
  for (let at = from + later; at < to; at++) {
    sum += Math.hypot(path[2 * at]! - path[2 * (at - later)]!, path[2 * at + 1]! - path[2 * (at - later) + 1]!);
  }
  return sum / (to - from - later);
}
