/** What runs through a cell at a time step: of one unit, or the mean over all. */
import type { AppliedActivation } from '../../../model/settings/cellParts';
import type { LayerTraces, TraceName } from '../../../model/protocol/inside/traces';

export type CellFlow = {
  /** The states of the step before; 0 before the first step, and for a cell without c. */
  readonly cBefore: number;
  readonly hBefore: number;
  /** By letter; only those that the cell has. */
  readonly values: Readonly<Partial<Record<TraceName, number>>>;
  /** What stays of the memory: f·c₋₁, or z·h₋₁; all of it without a forget gate. */
  readonly kept: number;
  /** What is new in it: i·g, or (1 − z)·n. */
  readonly added: number;
  /** φ(c), or c where it has no activation, of which the output gate shows a part. */
  readonly squashed: number;
};
export type ShownUnit = number | 'mean';

export function phiOf(activation: AppliedActivation, value: number): number {
  if (activation === 'none') return value;
  return activation === 'relu' ? Math.max(0, value) : Math.tanh(value);
}

/** One flow a time step. The mean is that of what runs through each unit: means of products, not products of means. */
export function flowsOf(
  { units, traces }: LayerTraces,
  shown: ShownUnit,
  steps: number,
  /** Applied to c. */
  output: AppliedActivation,
): readonly CellFlow[] {
  const valuesOf = (name: TraceName) => traces.find((trace) => trace.name === name)?.values;
  const [f, i, g, c, h, z, n] = (['f', 'i', 'g', 'c', 'h', 'z', 'n'] as const).map(valuesOf);
  const [first, last] = shown === 'mean' ? [0, units - 1] : [shown, shown];
  const count = last - first + 1;
  return Array.from({ length: steps }, (_, time) => {
    const means = traces.map(({ name, values }) => {
      let sum = 0;
      for (let unit = first; unit <= last; unit++) sum += values[unit * steps + time] ?? 0;
      return [name, sum / count] as const;
    });
    let [cBefore, hBefore, kept, added, squashed] = [0, 0, 0, 0, 0];
    for (let unit = first; unit <= last; unit++) {
      const now = unit * steps + time;
      const cOld = time > 0 ? (c?.[now - 1] ?? 0) : 0;
      const hOld = time > 0 ? (h?.[now - 1] ?? 0) : 0;
      cBefore += cOld;
      hBefore += hOld;
      if (g && c) {
        // A gate that is left out is 1.
        kept += (f?.[now] ?? 1) * cOld;
        added += (i?.[now] ?? 1) * g[now]!;
        squashed += phiOf(output, c[now]!);
      } else if (z && n) {
        kept += z[now]! * hOld;
        added += (1 - z[now]!) * n[now]!;
      }
    }
    return {
      cBefore: cBefore / count,
      hBefore: hBefore / count,
      values: Object.fromEntries(means),
      kept: kept / count,
      added: added / count,
      squashed: squashed / count,
    };
  });
}

/** The largest sizes over the window, for the widths of the wires: at least 1 for what an activation bounds. */
export type FlowRange = { readonly c: number; readonly h: number; readonly x: number };
export function rangeOfFlows(flows: readonly CellFlow[], inputs: Float32Array): FlowRange {
  let [c, h, x] = [1e-6, 1, 1e-6];
  for (const { cBefore, values, kept, added } of flows) {
    c = Math.max(c, Math.abs(cBefore), Math.abs(values.c ?? 0), Math.abs(kept), Math.abs(added));
    h = Math.max(h, Math.abs(values.h ?? 0), Math.abs(values.n ?? 0), Math.abs(values.g ?? 0));
  }
  for (const input of inputs) x = Math.max(x, Math.abs(input));
  return { c, h, x };
}
