import type { AblationAnswer } from '../../../../../model/protocol/inside/clamps';
import { changeOf } from '../../../../../store/evaluation/clampedErrors';

export type RankedUnit = {
  readonly layer: number;
  readonly unit: number;
  readonly mae: number;
  /** Of the error with all units, per cent; NaN where it cannot be said. */
  readonly change: number;
  /** Where its bar begins and ends, as shares of the widest. */
  readonly bar: readonly [from: number, to: number];
};

/** Those whose removal does most damage first. */
export function rankedUnits({ mae: base, units }: AblationAnswer): readonly RankedUnit[] {
  const damages = units.map(({ mae }) => (Number.isFinite(mae) ? mae - base : 0));
  const least = damages.reduce((low, damage) => Math.min(low, damage), 0);
  const most = damages.reduce((high, damage) => Math.max(high, damage), 0);
  const span = most - least || 1;
  const zero = (0 - least) / span;
  return units
    .map(({ layer, unit, mae }, at) => {
      const end = (damages[at]! - least) / span;
      const bar = [Math.min(zero, end), Math.max(zero, end)] as const;
      return { layer, unit, mae, change: changeOf(base, mae), bar };
    })
    .toSorted((a, b) => (b.mae || 0) - (a.mae || 0));
}
