/** What the network answers to a sample, in a few words. */
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import type { TaskName } from '../../../../model/settings/sources/tasks';
import type { TaskWords } from '../taskWords';
import { countRight, saidAt } from './answers';
import { className } from './classNames';

/** "1.08", "XY (97 %)", or of an answer at every step "12 of 14 right". */
export function saidText(task: TaskName, sample: SampleView, samples: SamplesSummary, words: TaskWords): string {
  const { t, figure, number } = words;
  const { answer, classes, time } = samples;
  if (answer.kind === 'number') return figure(sample.said[sample.steps - 1] ?? Number.NaN);
  if (answer.at === 'every') {
    const { right, asked } = countRight(sample, samples);
    return t('sample.rightOf', { right: number(right), asked: number(asked) });
  }
  const { said, share } = saidAt(sample, samples, time - 1);
  return `${className(task, classes[said] ?? '', words)} (${number(100 * share, 0)} %)`;
}
