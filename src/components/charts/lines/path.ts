/** A place on the drawing, or a gap. */
export type PathPoint = { readonly x: number; readonly y: number } | null;

/** Far outside any chart, and well within what a path may hold: a forecast that runs away still leaves the picture upright. */
const FURTHEST = 1e5;
const within = (pixels: number): string => Math.max(-FURTHEST, Math.min(FURTHEST, pixels)).toFixed(1);

/** An SVG path from place to place; it is broken at a gap. */
export function pathThrough(points: Iterable<PathPoint>): string {
  let path = '';
  let pen = 'M';
  for (const point of points) {
    if (!point) {
      pen = 'M';
      continue;
    }
    path += `${pen}${within(point.x)} ${within(point.y)}`;
    pen = 'L';
  }
  return path;
}
