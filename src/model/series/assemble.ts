/** The columns of a table as one series: the target and the further columns, all at the same time steps. */
import type { SourceName } from '../settings/sources/names';
import type { Feature, Series, TimeAxis } from '../protocol/series';
import type { Column } from './table/column';
import { precisionOf, usualSeason } from './dates/timePrecision';
import { gather, type Steps } from './dates/timeSteps';
import type { TimeColumn } from './dates/timeColumn';

export type About = {
  readonly source: SourceName;
  readonly fileName: string;
  readonly column: string;
  readonly unit: string;
  /** Null: the usual one of such distances. */
  readonly season: number | null;
};
/** More further columns than any screen or network has use for; the first are kept. */
const MOST_FEATURES = 64;

/** First and last + 1 of the values that are there; both 0 where none is. */
export function presentRange(values: Float64Array): { readonly start: number; readonly end: number } {
  const start = values.findIndex((value) => value === value);
  return start < 0 ? { start: 0, end: 0 } : { start, end: values.findLastIndex((value) => value === value) + 1 };
}

function axisOf(time: TimeColumn | null, times: Float64Array): TimeAxis {
  if (!time) return { kind: 'index' };
  if (time.dates) return { kind: 'date', values: times, precision: precisionOf(times) };
  return { kind: 'number', values: times, name: time.columns[0]!.name };
}

const finite = (values: Float64Array) => values.map((value) => (Math.abs(value) === Infinity ? NaN : value));

function featureOf(column: Column, steps: Steps, mean: boolean, range: { start: number; end: number }): Feature | null {
  const { name, kind, labels, numbers } = column;
  if (kind === 'number') {
    return { kind: 'number', name, values: finite(gather(steps, numbers, mean)).slice(range.start, range.end) };
  }
  if (!labels) return null;
  return {
    kind: 'category',
    name,
    labels: labels.names,
    values: gather(steps, labels.values, false).slice(range.start, range.end),
  };
}

/** `numbers` are the target's, by row; so are those of `others`. What is missing at the ends of the target is cut off. */
export function assembled(
  about: About,
  time: TimeColumn | null,
  steps: Steps,
  numbers: Float64Array,
  others: readonly Column[],
  mean: boolean,
): Series {
  const all = gather(steps, numbers, mean);
  const range = presentRange(all);
  const axis = axisOf(time, steps.times.slice(range.start, range.end));
  const { season, ...rest } = about;
  const features: Feature[] = [];
  for (const column of others) {
    if (features.length === MOST_FEATURES) break;
    const feature = featureOf(column, steps, mean, range);
    if (feature) features.push(feature);
  }
  return {
    ...rest,
    values: all.slice(range.start, range.end),
    time: axis,
    season: season ?? (axis.kind === 'date' ? usualSeason(axis.values) : 0),
    features,
    components: [],
  };
}
