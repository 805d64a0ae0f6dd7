/** Index of the stop nearest to a value; between two that are as near, the lower. */
export function nearestStop(stops: readonly number[], value: number): number {
  let nearest = 0;
  stops.forEach((stop, index) => {
    if (Math.abs(stop - value) < Math.abs((stops[nearest] ?? 0) - value)) nearest = index;
  });
  return nearest;
}
