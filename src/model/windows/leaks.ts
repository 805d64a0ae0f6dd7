/** What leaks do to a series and its windows: the classic errors, made on purpose. Without one nothing here is used. */
import type { Part } from '../protocol/parts';
import { seededRandom, shuffle } from '../random';

/** Time steps that a smoothed value is the mean of, at each side of its own. */
const REACH = 2;
/** Beside those of the start values, of the order of the batches and of dropout. */
const DEALING_STREAM = 3;

/** The centred moving average over 5 steps: of those that are there and known. What is missing stays so. */
export function smoothed(values: Float64Array): Float64Array {
  return values.map((value, at) => {
    if (Number.isNaN(value)) return value;
    const known = values.subarray(Math.max(0, at - REACH), at + REACH + 1).filter((each) => !Number.isNaN(each));
    return known.reduce((sum, each) => sum + each, 0) / known.length;
  });
}

type Parts = Readonly<Record<Part, Int32Array>>;

/** The same windows, as many for each part as before, at random; within a part in time order. */
export function dealtAtRandom({ train, validation, test }: Parts, seed: number): Parts {
  const all = Int32Array.of(...train, ...validation, ...test);
  const order = new Int32Array(all.length);
  shuffle(order, seededRandom(seed, DEALING_STREAM));
  const dealt = order.map((index) => all[index]!);
  const [validationAt, testAt] = [train.length, train.length + validation.length];
  return {
    train: dealt.slice(0, validationAt).toSorted(),
    validation: dealt.slice(validationAt, testAt).toSorted(),
    test: dealt.slice(testAt).toSorted(),
  };
}
