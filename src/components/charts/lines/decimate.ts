import { blockEdge, extremesOf } from './blocks';

/**
 * The indices from `from` to `to` (both included) that a line chart needs: all where they are few, else the lowest and
 * highest of each bucket for every line, so that no spike is lost, and of a bucket in which a line has a hole only, its
 * first, so that the hole is seen. At most `most` of them, in rising order.
 */
export function decimate(lines: readonly ArrayLike<number>[], from: number, to: number, most: number): number[] {
  const length = to - from + 1;
  if (length <= most) return Array.from({ length: Math.max(0, length) }, (_, offset) => from + offset);
  const kept = new Set([from, to]);
  const buckets = Math.max(1, Math.floor((most - 2) / (2 * Math.max(1, lines.length))));
  const size = length / buckets;
  const edge = (bucket: number) => {
    if (bucket === buckets) return to + 1;
    return Math.max(from, Math.min(to + 1, blockEdge(from + Math.floor(bucket * size), size)));
  };
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [start, end] = [edge(bucket), edge(bucket + 1)];
    for (const line of lines) keepExtremes(line, start, end, kept);
  }
  return [...kept].sort((a, b) => a - b);
}

/** Adds the indices of the lowest and the highest number in [start, end); NaN is neither. */
function keepExtremes(line: ArrayLike<number>, start: number, end: number, kept: Set<number>): void {
  const { low, high } = extremesOf(line, start, end);
  if (low >= 0) kept.add(low).add(high);
  else if (start < end) kept.add(start);
}
