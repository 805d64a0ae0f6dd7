/** Symbols of a sample, as the gates show them from the first: what else is read out of it comes with its panel. */
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';

/** The symbol that comes in at a step, of inputs of which one is 1; -1 where none is. */
export function symbolAt({ x }: SampleView, { channels }: SamplesSummary, step: number): number {
  const width = channels.length;
  return x.subarray(step * width, (step + 1) * width).indexOf(1);
}

/** A symbol that has no shape of its own, as a sign. */
export const shapeOf = (symbol: string): string => (symbol === '\n' ? '↵' : symbol === ' ' ? '␣' : symbol);
