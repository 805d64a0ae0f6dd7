/** From a series and its forecast to what the chart draws: points, scales and ticks. */
import type { WindowsSummary } from '../../../model/protocol/inspection';
import type { Series } from '../../../model/protocol/series';
import type { Config } from '../../../model/settings/settings';
import { timeLabel } from '../../../i18n/timeLabel';
import type { Words } from '../../../i18n/words';
import { decimate } from '../../charts/lines/decimate';
import type { ForecastRow } from './ForecastChart';
import type { MarkedPoint } from './ForecastOverlay';
import type { PlacedTick } from '../../charts/axes/Axes';
import { xOf, yOf, type Plot } from '../../charts/lines/plot';
import { linearScale, type Scale } from '../../charts/axes/ticks';
import { holesOf, rangeOf } from '../data/preparing/holes';
import { timeTicks } from '../../charts/axes/timeTicks';

/** Which forecast is shown: from true values at each step, or fed with itself. */
export type ForecastKind = 'oneStep' | 'freeRun';

/** Half of what a wide screen has pixels for: a line of that many looks whole. */
const MOST_POINTS = 360;
/** A free run may leave the data far behind; the axis follows it by this share of the data's own range. */
const OVERSHOOT = 0.4;

/** A forecast; `at` are the indices where there is one, null: wherever it is a number. */
export type ForecastLine = { readonly values: Float64Array; readonly at: Int32Array | null };

export function rowsOf(values: Float64Array, lstm: ForecastLine | null, from: number, to: number): ForecastRow[] {
  const point = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);
  const lines = lstm && !lstm.at ? [values, lstm.values] : [values];
  const shared = decimate(lines, from, to, MOST_POINTS);
  const own = lstm?.at ? pointsOf(lstm, from, to) : [];
  const all = own.length === 0 ? shared : [...new Set([...shared, ...own])].sort((a, b) => a - b);
  return all.map((x) => ({ x, series: point(values[x]), lstm: point(lstm?.values[x]) }));
}

/** Indices that a line alone needs. */
export function pointsOf({ values, at }: ForecastLine, from: number, to: number): readonly number[] {
  if (!at) return decimate([values], from, to, MOST_POINTS);
  const within = at.filter((index) => index >= from && index <= to);
  const there = Float64Array.from(within, (index) => values[index]!);
  return decimate([there], 0, within.length - 1, MOST_POINTS).map((place) => within[place]!);
}

/** The nearest index at which there is a forecast. */
export function nearestForecast({ at }: ForecastLine, index: number): number {
  if (!at || at.length === 0) return index;
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < index) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [at[Math.max(0, low - 1)]!, at[low]!];
  return index - before < after - index ? before : after;
}

type Edges = Pick<WindowsSummary, 'trainEnd' | 'validationEnd'>;

/** Where validation and test part begin in a series of so many values: the cut may still be of a longer one for a moment. */
export function edgesOf(
  cut: Edges | null,
  length: number,
  { train, validation }: Pick<Config, 'train' | 'validation'>,
): Edges {
  if (cut && cut.validationEnd < length) return cut;
  const at = (share: number) => Math.round((length * share) / 100);
  return { trainEnd: at(train), validationEnd: at(train + validation) };
}

/** Holds the series, and as much of its forecasts as there is room for. */
export function valueScale(
  values: Float64Array,
  forecasts: readonly (Float64Array | null)[],
  from: number,
  to: number,
): Scale {
  const [low, high] = rangeOf(values, from, to);
  const room = OVERSHOOT * (high - low || 1);
  let [lowest, highest] = [low, high];
  for (const forecast of forecasts) {
    if (!forecast) continue;
    const [least, most] = rangeOf(forecast, from, to);
    lowest = Math.min(lowest, Math.max(least, low - room));
    highest = Math.max(highest, Math.min(most, high + room));
  }
  return linearScale(lowest, highest, 5);
}

/** The holes of a series with what fills them, in the order of `fillings`; none where windows that touch them are left out. */
export function filledPoints(values: Float64Array, fillings: Float64Array | undefined): readonly MarkedPoint[] {
  const holes = holesOf(values);
  // Of the run before, while the next is being cut.
  if (fillings?.length !== holes.length) return [];
  return Array.from(holes, (index, at) => ({ index, value: fillings[at]! }));
}

export function xTicksOf(series: Series, plot: Plot, { language }: Words): PlacedTick[] {
  const most = Math.max(2, Math.floor(plot.width / 84));
  const { indices, precision } = timeTicks(series.time, plot.from, plot.to, most);
  return indices.map((at) => ({ place: xOf(plot, at), label: timeLabel(series.time, at, language, precision) }));
}

export function yTicksOf(plot: Plot, { number }: Words): PlacedTick[] {
  return linearScale(plot.low, plot.high, 5).ticks.map((at) => ({ place: yOf(plot, at), label: number(at) }));
}
