/** What each unit of a layer may be said to mean, from its correlations. */
import type { MeaningsAnswer, Signal } from '../../../../model/protocol/inside/meanings';

/** From here on a unit is said to follow a signal; below `LOOSE` nothing is said. */
const CLEAR = 0.8;
const LOOSE = 0.5;

export type UnitMeaning = {
  readonly unit: number;
  readonly state: 'h' | 'c';
  readonly signal: Signal;
  readonly r: number;
  readonly strength: 'clear' | 'loose' | 'none';
};
/** Of one unit with one signal: the state that goes with it more closely, and both figures; NaN for a cell without c. */
export type CellFigures = { readonly state: 'h' | 'c'; readonly h: number; readonly c: number };

/** The most meaningful first. */
export function unitMeanings({ signals, layers }: MeaningsAnswer, layer: number): readonly UnitMeaning[] {
  const found = layers[layer];
  if (!found) return [];
  return found.strongest
    .map(({ state, signal }, unit) => {
      const r = found[state][unit * signals.length + signal] ?? 0;
      const size = Math.abs(r);
      const strength = size >= CLEAR ? 'clear' : size >= LOOSE ? 'loose' : 'none';
      return { unit, state, signal: signals[signal]!, r, strength } as const;
    })
    .sort((one, other) => Math.abs(other.r) - Math.abs(one.r));
}

export function cellFigures(answer: MeaningsAnswer, layer: number, unit: number, signal: number): CellFigures {
  const at = unit * answer.signals.length + signal;
  const h = answer.layers[layer]?.h[at] ?? Number.NaN;
  const c = answer.layers[layer]?.c[at] ?? Number.NaN;
  return { state: Math.abs(c) > Math.abs(h) ? 'c' : 'h', h, c };
}
