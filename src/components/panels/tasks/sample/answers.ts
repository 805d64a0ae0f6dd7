/** What a network says of a sample, taken apart: classes, symbols and shares. */
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';

/** In the place of a class: nothing is asked. */
const NOT_ASKED = -1;

/** Numbers that the head says at a step. */
export const widthOf = ({ said, x }: SampleView, { channels }: SamplesSummary): number =>
  said.length / (x.length / channels.length);

/** The class that is believed in most after a step, and how much; of one flag the second class from a half on. */
export function saidAt(sample: SampleView, samples: SamplesSummary, step: number): { said: number; share: number } {
  const width = widthOf(sample, samples);
  if (samples.answer.kind === 'flags' && width === 1) {
    const belief = sample.said[step]!;
    return belief > 0.5 ? { said: 1, share: belief } : { said: 0, share: 1 - belief };
  }
  let said = 0;
  for (let at = 1; at < width; at++) {
    if (sample.said[step * width + at]! > sample.said[step * width + said]!) said = at;
  }
  return { said, share: sample.said[step * width + said]! };
}

/** The classes that are believed in most after a step, the most first. */
export function mostBelieved(sample: SampleView, samples: SamplesSummary, step: number, count: number): number[] {
  const width = widthOf(sample, samples);
  const believed = (at: number) => sample.said[step * width + at]!;
  return Array.from({ length: width }, (_, at) => at)
    .toSorted((one, other) => believed(other) - believed(one))
    .slice(0, count);
}

/** The classes of which each would be right after a step: of a grammar all that may follow; null where none is known. */
export function rightAt(sample: SampleView, samples: SamplesSummary, step: number): readonly number[] | null {
  if (sample.legal) return sample.legal[step] ?? null;
  const asked = askedAt(sample, samples, step);
  return asked === null ? null : [asked];
}

/** Whether each class that is right is believed in more than any that is not; null where nothing is asked. */
export function isRightAt(sample: SampleView, samples: SamplesSummary, step: number): boolean | null {
  const right = rightAt(sample, samples, step);
  if (!right) return null;
  if (right.length === 1) return saidAt(sample, samples, step).said === right[0];
  return mostBelieved(sample, samples, step, right.length).every((said) => right.includes(said));
}

/** At how many of the steps something is asked, and at how many of these it is right. */
export function countRight(sample: SampleView, samples: SamplesSummary): { right: number; asked: number } {
  const judged = Array.from({ length: sample.steps }, (_, step) => isRightAt(sample, samples, step));
  const asked = judged.filter((right) => right !== null);
  return { right: asked.filter(Boolean).length, asked: asked.length };
}

/** The class that is asked for after a step; null where none is. */
export function askedAt({ y }: SampleView, { answer, time }: SamplesSummary, step: number): number | null {
  const asked = answer.at === 'every' ? y[step]! : step === time - 1 ? y[0]! : NOT_ASKED;
  return asked === NOT_ASKED ? null : asked;
}

/** Belief in a class after each step, up to the last that is there. */
export function beliefIn(sample: SampleView, samples: SamplesSummary, index: number): Float64Array {
  const width = widthOf(sample, samples);
  const isFlag = samples.answer.kind === 'flags' && width === 1;
  return Float64Array.from({ length: sample.steps }, (_, step) => {
    if (!isFlag) return sample.said[step * width + index]!;
    return index === 1 ? sample.said[step]! : 1 - sample.said[step]!;
  });
}
