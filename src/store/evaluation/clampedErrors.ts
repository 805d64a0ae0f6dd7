/** What interventions do to the error of the network, in the unit of the data. */
import type { Metrics } from '../../model/protocol/inspection';
import type { Part } from '../../model/protocol/parts';

export type ClampedError = {
  readonly part: Part;
  /** Mean absolute errors; the second is NaN while nothing is changed. */
  readonly untouched: number;
  readonly clamped: number;
  /** Of the untouched error, per cent; NaN where it cannot be said. */
  readonly change: number;
};

/** Of two figures the change, per cent of the size of the first; NaN where it has none. */
export function changeOf(before: number, after: number): number {
  return before !== 0 && Number.isFinite(before) && Number.isFinite(after)
    ? (100 * (after - before)) / Math.abs(before)
    : Number.NaN;
}

/** On the parts that training does not see, as far as they have windows. */
export function clampedErrors(untouched: Metrics, clamped: Metrics | null): readonly ClampedError[] {
  return (['validation', 'test'] as const)
    .filter((part) => untouched[part].windows > 0)
    .map((part) => {
      const before = untouched[part].lstm.mae;
      const after = clamped ? clamped[part].lstm.mae : Number.NaN;
      return { part, untouched: before, clamped: after, change: changeOf(before, after) };
    });
}
