/** What the removal of a unit does to the forecast, against that of the others. */
import type { AblationAnswer } from '../../../../model/protocol/inside/clamps';

export type Removal = {
  /** Growth of the error as a share of it; below 0 where the error falls; NaN where there was none. */
  readonly growth: number;
  /** What it is without the unit. */
  readonly error: number;
  /** From 1: the most harmful of all layers. Units that do the same harm share a rank. */
  readonly rank: number;
  readonly units: number;
};

/** Of each unit of a layer; none while nothing is known. */
export function removalsOf(answer: AblationAnswer | null, layer: number): ReadonlyMap<number, Removal> {
  if (!answer || !(answer.mae >= 0)) return new Map();
  const errors = answer.units.map(({ mae }) => mae).sort((one, other) => other - one);
  return new Map(
    answer.units
      .filter((one) => one.layer === layer && Number.isFinite(one.mae))
      .map(({ unit, mae }) => [
        unit,
        { growth: growthOf(mae, answer.mae), error: mae, rank: errors.indexOf(mae) + 1, units: errors.length },
      ]),
  );
}

const growthOf = (after: number, before: number): number =>
  before > 0 ? after / before - 1 : after > 0 ? Number.NaN : 0;
