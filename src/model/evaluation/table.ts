/** Forecasts of a model by origin and horizon: all that is said of its quality is a function of this table and the truth. */
import type { Predictor } from '../forecasting/predictor';
import type { ForecastTable } from '../protocol/evaluation';
import type { Part } from '../protocol/parts';
import { evenlySpaced } from '../windows/evenlySpaced';
import { fillBatch, toDataUnit, type Windows } from '../windows/windows';
import type { Forecaster } from './models/model';

export const PARTS: readonly Part[] = ['train', 'validation', 'test'];

/** Windows that a network forecasts between two pauses. */
const AT_ONCE = 32;
/** Forecasts of a baseline between two pauses. */
const ROWS = 2000;

export type Origins = {
  /** Of all parts, in time order. */
  readonly all: Int32Array;
  /** Rows of a part in a table: from `start` to before `end`. */
  readonly rows: Readonly<Record<Part, { readonly start: number; readonly end: number }>>;
};

/** The windows of each part, or `most` evenly spread ones of it. */
export function originsOf({ parts }: Windows, most = Infinity): Origins {
  const chosen = PARTS.map((part) => evenlySpaced(parts[part], Math.min(most, parts[part].length)));
  const all = new Int32Array(chosen.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  const rows = chosen.map((origins) => {
    all.set(origins, start);
    const from = start;
    start += origins.length;
    return { start: from, end: start };
  });
  return { all, rows: { train: rows[0]!, validation: rows[1]!, test: rows[2]! } };
}

/** Pauses (yields) now and then. */
export function* tableOf(forecast: Forecaster, origins: Int32Array, horizon: number): Generator<void, ForecastTable> {
  const forecasts = new Float64Array(origins.length * horizon);
  for (let row = 0; row < origins.length; row++) {
    forecast(origins[row]!, forecasts.subarray(row * horizon, (row + 1) * horizon));
    if (row % ROWS === ROWS - 1) yield;
  }
  return { origins, horizon, forecasts };
}

/** The network's, each forecast from true values. Pauses (yields) after each batch of `atOnce` windows. */
export function* networkTable(
  windows: Windows,
  predict: Predictor,
  origins: Int32Array,
  atOnce = AT_ONCE,
): Generator<void, ForecastTable> {
  const { lookBack, horizon, channels } = windows;
  const forecasts = new Float64Array(origins.length * horizon);
  for (let start = 0; start < origins.length; start += atOnce) {
    const targets = origins.subarray(start, start + atOnce);
    const x = new Float32Array(targets.length * lookBack * channels.length);
    fillBatch(windows, targets, x, null);
    const batch = predict(x, targets.length);
    for (let row = 0; row < targets.length; row++) {
      const forecast = batch.subarray(row * horizon, (row + 1) * horizon);
      toDataUnit(windows, forecast, targets[row]!);
      forecasts.set(forecast, (start + row) * horizon);
    }
    yield;
  }
  return { origins, horizon, forecasts };
}

/** What came, and where it is known. */
export type Truth = { readonly values: Float64Array; readonly missing: Uint8Array };
