/** What tasks that ask for a class have in common: the share of wrong answers, and what a constant answer gets. */
import type { Part } from '../protocol/parts';
import { NOT_ASKED } from '../network/answers';
import { targetsIn } from './targets';
import type { Answered, Samples } from './task';

/** Share of wrong answers among all that are asked: an answer is the class with the largest logit. */
export function shareWrong({ answer }: Samples, { said, y }: Pick<Answered, 'said' | 'y'>): Share {
  const { count } = answer!;
  let [asked, wrong] = [0, 0];
  for (const [row, target] of y.entries()) {
    if (target === NOT_ASKED) continue;
    asked += 1;
    if (likeliest(said, row * count, count) !== target) wrong += 1;
  }
  return { mean: asked > 0 ? wrong / asked : 0, count: asked };
}
type Share = { readonly mean: number; readonly count: number };

/** The class with the largest of `count` logits or beliefs that begin at `from`; of equal ones the first. */
export function likeliest(said: Float64Array, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (said[from + at]! > said[from + best]!) best = at;
  return best;
}

/** How often each class is the answer in the training part. */
export function frequenciesOf(samples: Samples): Float64Array {
  const counts = new Float64Array(samples.answer!.count);
  for (const target of targetsIn(samples, 'train')) if (target !== NOT_ASKED) counts[target]! += 1;
  return counts;
}

/** The share of wrong answers of one who always says what is asked for most often in the training part. */
export function chanceOfClasses(samples: Samples, part: Part): number {
  const commonest = likeliest(frequenciesOf(samples), 0, samples.answer!.count);
  const asked = targetsIn(samples, part).filter((target) => target !== NOT_ASKED);
  return asked.reduce((sum, target) => sum + Number(target !== commonest), 0) / asked.length;
}
