/**
 * The lowest and highest value of each stretch of a long line, found in one pass and kept with it: a million values must
 * not be gone through for each drawing. A line that has been drawn is never changed in place.
 */
type Blocks = {
  /** Index of the first lowest and the first highest number of each block, -1 where it has none. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** How many values are missing in all. */
  readonly missing: number;
};

const SIZE = 128;
/** Shorter lines are gone through: it takes no time. */
const LONG = 16_384;
const FOUND = new WeakMap<Float64Array, Blocks>();

export function blocksOf(line: Float64Array): Blocks {
  const found = FOUND.get(line) ?? findBlocks(line);
  FOUND.set(line, found);
  return found;
}

function findBlocks(line: Float64Array): Blocks {
  const count = Math.ceil(line.length / SIZE);
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  let missing = 0;
  for (let block = 0; block < count; block++) {
    const start = block * SIZE;
    const end = Math.min(line.length, start + SIZE);
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let [lowestAt, highestAt] = [-1, -1];
    for (let index = start; index < end; index++) {
      const value = line[index]!;
      // A number is neither below nor above itself; NaN is the only one that differs.
      if (value !== value) {
        missing += 1;
        continue;
      }
      if (value < lowest || lowestAt < 0) {
        lowest = value;
        lowestAt = index;
      }
      if (value > highest || highestAt < 0) {
        highest = value;
        highestAt = index;
      }
    }
    low[block] = lowestAt;
    high[block] = highestAt;
  }
  return { low, high, missing };
}

/** The index, or where stretches are so long that nobody sees the difference, the edge of a block next to it. */
export const blockEdge = (index: number, stretch: number): number =>
  stretch < 16 * SIZE ? index : Math.round(index / SIZE) * SIZE;

/** Indices of the first lowest and the first highest number in [start, end), -1 where there is none; NaN is neither. */
export function extremesOf(line: ArrayLike<number>, start: number, end: number): { low: number; high: number } {
  const found = { low: -1, high: -1 };
  const take = (low: number, high: number) => {
    if (low < 0) return;
    if (found.low < 0 || line[low]! < line[found.low]!) found.low = low;
    if (found.high < 0 || line[high]! > line[found.high]!) found.high = high;
  };
  const scan = (from: number, to: number) => {
    for (let index = from; index < to; index++) if (!Number.isNaN(line[index] ?? Number.NaN)) take(index, index);
  };
  const [first, last] = [Math.ceil(start / SIZE), Math.floor(end / SIZE)];
  if (!(line instanceof Float64Array) || line.length < LONG || first >= last) {
    scan(start, end);
    return found;
  }
  const { low, high } = blocksOf(line);
  scan(start, first * SIZE);
  for (let block = first; block < last; block++) take(low[block]!, high[block]!);
  scan(last * SIZE, end);
  return found;
}
