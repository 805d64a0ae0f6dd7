/** Dividing samples so that every label keeps its share in every part (stratified sampling). */
import { shuffle, type Random } from '../random';

export type Divided = { readonly first: Int32Array; readonly rest: Int32Array };

function shuffled(values: readonly number[], random: Random): Int32Array {
  const order = new Int32Array(values.length);
  shuffle(order, random);
  return order.map((at) => values[at]!);
}

/**
 * `share` of the samples, and the rest, in a random order each. All together they are the share to within a half, and of each
 * label to within one: the running sum is rounded over the labels, one after the other.
 */
export function stratified(
  samples: Int32Array,
  labelOf: (sample: number) => number,
  share: number,
  random: Random,
): Divided {
  const byLabel = new Map<number, number[]>();
  for (const sample of samples) {
    const label = labelOf(sample);
    const known = byLabel.get(label);
    if (known) known.push(sample);
    else byLabel.set(label, [sample]);
  }
  const [first, rest]: [number[], number[]] = [[], []];
  let rank = 0;
  for (const [, members] of [...byLabel].sort(([a], [b]) => a - b)) {
    for (const sample of shuffled(members, random)) {
      const isFirst = Math.round((rank + 1) * share) > Math.round(rank * share);
      (isFirst ? first : rest).push(sample);
      rank += 1;
    }
  }
  return { first: shuffled(first, random), rest: shuffled(rest, random) };
}
