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

/** The symbol that comes in at a step, of inputs of which one is 1; -1 where none is. */
export function symbolAt({ x }: SampleView, { channels }: SamplesSummary, step: number): number {
  const width = channels.length;
  return x.subarray(step * width, (step + 1) * width).indexOf(1);
}

/** A symbol that has no shape of its own, as a sign. */
export const shapeOf = (symbol: string): string => (symbol === '\n' ? '↵' : symbol === ' ' ? '␣' : symbol);
