/** The difference to `lag` time steps before, and its exact inverse. Lag 0 is no difference. */

/** d[t] = y[t] - y[t - lag]; the first `lag` values, which have no predecessor, are 0. */
export function difference(values: Float64Array, lag: number): Float64Array {
  if (lag === 0) return values.slice();
  return values.map((value, time) => (time < lag ? 0 : value - values[time - lag]!));
}

/**
 * Turns forecast differences for the times `start`, `start + 1`, … back into values, in place. What a forecast builds on
 * is the series before `start`, and from there on the forecast itself: no value from the future is looked at.
 */
export function undoDifference(forecast: Float64Array, values: Float64Array, start: number, lag: number): void {
  if (lag === 0) return;
  for (let ahead = 0; ahead < forecast.length; ahead++) {
    const before = ahead < lag ? values[start + ahead - lag]! : forecast[ahead - lag]!;
    forecast[ahead] = forecast[ahead]! + before;
  }
}
