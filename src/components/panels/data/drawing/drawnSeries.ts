/** The series that a board makes; its outcome must have no problem. */
import type { Series } from '../../../../model/protocol/series';
import type { Outcome } from './drawingCheck';
import { joined } from '../../../charts/drawing/values';

/**
 * A shape, repeated: gaps between its strokes are joined, ends that are not drawn are left out. Its length is the season
 * where it comes more than once.
 */
export function drawnSeries(values: Float64Array, { first, last, steps }: Outcome, name: string): Series {
  const shape = joined(values).slice(first, last + 1);
  return {
    source: 'drawn',
    fileName: name,
    column: 'value',
    unit: '',
    values: Float64Array.from({ length: steps }, (_, index) => shape[index % shape.length] ?? Number.NaN),
    time: { kind: 'index' },
    season: steps > shape.length ? shape.length : 0,
    features: [],
    components: [],
  };
}

/**
 * A series with other values: time axis, unit and further columns stay, its known parts no longer hold. A series neither
 * begins nor ends with a hole, so ends whose points were removed are cut off everywhere.
 */
export function editedSeries(original: Series, values: Float64Array, { first, last }: Outcome, name: string): Series {
  const cut = <T extends { readonly values: Float64Array }>(column: T): T => ({
    ...column,
    values: column.values.slice(first, last + 1),
  });
  return {
    ...original,
    source: 'drawn',
    fileName: name,
    values: values.slice(first, last + 1),
    time: original.time.kind === 'index' ? original.time : cut(original.time),
    features: original.features.map(cut),
    components: [],
  };
}
