/** Forecasts that are fed with themselves: from an origin on, no true value is looked at. */
import { scaled } from '../windows/scaler';
import { restored } from '../windows/transform';
import { toLevels, type Windows } from '../windows/windows';
import type { LineAlong, Predictor } from './predictor';

/** Windows that are forecast between two pauses. */
const AT_ONCE = 32;

/**
 * In the unit of the data; NaN before the origin, which is the start of the validation part where none is said. Inputs that
 * are not known ahead stay at their last known value. After so many `forecasts` it stops: NaN from there on. Pauses (yields) after each forecast of a horizon.
 */
export function* forecastFreely(
  windows: Windows,
  predict: Predictor,
  forecasts = Infinity,
  line: LineAlong | null = null,
  origin = windows.trainEnd,
): Generator<void, Float64Array> {
  const { values, horizon } = windows;
  const freeRun = new Float64Array(values.length).fill(Number.NaN);
  const steps = Math.min(values.length - origin, forecasts * horizon);
  const along = line && { ...line, said: line.said.subarray(origin) };
  freeRun.set(yield* runFreely(windows, predict, Int32Array.of(origin), steps, along), origin);
  return freeRun;
}

/**
 * From each of the `origins` so many steps, in the unit of the data [origin, steps]. An origin may be the end of the
 * series: rows of inputs are needed up to one before the last step. Pauses (yields) after each forecast of a horizon.
 */
export function* runFreely(
  windows: Windows,
  predict: Predictor,
  origins: Int32Array,
  steps: number,
  line: LineAlong | null = null,
): Generator<void, Float64Array> {
  const { lag, lookBack, horizon, scaler, transform, channels, late } = windows;
  const width = channels.length;
  const runs = Array.from(origins, (origin) => startOf(windows, origin, steps));
  const said = new Float64Array(origins.length * steps);
  for (let done = 0; done < steps; done += horizon) {
    for (let first = 0; first < runs.length; first += AT_ONCE) {
      const batch = runs.slice(first, first + AT_ONCE);
      const x = new Float32Array(batch.length * lookBack * width);
      batch.forEach(({ seen, known }, row) => {
        x.set(seen.subarray((known + done - lookBack) * width, (known + done) * width), row * lookBack * width);
      });
      const forecasts = predict(x, batch.length);
      const lines = line?.predict(x, batch.length);
      batch.forEach(({ seen, levels, known }, row) => {
        const forecast = forecasts.subarray(row * horizon, (row + 1) * horizon);
        const start = known + done;
        const count = Math.min(horizon, steps - done);
        if (line && lines) {
          const part = lines.subarray(row * horizon, row * horizon + count);
          toLevels(windows, part, levels, start);
          const said = part.map((level) => restored(transform, level));
          line.said.set(said, (first + row) * steps + done);
        }
        toLevels(windows, forecast, levels, start);
        levels.set(forecast.subarray(0, count), start);
        for (let time = start; time < start + count; time++) {
          said[(first + row) * steps + time - known] = restored(transform, levels[time]!);
          const change = lag === 0 ? levels[time]! : levels[time]! - levels[time - lag]!;
          // A window that ends too late has the last known value where it would have its target.
          seen[(time - late) * width] = seen[time * width] = scaled(scaler, change);
        }
      });
      yield;
    }
  }
  return said;
}

/** As much as a run from `origin` needs to remember; `known` time steps of it lie before the origin. */
function startOf(windows: Windows, origin: number, steps: number) {
  const { inputs, levels, channels, lookBack, lag, late } = windows;
  const width = channels.length;
  const known = Math.max(lookBack, lag);
  const [from, to] = [origin - known, origin + steps];
  const seen = new Float64Array((known + steps) * width);
  seen.set(inputs.subarray(from * width, to * width));
  channels.forEach(({ kind, ahead }, index) => {
    if (ahead || (kind === 'target' && late === 0)) return;
    // What is not known ahead stays as it was last; a forecast is no hole.
    const last = kind === 'mask' ? 1 : inputs[(origin - 1 - late) * width + index]!;
    for (let later = known - late; later < known + steps; later++) seen[later * width + index] = last;
  });
  const room = new Float64Array(known + steps);
  room.set(levels.subarray(from, Math.min(origin, to)));
  return { seen, levels: room, known };
}
