/** Samples that are drawn from a seed: each from its own name, so that there are as many as are asked for. */
import { seededRandom, type Random } from '../random';
import type { Part } from '../protocol/parts';

/** Where the names of the parts begin: training has room for a million epochs of a thousand samples. */
const FIRST: Readonly<Record<Part, number>> = { train: 0, validation: 2 ** 30, test: 2 ** 30 + 2 ** 29 };

/** So many samples for training in an epoch, and a quarter as many, but at least 100, for each other part. */
export function drawnParts(samples: number): Readonly<Record<Part, Int32Array>> {
  const held = Math.max(100, Math.round(samples / 4));
  const of = (part: Part, count: number) => Int32Array.from({ length: count }, (_, at) => FIRST[part] + at);
  return { train: of('train', samples), validation: of('validation', held), test: of('test', held) };
}

/** The randomness of one sample. */
export const randomOf = (seed: number, name: number): Random => seededRandom(seed, name + 16);
