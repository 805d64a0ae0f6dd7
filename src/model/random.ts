/** Random numbers as arguments: a seeded generator that is passed in, whose state can be kept and restored. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  /** A whole number in [0, limit). */
  integer(limit: number): number;
  state(): readonly number[];
}

function over(generator: ReturnType<typeof xoroshiro128plus>): Random {
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (limit) => uniformInt(generator, 0, limit - 1),
    state: () => generator.getState(),
  };
}

/** `stream` tells apart the uses of one seed (start values, shuffling, dropout), so that none disturbs another. */
export function seededRandom(seed: number, stream = 0): Random {
  return over(xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)));
}

/** Goes on exactly where a generator stood when its `state()` was taken. */
export function restoredRandom(state: readonly number[]): Random {
  return over(xoroshiro128plusFromState(state));
}

/** A permutation of 0 … size-1 (Fisher & Yates, in Durstenfeld's form), written into `order`. */
export function shuffle(order: Int32Array, random: Random): void {
  for (let index = 0; index < order.length; index++) order[index] = index;
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
}
