/** Points of a card's line, from 0 to 1, of a series that has no thumbnail in the table of sources. */
const POINTS = 24;

export function thumbnail(values: Float64Array): readonly number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const last = known.length - 1;
  const points = Array.from({ length: POINTS }, (_, at) => known[Math.floor((at * last) / (POINTS - 1))] ?? 0);
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  return points.map((value) => (value - low) / span);
}
