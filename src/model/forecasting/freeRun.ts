/** The forecast that is fed with itself: from the start of the validation part on, no true value is looked at. */
import { scaled } from '../windows/scaler';
import { restored } from '../windows/transform';
import { toLevels, type Windows } from '../windows/windows';
import type { Predictor } from './predictor';

/**
 * In the unit of the data; NaN before the validation part. Inputs that are not known ahead stay at their last known value.
 * After so many `forecasts` it stops: NaN from there on. Pauses (yields) after each forecast of a horizon.
 */
export function* forecastFreely(
  windows: Windows,
  predict: Predictor,
  forecasts = Infinity,
): Generator<void, Float64Array> {
  const { values, lag, lookBack, horizon, trainEnd, scaler, transform, channels } = windows;
  const freeRun = new Float64Array(values.length).fill(Number.NaN);
  const levels = windows.levels.slice(); // true before trainEnd, the forecast's own from there on
  const seen = inputsKnownAt(windows, trainEnd);
  const width = channels.length;
  const last = Math.min(values.length, trainEnd + forecasts * horizon);
  for (let start = trainEnd; start < last; start += horizon) {
    const forecast = predict(new Float32Array(seen.subarray((start - lookBack) * width, start * width)), 1);
    toLevels(windows, forecast, levels, start);
    const end = Math.min(start + horizon, values.length);
    levels.set(forecast.subarray(0, end - start), start);
    for (let time = start; time < end; time++) {
      freeRun[time] = restored(transform, levels[time]!);
      const change = lag === 0 ? levels[time]! : levels[time]! - levels[time - lag]!;
      seen[time * width] = scaled(scaler, change);
    }
    yield;
  }
  return freeRun;
}

/** The inputs as they are known before `time`: what is not known ahead stays as it was last; a forecast is no hole. */
function inputsKnownAt({ inputs, channels, values }: Windows, time: number): Float64Array {
  const seen = inputs.slice();
  const width = channels.length;
  channels.forEach(({ kind, ahead }, index) => {
    if (ahead || kind === 'target') return;
    const last = kind === 'mask' ? 1 : inputs[(time - 1) * width + index]!;
    for (let later = time; later < values.length; later++) seen[later * width + index] = last;
  });
  return seen;
}
