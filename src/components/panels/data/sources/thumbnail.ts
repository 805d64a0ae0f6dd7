/** Points of a card's line, from 0 to 1, of a series that has no thumbnail in the table of sources. */
const POINTS = 24;

/** The values at even distances, or the next after one that is missing; the last value of a series never is. */
export function thumbnail(values: Float64Array): readonly number[] {
  const last = values.length - 1;
  const points = Array.from({ length: POINTS }, (_, at) => {
    let index = Math.floor((at * last) / (POINTS - 1));
    while (index < last && Number.isNaN(values[index])) index += 1;
    return values[index] ?? 0;
  });
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  return points.map((value) => (value - low) / span);
}
