/** The forecast from each window of the series, every one from true values, and how good it is by part. */
import type { Metrics, PartMetrics } from '../protocol/inspection';
import type { Part } from '../protocol/parts';
import { fillBatch, firstTarget, toDataUnit, type Windows } from '../windows/windows';
import { createErrorSum, type ErrorSum } from './errors';
import type { LineAlong, Predictor } from './predictor';

export type OneStepForecast = {
  /** The first step of each forecast, in the unit of the data; NaN where there is none. */
  readonly oneStep: Float64Array; // [series time]
  /** Where there are forecasts; null: from the first window on. */
  readonly sampled: Int32Array | null;
  /** Over all steps of the horizon, for the windows whose targets lie in one part. */
  readonly metrics: Metrics;
};

const PARTS: readonly Part[] = ['train', 'validation', 'test'];

/** Windows that are forecast between two pauses, where nothing else is said: few enough for other work to come in. */
const CHUNK = 32;

export type OneStepOptions = {
  /** First targets of the windows that are forecast; all where it is left out. */
  readonly sampled?: Int32Array | null;
  readonly atOnce?: number;
  readonly line?: LineAlong | null;
};

/** Pauses (yields) after each chunk of windows. A forecast for a missing value counts in no measure. */
export function* forecastOneStep(
  windows: Windows,
  predict: Predictor,
  { sampled = null, atOnce = CHUNK, line }: OneStepOptions = {},
): Generator<void, OneStepForecast> {
  const { values, lookBack, horizon, channels } = windows;
  const first = firstTarget(windows);
  const partOf = partsByTarget(windows);
  const oneStep = new Float64Array(values.length).fill(Number.NaN);
  const sums = { train: createPartSum(), validation: createPartSum(), test: createPartSum() };
  const count = sampled?.length ?? values.length - first;
  for (let start = 0; start < count; start += atOnce) {
    const size = Math.min(atOnce, count - start);
    const targets = Int32Array.from({ length: size }, (_, row) => sampled?.[start + row] ?? first + start + row);
    const x = new Float32Array(size * lookBack * channels.length);
    fillBatch(windows, targets, x, null);
    const forecasts = predict(x, size);
    const lines = line?.predict(x, size);
    for (let row = 0; row < size; row++) {
      const target = targets[row]!;
      const forecast = forecasts.subarray(row * horizon, (row + 1) * horizon);
      toDataUnit(windows, forecast, target);
      oneStep[target] = forecast[0]!;
      if (line && lines) {
        const part = lines.subarray(row * horizon, row * horizon + 1);
        toDataUnit(windows, part, target);
        line.said[target] = part[0]!;
      }
      const part = partOf(target);
      if (part) addWindow(sums[part], windows, target, forecast);
    }
    yield;
  }
  return { oneStep, sampled, metrics: mapParts((part) => measured(sums[part])) };
}

const partNumbers = new WeakMap<Windows['parts'], Int8Array>();

/** The part that a window belongs to, or null where it belongs to none. */
function partsByTarget({ parts, values }: Windows): (target: number) => Part | null {
  const known = partNumbers.get(parts);
  const numbers = known ?? new Int8Array(values.length).fill(-1);
  if (!known) {
    partNumbers.set(parts, numbers);
    PARTS.forEach((part, number) => {
      for (const target of parts[part]) numbers[target] = number;
    });
  }
  return (target) => PARTS[numbers[target]!] ?? null;
}

type PartSum = { windows: number; readonly lstm: ErrorSum; readonly naive: ErrorSum };
const createPartSum = (): PartSum => ({ windows: 0, lstm: createErrorSum(), naive: createErrorSum() });

/** The naive forecast says the last known value for every step of the horizon. */
function addWindow(sum: PartSum, { values, missing }: Windows, target: number, forecast: Float64Array): void {
  sum.windows += 1;
  for (let ahead = 0; ahead < forecast.length; ahead++) {
    if (missing[target + ahead]) continue;
    const truth = values[target + ahead]!;
    sum.lstm.add(forecast[ahead]! - truth);
    sum.naive.add(values[target - 1]! - truth);
  }
}

const measured = ({ windows, lstm, naive }: PartSum): PartMetrics => ({
  windows,
  lstm: lstm.measures(),
  naive: naive.measures(),
});

function mapParts(of: (part: Part) => PartMetrics): Metrics {
  return { train: of('train'), validation: of('validation'), test: of('test') };
}
