/** What a sample has at a time step, in a few letters. */
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import { SYMBOL_TASKS, type TaskName } from '../../../../model/settings/sources/tasks';
import { shapeOf, symbolAt } from './symbolAt';

/** Inputs that have room. */
const MOST = 8;

/** Whether the inputs of a time step are one symbol, of which one is 1. */
export const readsSymbols = (task: TaskName): boolean => SYMBOL_TASKS.some((name) => name === task);

/** The symbol, or the first numbers that come in; empty beyond the last step. */
export function stepText(
  task: TaskName,
  sample: SampleView,
  samples: SamplesSummary,
  step: number,
  number: (value: number) => string,
): string {
  if (step < 0 || step >= sample.steps) return '';
  if (readsSymbols(task)) return shapeOf(samples.channels[symbolAt(sample, samples, step)] ?? '');
  const width = samples.channels.length;
  const numbers = sample.x.subarray(step * width, (step + 1) * width);
  return Array.from(numbers.subarray(0, MOST), number).join(' ') + (width > MOST ? ' …' : '');
}
