/** The forecast from each window of the series, every one from true values, and how good it is by part. */
import type { Metrics, Part, PartMetrics } from '../protocol/inspection';
import { fillBatch, firstTarget, toDataUnit, type Windows } from '../windows/windows';
import { createErrorSum, type ErrorSum } from './errors';
import type { Predictor } from './predictor';

export type OneStepForecast = {
  /** The first step of each forecast, in the unit of the data; NaN before the first window. */
  readonly oneStep: Float64Array; // [series time]
  /** Over all steps of the horizon, for the windows whose targets lie in one part. */
  readonly metrics: Metrics;
};

const PARTS: readonly Part[] = ['train', 'validation', 'test'];

/** Windows that are forecast between two pauses: few enough for other work to come in. */
const CHUNK = 32;

/** Pauses (yields) after each chunk of windows. A forecast for a missing value counts in no measure. */
export function* forecastOneStep(windows: Windows, predict: Predictor): Generator<void, OneStepForecast> {
  const { values, lookBack, horizon, channels } = windows;
  const partOf = partsByTarget(windows);
  const oneStep = new Float64Array(values.length).fill(Number.NaN);
  const sums = { train: createPartSum(), validation: createPartSum(), test: createPartSum() };
  for (let start = firstTarget(windows); start < values.length; start += CHUNK) {
    const size = Math.min(CHUNK, values.length - start);
    const x = new Float32Array(size * lookBack * channels.length);
    fillBatch(
      windows,
      Int32Array.from({ length: size }, (_, row) => start + row),
      x,
      null,
    );
    const forecasts = predict(x, size);
    for (let row = 0; row < size; row++) {
      const target = start + row;
      const forecast = forecasts.subarray(row * horizon, (row + 1) * horizon);
      toDataUnit(windows, forecast, target);
      oneStep[target] = forecast[0]!;
      const part = partOf(target);
      if (part) addWindow(sums[part], windows, target, forecast);
    }
    yield;
  }
  return { oneStep, metrics: mapParts((part) => measured(sums[part])) };
}

/** The part that a window belongs to, or null where it belongs to none. */
function partsByTarget({ parts, values }: Windows): (target: number) => Part | null {
  const numbers = new Int8Array(values.length).fill(-1);
  PARTS.forEach((part, number) => {
    for (const target of parts[part]) numbers[target] = number;
  });
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
