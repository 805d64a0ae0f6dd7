/** The numbers of an LSTM's cells over the window that is watched, as its equations name them. */
import type { UnitAnswer } from '../model/protocol/inside/cell';
import type { TraceName } from '../model/protocol/inside/traces';
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

/** A gate or the candidate at a time step, anew from the weights: φ(x·W + h₋₁·U + c·peephole + b); the output gate sees c of this step. */
export function gateFromWeights(answer: UnitAnswer, name: TraceName, time: number): number | null {
  const gate = answer.gates.find((one) => one.name === name);
  const states = answer.traces.traces.find((one) => one.name === 'c')?.values;
  if (!gate || !states) return null;
  const { kernel, recurrentKernel, bias, recurrentBias, peephole } = gate;
  const before = (values: Float32Array, size: number) =>
    time > 0 ? values.slice((time - 1) * size, time * size) : new Float32Array(size);
  const inputs = answer.inputs.slice(time * kernel.length, (time + 1) * kernel.length);
  const seen = name === 'o' ? states[time] : before(states, 1)[0];
  const sum =
    dot(inputs, kernel) +
    dot(before(answer.hidden, recurrentKernel.length), recurrentKernel) +
    (peephole ?? 0) * (seen ?? Number.NaN) +
    bias +
    recurrentBias;
  return name === 'g' ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
}

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? Number.NaN), 0);
