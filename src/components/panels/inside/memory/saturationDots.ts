/** Where the dots of a saturation map stand, and which of them is meant. */
export type Dot = { readonly x: number; readonly y: number };

export function placeDots(
  low: Float32Array,
  high: Float32Array,
  xOf: (share: number) => number,
  yOf: (share: number) => number,
): readonly Dot[] {
  return Array.from(low, (shut, unit) => ({ x: rounded(xOf(high[unit] ?? 0)), y: rounded(yOf(shut)) }));
}

/** Numbers that are no longer than they have to be in the page; what is none stands at the edge. */
const rounded = (place: number) => (Number.isFinite(place) ? Math.round(place * 10) / 10 : 0);

/** Index of the dot next to a place, or null where none is within reach. Of several in one place the first. */
export function nearestDot(dots: readonly Dot[], x: number, y: number, reach: number): number | null {
  let [found, shortest] = [-1, reach];
  for (const [index, dot] of dots.entries()) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance < shortest) [found, shortest] = [index, distance];
  }
  return found < 0 ? null : found;
}

/** How many other units have the very same shares, and cannot be told apart in the picture. */
export function alikeIn(low: Float32Array, high: Float32Array, unit: number): number {
  const isSame = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && Math.abs(one - other) < 0.002;
  let count = -1;
  for (let other = 0; other < low.length; other++) {
    if (isSame(low[unit], low[other]) && isSame(high[unit], high[other])) count += 1;
  }
  return Math.max(0, count);
}
