/**
 * What a count of neighbours knows of the next symbol: how often each comes (order 0), comes after the last one (order 1), after
 * the last two (order 2). Smoothed by interpolation after Witten & Bell (1991; PPM method C of Bell, Cleary & Witten 1990; in
 * the form of Chen & Goodman 1999): with c the count after a context, T how many different symbols came after it, N their sum,
 *
 *   p(s | context) = (c(s) + T · p(s | shorter context)) / (N + T),
 *
 * and below order 0 every symbol is as likely. So nothing is impossible, and the probabilities of a context sum to 1.
 */
import type { Part } from '../../protocol/parts';
import type { CharacterText, Stretch } from './characterText';

export const ORDERS = [0, 1, 2] as const;
export type Order = (typeof ORDERS)[number];

type Codes = Uint8Array;
/** Counts of what came after each context: together, and of how many kinds. */
type Contexts = { readonly sums: Uint32Array; readonly kinds: Uint32Array };

export type NGrams = {
  /** Of a symbol after the two before it; -1 where the text has none. */
  probability(order: Order, secondLast: number, last: number, symbol: number): number;
};

const contexts = (count: number): Contexts => ({ sums: new Uint32Array(count), kinds: new Uint32Array(count) });

/** `highest`: what is counted at most. */
export function fittedNGrams(codes: Codes, count: number, highest: Order = 2): NGrams {
  const singles = new Uint32Array(count);
  const pairs = new Uint32Array(count ** 2);
  // Of count³ triples few ever come.
  const triples = new Map<number, number>();
  const [none, ofOne, ofTwo] = [contexts(1), contexts(count), contexts(count ** 2)];
  function counted({ sums, kinds }: Contexts, context: number, before: number): void {
    sums[context]! += 1;
    if (before === 0) kinds[context]! += 1;
  }
  for (let at = 0; at < codes.length; at++) {
    const symbol = codes[at]!;
    counted(none, 0, singles[symbol]!++);
    if (at < 1 || highest < 1) continue;
    const last = codes[at - 1]!;
    counted(ofOne, last, pairs[last * count + symbol]!++);
    if (at < 2 || highest < 2) continue;
    const context = codes[at - 2]! * count + last;
    const triple = context * count + symbol;
    const before = triples.get(triple) ?? 0;
    triples.set(triple, before + 1);
    counted(ofTwo, context, before);
  }
  /** What never came before says nothing, and leaves the shorter context's answer as it is. */
  function smoothed({ sums, kinds }: Contexts, context: number, times: number, shorter: number): number {
    const [sum, kind] = [sums[context]!, kinds[context]!];
    return sum === 0 ? shorter : (times + kind * shorter) / (sum + kind);
  }
  function probability(order: Order, secondLast: number, last: number, symbol: number): number {
    const zeroth = smoothed(none, 0, singles[symbol]!, 1 / count);
    if (order === 0 || last < 0) return zeroth;
    const first = smoothed(ofOne, last, pairs[last * count + symbol]!, zeroth);
    if (order === 1 || secondLast < 0) return first;
    const context = secondLast * count + last;
    return smoothed(ofTwo, context, triples.get(context * count + symbol) ?? 0, first);
  }
  return { probability };
}

/** Bits of surprise a symbol, over the symbols of a stretch but its first, each after what stands before it in the text. */
export function bitsOf(nGrams: NGrams, order: Order, codes: Codes, { from, to }: Stretch): number {
  let bits = 0;
  for (let at = from + 1; at < to; at++) {
    bits -= Math.log2(nGrams.probability(order, codes[at - 2] ?? -1, codes[at - 1]!, codes[at]!));
  }
  return bits / (to - from - 1);
}

/** Bits a symbol of each order on each part, all fitted on the training part. */
export function textBaselines({ codes, table, parts }: CharacterText): Readonly<Record<Part, readonly number[]>> {
  const nGrams = fittedNGrams(codes.subarray(parts.train.from, parts.train.to), table.count);
  const of = (part: Part) => ORDERS.map((order) => bitsOf(nGrams, order, codes, parts[part]));
  return { train: of('train'), validation: of('validation'), test: of('test') };
}
