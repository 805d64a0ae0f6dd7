/** What the units of a network may be found to follow. */
import { calendarNames } from '../../settings/sources/inputs';
import type { Signal } from '../../protocol/inside/meanings';
import type { InspectedSource } from '../../protocol/series';
import { calendarAt } from '../../windows/calendar';

export type SignalSource = {
  readonly signal: Signal;
  /** Its value at an index of the series, or the sine and the cosine of a position; NaN where it has none. */
  readonly at: readonly ((index: number) => number)[];
};

/**
 * The true parts of a generated series, the calendar, and what the values themselves tell: level, change, season (the
 * distance from a centred moving average of one season, where it is not known as a part), and the value one season or one
 * `lag` before; 0 where none was found.
 */
export function signalsOf(source: InspectedSource, lag: number): readonly SignalSource[] {
  const { components, calendar, values, season } = source;
  const valueAt = (index: number) => values[index] ?? Number.NaN;
  const signals: SignalSource[] = components.map(({ name, values: part }) => ({
    signal: { kind: 'component', name },
    at: [(index) => part[index] ?? Number.NaN],
  }));
  if (calendar.kind === 'date') {
    for (const name of calendarNames(calendar)) {
      const position = ([0, 1] as const).map((which) => (index: number) => {
        return calendarAt(name, calendar.values, index)[which];
      });
      signals.push({ signal: { kind: 'calendar', name }, at: position });
    }
  }
  signals.push({ signal: { kind: 'level' }, at: [valueAt] });
  signals.push({ signal: { kind: 'change' }, at: [(index) => valueAt(index) - valueAt(index - 1)] });
  if (season > 1 && !components.some(({ name }) => name === 'season')) {
    signals.push({
      signal: { kind: 'season' },
      at: [(index) => valueAt(index) - movingAverage(values, index, season)],
    });
  }
  for (const steps of new Set([season, lag])) {
    if (steps > 1) signals.push({ signal: { kind: 'lag', steps }, at: [(index) => valueAt(index - steps)] });
  }
  return signals;
}

/**
 * The mean of one season about an index, as in classical decomposition: of an even one, the two values at its ends count
 * half. NaN where the season is not whole.
 */
export function movingAverage(values: Float64Array, index: number, season: number): number {
  const reach = Math.floor(season / 2);
  let sum = 0;
  for (let at = index - reach; at <= index + reach; at++) {
    const share = season % 2 === 0 && Math.abs(at - index) === reach ? 0.5 : 1;
    sum += share * (values[at] ?? Number.NaN);
  }
  return sum / season;
}
