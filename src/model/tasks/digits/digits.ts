/**
 * Handwritten digits (UCI Optical Recognition of Handwritten Digits, Alpaydin & Kaynak 1998), one row of pixels a time step: which
 * of the ten it is is asked after the last row. A third is held out for the test, a fifth of the rest for validation.
 */
import type { Part } from '../../protocol/parts';
import type { Images, TaskSource } from '../../protocol/tasks';
import { seededRandom, shuffle } from '../../random';
import type { Config } from '../../settings/settings';
import { chanceOfClasses, shareWrong } from '../classes';
import type { SampleRows, Task, TaskCut } from '../task';

export const DIGITS_COUNT = 10;
/** With fewer images a part would hold too few of them. */
const FEWEST = 30;

/** The names of all images, which are their places, in an order that the seed makes. */
function partsOf(images: number, seed: number): Readonly<Record<Part, Int32Array>> {
  const order = new Int32Array(images);
  shuffle(order, seededRandom(seed));
  const tested = Math.round(images / 3);
  const validated = tested + Math.round((images - tested) / 5);
  return {
    test: order.slice(0, tested),
    validation: order.slice(tested, validated),
    train: order.slice(validated),
  };
}

function cut({ dataSeed }: Config, source: TaskSource): TaskCut {
  if (source.kind !== 'images') return { ok: false, problem: { code: 'no-source' } };
  const { width, height, pixels, labels }: Images = source.images;
  if (labels.length < FEWEST)
    return { ok: false, problem: { code: 'too-few-sequences', sequences: labels.length, needed: FEWEST } };
  function fill(names: Int32Array, { x, y }: SampleRows): void {
    const size = width * height;
    for (const [row, name] of names.entries()) {
      x.set(pixels.subarray(name * size, (name + 1) * size), row * size);
      y[row] = labels[name]!;
    }
  }
  const answer = { kind: 'class', count: DIGITS_COUNT, at: 'last' } as const;
  const parts = partsOf(labels.length, dataSeed);
  const shape = {
    time: height,
    inputs: width,
    channels: Array.from({ length: width }, (_, column) => String(column + 1)),
    classes: Array.from({ length: DIGITS_COUNT }, (_, digit) => String(digit)),
    answer,
    isMasked: false,
    isFresh: false,
    isStream: false,
    readsBothWays: true,
  } as const;
  return { ok: true, samples: { ...shape, parts, fill } };
}

export const DIGITS: Task = {
  measure: 'error',
  cut,
  value: shareWrong,
  chance: chanceOfClasses,
};
