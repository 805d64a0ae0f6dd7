/**
 * Heads that answer with a class or with flags, and their losses: cross-entropy of the softmax, and binary cross-entropy of
 * the logistic sigmoid (Bishop 2006, Pattern Recognition and Machine Learning, 4.3). What a head says are logits; the means
 * are over all that is asked.
 */
import type { Numbers } from '../cells/cell';
import { sigmoid } from '../cells/activation';

export type Answer = {
  /** One of so many classes, or so many flags of which each is set or not. */
  readonly kind: 'class' | 'flags';
  readonly count: number;
  /** Once after the last time step, or at every one. */
  readonly at: 'last' | 'every';
};

/** In the place of a class or a flag: nothing is asked here. */
export const NOT_ASKED = -1;

/** Numbers of a target: of a class its index, of flags 0 or 1 each. */
export const targetWidth = ({ kind, count }: Answer): number => (kind === 'class' ? 1 : count);

/** The loss, in nats, and how it changes with each logit. */
export function answerLoss(
  { kind, count }: Pick<Answer, 'kind' | 'count'>,
  logits: Numbers, // [row, count]
  targets: Numbers, // [row, targetWidth]
): { readonly loss: number; readonly slopes: Float64Array } {
  const slopes = new Float64Array(logits.length);
  let [sum, asked] = [0, 0];
  for (let at = 0; at < targets.length; at++) {
    const target = targets[at]!;
    if (target === NOT_ASKED) continue;
    asked += 1;
    sum += kind === 'class' ? ofClass(logits, at * count, count, target, slopes) : ofFlag(logits, at, target, slopes);
  }
  if (asked > 0) for (let at = 0; at < slopes.length; at++) slopes[at]! /= asked;
  return { loss: asked > 0 ? sum / asked : 0, slopes };
}

/** log Σ exp(z) - z of the class, with the largest z taken out. */
function ofClass(logits: Numbers, from: number, count: number, target: number, slopes: Float64Array): number {
  const largest = largestOf(logits, from, count);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += Math.exp(logits[from + at]! - largest);
  for (let at = 0; at < count; at++) slopes[from + at] = Math.exp(logits[from + at]! - largest) / sum;
  slopes[from + target]! -= 1;
  return Math.log(sum) + largest - logits[from + target]!;
}

/** log(1 + e^z) - target·z, so written that no exponential overflows. */
function ofFlag(logits: Numbers, at: number, target: number, slopes: Float64Array): number {
  const z = logits[at]!;
  slopes[at] = sigmoid(z) - target;
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
}

/** What the head believes: of classes the softmax, which sums to 1 in each row, of flags the sigmoid. */
export function beliefs({ kind, count }: Pick<Answer, 'kind' | 'count'>, logits: Numbers): Float64Array {
  if (kind === 'flags') return Float64Array.from(logits, sigmoid);
  const said = new Float64Array(logits.length);
  for (let from = 0; from < logits.length; from += count) {
    const largest = largestOf(logits, from, count);
    let sum = 0;
    for (let at = from; at < from + count; at++) sum += said[at] = Math.exp(logits[at]! - largest);
    for (let at = from; at < from + count; at++) said[at]! /= sum;
  }
  return said;
}

function largestOf(values: Numbers, from: number, count: number): number {
  let largest = -Infinity;
  for (let at = from; at < from + count; at++) largest = Math.max(largest, values[at]!);
  return largest;
}
