/** What a network takes for what, and what it believes as the rows of an image arrive. */
import { beliefs, NOT_ASKED, type Answer } from '../network/answers';
import { likeliest } from './classes';
import type { Answered, Samples } from './task';

/** How often each class (row) was answered with each (column) [count, count]; what is not asked does not count. */
export function confusionMatrix(
  said: Float64Array, // [row, count]: logits or beliefs
  targets: Float32Array, // [row]
  count: number,
): Int32Array {
  const matrix = new Int32Array(count * count);
  for (const [row, target] of targets.entries()) {
    if (target !== NOT_ASKED) matrix[target * count + likeliest(said, row * count, count)]! += 1;
  }
  return matrix;
}

/** What is believed after each step [time, count], from the logits of the head there. Each row sums to 1. */
export const beliefsAfterEach = (logits: Float64Array, { kind, count }: Answer): readonly Float64Array[] => {
  const said = beliefs({ kind, count }, logits);
  return Array.from({ length: logits.length / count }, (_, step) => said.subarray(step * count, (step + 1) * count));
};

/** Null where no class, or more than one a sample, is asked for. Of two labels a flag above 0 is the second. */
export function addConfusions({
  answer,
}: Samples): { readonly counts: Int32Array; add(answered: Pick<Answered, 'said' | 'y'>): void } | null {
  if (answer?.at !== 'last') return null;
  const isFlag = answer.kind === 'flags';
  if (isFlag && answer.count > 1) return null;
  const count = isFlag ? 2 : answer.count;
  const counts = new Int32Array(count * count);
  return {
    counts,
    add({ said, y }) {
      const logits = isFlag
        ? Float64Array.from({ length: 2 * said.length }, (_, at) => (at % 2) * said[at >> 1]!)
        : said;
      confusionMatrix(logits, y, count).forEach((times, at) => (counts[at]! += times));
    },
  };
}
