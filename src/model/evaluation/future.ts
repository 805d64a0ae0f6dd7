/**
 * The forecast beyond the last value, fed with itself, and how far off such forecasts were: conformal bands by step from
 * free runs that begin within the validation and the test part, none of which the network was trained on.
 */
import type { Predictor } from '../forecasting/predictor';
import { runFreely } from '../forecasting/freeRun';
import { goOn, withFuture } from '../forecasting/future';
import { BAND_LEVELS, type BandLevel } from '../protocol/evaluation';
import type { TimeAxis, WindowSource } from '../protocol/series';
import { evenlySpaced } from '../windows/evenlySpaced';
import type { WindowSettings, Windows } from '../windows/windows';
import { conformalWidth } from './bands/bands';

/** Free runs that the bands are taken from. */
const RUNS = 120;

/** A network that was trained once more, on everything, and its windows. */
export type Refit = { readonly windows: Windows; readonly predict: Predictor };

export type Future = {
  /** The series' own times, and those of the steps ahead after them. */
  readonly time: TimeAxis;
  /** In the unit of the data. */
  readonly values: Float64Array; // [steps]
  /** Distance of the edges from the forecast, by step; Infinity where too few runs reach so far. */
  readonly bands: readonly { readonly level: BandLevel; readonly widths: Float64Array }[];
  /** Free runs that the bands are of. */
  readonly runs: number;
  /** Names of the inputs whose last value is held. */
  readonly held: readonly string[];
};

/**
 * With a refit the forecast is of that network; the bands stay those of the first, which has seen neither validation nor test
 * part. Pauses (yields) now and then.
 */
export function* forecastFuture(
  windows: Windows,
  source: WindowSource,
  settings: WindowSettings,
  predict: Predictor,
  steps: number,
  refit: Refit | null = null,
): Generator<void, Future> {
  const { length } = windows.values;
  const open = withFuture(windows, source, settings, steps);
  const last = refit ? withFuture(refit.windows, source, settings, steps) : open;
  const values = yield* runFreely(last, refit?.predict ?? predict, Int32Array.of(length), steps);
  const { validation, test } = windows.parts;
  const origins = evenlySpaced(Int32Array.of(...validation, ...test), Math.min(RUNS, validation.length + test.length));
  // Beyond the end the runs go on: there is no truth to hold them against.
  const runs = yield* runFreely(open, predict, origins, steps);
  const residuals = Array.from({ length: steps }, (_, ahead) => {
    const found: number[] = [];
    origins.forEach((origin, row) => {
      const at = origin + ahead;
      if (at < length && !windows.missing[at]) found.push(Math.abs(windows.values[at]! - runs[row * steps + ahead]!));
    });
    return Float64Array.from(found);
  });
  return {
    time: goOn(source.time, steps),
    values,
    bands: BAND_LEVELS.map((level) => ({
      level,
      widths: Float64Array.from(residuals, (step) => conformalWidth(step, level)),
    })),
    runs: origins.length,
    held: [
      ...new Set(windows.channels.flatMap(({ kind, name }) => (kind === 'number' || kind === 'label' ? [name] : []))),
    ],
  };
}

/** Steps that are forecast where nothing else is wished: one season, else the horizon. */
export const usualSteps = (season: number, horizon: number): number => (season > 1 ? season : horizon);
