/** The loss of one who has learned nothing but how often each answer comes in the training part. */
import { NOT_ASKED } from '../network/answers';
import type { Part } from '../protocol/parts';
import { targetsIn } from './targets';
import type { Samples } from './task';

/** In the unit of the loss: nats of a class or a flag, the squared error of a number by its mean. */
export function chanceLoss(samples: Samples, part: Part): number {
  const { answer } = samples;
  const known = targetsIn(samples, 'train');
  const asked = targetsIn(samples, part).filter((target) => target !== NOT_ASKED);
  if (!answer) {
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return asked.reduce((sum, value) => sum + (value - mean) ** 2, 0) / asked.length;
  }
  const outcomes = answer.kind === 'class' ? answer.count : 2;
  const counts = new Float64Array(outcomes).fill(1);
  for (const target of known) if (target !== NOT_ASKED) counts[target]! += 1;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return asked.reduce((sum, target) => sum - Math.log(counts[target]! / all), 0) / asked.length;
}
