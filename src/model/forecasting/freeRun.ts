/** The forecast that is fed with itself: from the start of the validation part on, no true value is looked at. */
import { difference } from '../windows/difference';
import { scaled } from '../windows/scaler';
import { toDataUnit, type Windows } from '../windows/windows';
import type { Predictor } from './predictor';

/** In the unit of the data; NaN before the validation part. Pauses (yields) after each forecast of a horizon. */
export function* forecastFreely(windows: Windows, predict: Predictor): Generator<void, Float64Array> {
  const { values, inputs, lag, lookBack, horizon, trainEnd, scaler } = windows;
  const freeRun = new Float64Array(values.length).fill(Number.NaN);
  const known = values.slice(); // true before trainEnd, the forecast's own from there on
  const seen = inputs.slice(); // the same as the network sees it
  for (let start = trainEnd; start < values.length; start += horizon) {
    const forecast = predict(Float32Array.from(seen.subarray(start - lookBack, start)), 1);
    toDataUnit(windows, forecast, known, start);
    const size = Math.min(horizon, values.length - start);
    known.set(forecast.subarray(0, size), start);
    freeRun.set(forecast.subarray(0, size), start);
    const changes = difference(known.subarray(start - lag, start + size), lag).subarray(lag);
    seen.set(
      changes.map((value) => scaled(scaler, value)),
      start,
    );
    yield;
  }
  return freeRun;
}
