/** Where the ticks of a time axis stand: at the start of a year, month, day or hour, or at a round count. */
import type { TimePrecision } from '../../../model/settings/sources/names';
import type { TimeAxis } from '../../../model/protocol/series';
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

/**
 * Indices at which the number changes, of values that rise; the first index is one where the unit is no more than the step
 * itself. More than `most` are not looked for: a million time steps must not be gone through one by one.
 */
function changes(
  values: Float64Array,
  from: number,
  to: number,
  at: (value: number) => number,
  most: number,
): number[] {
  const number = (index: number) => at(values[index] ?? 0);
  const before = from === 0 ? at((values[0] ?? 0) - 1) : number(from - 1);
  const found = number(from) === before ? [] : [from];
  let last = from;
  while (found.length <= most && number(to) !== number(last)) {
    // The change lies after `low`, and not after `high`.
    let [low, high] = [last, to];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (number(middle) === number(last)) low = middle;
      else high = middle;
    }
    found.push(high);
    last = high;
  }
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
    return {
      indices: changes(axis.values, from, to, (value) => Math.floor(value / step), 4 * most),
      precision: 'year',
    };
  }
  for (const unit of UNITS) {
    const indices = changes(axis.values, from, to, unit.at, most);
    if (indices.length <= most && indices.length < span) return { indices, precision: unit.precision };
  }
  return { indices: [from, to], precision: 'year' };
}
