/** The numbers of an LSTM's cells over the window that is watched, as its equations name them. */
import type { CellPosition } from '../store/inside/slice';
import { unitOf, type Seen } from './seen';

const LETTERS = ['f', 'i', 'g', 'o', 'c', 'h'] as const;
/** One unit at one time step; `before` is its cell state of the step before, 0 at the first. */
export type CellNumbers = Readonly<Record<(typeof LETTERS)[number] | 'before', number>>;

/** All time steps of a unit; null as long as they are not there. */
export function cellsOf(seen: Seen, unit: number, clamped = false): readonly CellNumbers[] | null {
  const [f, i, g, o, c, h] = LETTERS.map((letter) => unitOf(seen, letter, unit, clamped));
  if (!f || !i || !g || !o || !c || !h) return null;
  return Array.from(c, (state, time) => ({
    f: f[time]!,
    i: i[time]!,
    g: g[time]!,
    o: o[time]!,
    c: state,
    h: h[time]!,
    before: time > 0 ? c[time - 1]! : 0,
  }));
}

/** Of the unit and the time step that are pinned, or of those where nothing is. */
export function pinnedCell(
  seen: Seen,
  otherwise: CellPosition,
): (CellNumbers & { readonly unit: number; readonly step: number }) | null {
  const { unit, time } = seen.pinned ?? otherwise;
  const cell = cellsOf(seen, unit)?.[time];
  return cell ? { ...cell, unit: unit + 1, step: time + 1 } : null;
}

/** By how much c = f · c₋₁ + i · g and h = o · tanh c are missed at most, over all units and time steps; null where they are not there. */
export function cellEquationsMissed(seen: Seen): number | null {
  const { units } = seen.config;
  let missed = 0;
  for (let unit = 0; unit < units; unit++) {
    const cells = cellsOf(seen, unit);
    if (!cells) return null;
    for (const { f, i, g, o, c, h, before } of cells) {
      missed = Math.max(missed, Math.abs(c - (f * before + i * g)), Math.abs(h - o * Math.tanh(c)));
    }
  }
  return missed;
}
