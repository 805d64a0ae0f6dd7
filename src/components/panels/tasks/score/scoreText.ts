/** A measure of a task as it is read: a share as per cent, bits and squared errors as numbers. */
import type { Measured } from '../../../../model/protocol/tasks';
import type { Words } from '../../../../i18n/words';

export function measureText(
  measure: Measured['measure'],
  value: number,
  { figure, number }: Pick<Words, 'figure' | 'number'>,
): string {
  if (measure !== 'error') return figure(value);
  return `${number(100 * value, value < 0.1 ? 1 : 0)} %`;
}

/** Shares of chance: below the one a task is as good as solved, above the other nothing has been learned. */
const SOLVED = 0.05;
const NOTHING = 0.97;

export type Standing = 'untrained' | 'solved' | 'better' | 'none';

export function standingOf({ value, chance }: Measured, step: number): Standing {
  if (step === 0) return 'untrained';
  if (value <= SOLVED * chance) return 'solved';
  return value < NOTHING * chance ? 'better' : 'none';
}
