/** Plain figures about a trace, [units, time]. */
import type { TraceName } from '../../../model/protocol/inside/traces';

export type Stats = { readonly mean: number; readonly low: number; readonly high: number };

/** Candidates and states have a sign; gates are shares from 0 to 1. */
export const isSigned = (name: TraceName): boolean => name === 'g' || name === 'c' || name === 'h' || name === 'n';

export function statsOf(values: Float32Array): Stats {
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.length === 0
    ? { mean: Number.NaN, low: Number.NaN, high: Number.NaN }
    : { mean: sum / values.length, low, high };
}

/** The range of the colours: 0 to 1 for a gate, symmetric about 0 for what has a sign. */
export function rangeOf(name: TraceName, { low, high }: Stats): readonly [number, number] {
  if (!isSigned(name)) return [0, 1];
  const most = Math.max(Math.abs(low), Math.abs(high));
  const size = Number.isFinite(most) && most > 0 ? most : 1;
  return [-size, size];
}

/** By unit, the share of the time steps at which a gate is nearly shut (below 0.1) and nearly open (above 0.9). */
export type Saturation = { readonly shut: Float32Array; readonly open: Float32Array };
export function saturationOf(values: Float32Array, units: number): Saturation {
  const time = values.length / Math.max(1, units);
  const shut = new Float32Array(units);
  const open = new Float32Array(units);
  for (let unit = 0; unit < units; unit++) {
    for (let step = 0; step < time; step++) {
      const value = values[unit * time + step] ?? 0.5;
      if (value < 0.1) shut[unit] = (shut[unit] ?? 0) + 1 / time;
      else if (value > 0.9) open[unit] = (open[unit] ?? 0) + 1 / time;
    }
  }
  return { shut, open };
}
