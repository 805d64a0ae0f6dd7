/** Where the ticks of a time axis stand: at the start of a year, month, day or hour, or at a round count. */
import type { TimePrecision } from '../../model/config/sources';
import type { TimeAxis } from '../../model/protocol/series';
import { niceStep } from './ticks';

export type TimeTicks = { readonly indices: readonly number[]; readonly precision: TimePrecision };

const HOUR = 3_600_000;
const monthOf = (ms: number) => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth();
/** From fine to coarse: a number that changes where a tick may stand. */
const UNITS: readonly { readonly precision: TimePrecision; at(ms: number): number }[] = [
  ...[1, 6, 12].map((hours) => ({ precision: 'minute' as const, at: (ms: number) => Math.floor(ms / (hours * HOUR)) })),
  ...[1, 7].map((days) => ({ precision: 'day' as const, at: (ms: number) => Math.floor(ms / (days * 24 * HOUR)) })),
  ...[1, 3, 6].map((months) => ({ precision: 'month' as const, at: (ms: number) => Math.floor(monthOf(ms) / months) })),
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((years) => ({
    precision: 'year' as const,
    at: (ms: number) => Math.floor(monthOf(ms) / 12 / years),
  })),
];

/** Indices at which the number changes; the first index is one where the unit is no more than the step itself. */
function changes(values: Float64Array, from: number, to: number, at: (value: number) => number): number[] {
  const found: number[] = [];
  for (let index = Math.max(from, 1); index <= to; index++) {
    if (at(values[index] ?? 0) !== at(values[index - 1] ?? 0)) found.push(index);
  }
  const start = values[0] ?? 0;
  if (from === 0 && at(start) !== at(start - 1)) found.unshift(0);
  return found;
}

/** At most `most` ticks between two indices, both included. */
export function timeTicks(axis: TimeAxis, from: number, to: number, most: number): TimeTicks {
  const span = Math.max(1, to - from);
  if (axis.kind === 'index') {
    const step = niceStep(Math.max(1, span / most));
    const indices: number[] = [];
    for (let count = Math.ceil((from + 1) / step) * step; count - 1 <= to; count += step) indices.push(count - 1);
    return { indices, precision: 'year' };
  }
  if (axis.kind === 'number') {
    const range = Math.abs((axis.values[to] ?? 0) - (axis.values[from] ?? 0)) || 1;
    const step = niceStep(range / most);
    return { indices: changes(axis.values, from, to, (value) => Math.floor(value / step)), precision: 'year' };
  }
  for (const unit of UNITS) {
    const indices = changes(axis.values, from, to, unit.at);
    if (indices.length <= most && indices.length < span) return { indices, precision: unit.precision };
  }
  return { indices: [from, to], precision: 'year' };
}
