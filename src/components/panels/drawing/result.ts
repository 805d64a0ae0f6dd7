/** The series that a board makes, or why it makes none yet. */
import type { Series } from '../../../model/protocol/series';
import { joined, knownRange } from './values';

export type DrawingProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'constant' }
  | { readonly code: 'short'; readonly steps: number; readonly needed: number };
export type Drawn =
  { readonly ok: true; readonly series: Series } | { readonly ok: false; readonly problem: DrawingProblem };

/** Enough for a window, its target, and something to compare with. */
export const LEAST_STEPS = 60;

const failed = (problem: DrawingProblem): Drawn => ({ ok: false, problem });

function isConstant(values: Float64Array): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.every((value) => value === known[0]);
}

/**
 * A shape, repeated: gaps between its strokes are joined, ends that are not drawn are left out. Its length is the season
 * where it comes more than once.
 */
export function drawnSeries(values: Float64Array, times: number, name: string): Drawn {
  const range = knownRange(values);
  if (!range) return failed({ code: 'empty' });
  const shape = joined(values).slice(range[0], range[1] + 1);
  const steps = shape.length * times;
  if (steps < LEAST_STEPS) return failed({ code: 'short', steps, needed: LEAST_STEPS });
  if (isConstant(shape)) return failed({ code: 'constant' });
  const series: Series = {
    source: 'drawn',
    fileName: name,
    column: 'value',
    unit: '',
    values: Float64Array.from({ length: steps }, (_, index) => shape[index % shape.length] ?? Number.NaN),
    time: { kind: 'index' },
    season: times > 1 ? shape.length : 0,
    features: [],
    components: [],
  };
  return { ok: true, series };
}

/**
 * A series with other values: time axis, unit and further columns stay, its known parts no longer hold. A series neither
 * begins nor ends with a hole, so ends whose points were removed are cut off everywhere.
 */
export function editedSeries(original: Series, values: Float64Array, name: string): Drawn {
  const range = knownRange(values);
  if (!range) return failed({ code: 'empty' });
  const [first, end] = [range[0], range[1] + 1];
  const needed = Math.min(LEAST_STEPS, original.values.length);
  if (end - first < needed) return failed({ code: 'short', steps: end - first, needed });
  if (isConstant(values)) return failed({ code: 'constant' });
  const cut = <T extends { readonly values: Float64Array }>(column: T): T => ({
    ...column,
    values: column.values.slice(first, end),
  });
  const series: Series = {
    ...original,
    source: 'drawn',
    fileName: name,
    values: values.slice(first, end),
    time: original.time.kind === 'index' ? original.time : cut(original.time),
    features: original.features.map(cut),
    components: [],
  };
  return { ok: true, series };
}
