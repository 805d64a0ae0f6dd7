/**
 * The band of a network that says quantiles itself: from its 10 % to its 90 % quantile. Heads that are learned apart may cross.
 * They are sorted step by step, which never takes them further from the true quantiles on the whole (rearrangement: Chernozhukov,
 * Fernández-Val & Galichon 2010); so the lowest of the three is the low edge, the highest the high one, and the median, which
 * is the forecast, lies within.
 *
 * The edges are of the series that the network sees. Where a step builds on forecast ones, since the series is differenced,
 * their distances from the median add up as those of independent steps do: by the root of the sum of their squares.
 */
import type { Predictor } from '../../forecasting/predictor';
import { QUANTILES } from '../../network/losses';
import { unscaled } from '../../windows/scaler';
import { restored } from '../../windows/transform';
import { fillBatch, toLevels, type Windows } from '../../windows/windows';
import type { Edges, JudgedOrigins } from './edges';

/** Windows that are forecast between two pauses. */
const AT_ONCE = 32;

/** `quantiles` says all that the head says [batch, quantile · horizon]. Pauses (yields) after each batch. */
export function* quantileEdges(
  windows: Windows,
  quantiles: Predictor,
  origins: JudgedOrigins,
  atOnce = AT_ONCE,
): Generator<void, Edges> {
  const { lookBack, horizon, channels } = windows;
  const { all } = origins;
  const width = QUANTILES.length * horizon;
  const low = new Float64Array(all.length * horizon);
  const high = new Float64Array(all.length * horizon);
  for (let start = 0; start < all.length; start += atOnce) {
    const targets = all.subarray(start, start + atOnce);
    const x = new Float32Array(targets.length * lookBack * channels.length);
    fillBatch(windows, targets, x, null);
    const said = quantiles(x, targets.length);
    for (let row = 0; row < targets.length; row++) {
      const edges = edgesOf(windows, said.subarray(row * width, (row + 1) * width), targets[row]!);
      low.set(edges.low, (start + row) * horizon);
      high.set(edges.high, (start + row) * horizon);
    }
    yield;
  }
  return { kind: 'quantile', origins, horizon, low, high };
}

/** From what the head says of one window [quantile, horizon], on the network's scale, to the unit of the data [horizon]. */
function edgesOf(windows: Windows, said: Float64Array, target: number) {
  const { horizon, lag, scaler, transform } = windows;
  const level = said.slice(0, horizon);
  toLevels(windows, level, windows.levels, target);
  const edge = (outermost: (...values: number[]) => number, side: -1 | 1): Float64Array => {
    const distances = new Float64Array(horizon); // from the median, on the scale of the levels
    const values = new Float64Array(horizon);
    for (let ahead = 0; ahead < horizon; ahead++) {
      const heads = QUANTILES.map((_, head) => said[head * horizon + ahead]!);
      const own = unscaled(scaler, outermost(...heads)) - unscaled(scaler, heads[0]!);
      const before = lag > 0 && ahead >= lag ? distances[ahead - lag]! : 0;
      distances[ahead] = Math.hypot(own, before);
      values[ahead] = restored(transform, level[ahead]! + side * distances[ahead]!);
    }
    return values;
  };
  return { low: edge(Math.min, -1), high: edge(Math.max, 1) };
}
