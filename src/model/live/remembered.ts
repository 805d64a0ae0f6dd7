/** The latest points of a stream, in a ring: however long the stream, it takes the same memory. */

export type Remembered = {
  /** Points that have come in all. */
  total(): number;
  /** Points that are still there: those with the numbers from `total() - size()` on. */
  size(): number;
  /** By the number of the point. */
  at(index: number): number;
  /** Whether the network went on by itself there. */
  isOwn(index: number): boolean;
  push(value: number, isOwn: boolean): void;
  /** The latest points, in order. */
  latest(count: number): Float64Array;
};

export function createRemembered(capacity: number): Remembered {
  const values = new Float64Array(capacity);
  const own = new Uint8Array(capacity);
  let total = 0;
  const size = () => Math.min(total, capacity);
  return {
    total: () => total,
    size,
    at: (index) => values[index % capacity]!,
    isOwn: (index) => own[index % capacity] === 1,
    push(value, isOwn) {
      values[total % capacity] = value;
      own[total % capacity] = Number(isOwn);
      total += 1;
    },
    latest(count) {
      const length = Math.min(count, size());
      return Float64Array.from({ length }, (_, index) => values[(total - length + index) % capacity]!);
    },
  };
}
