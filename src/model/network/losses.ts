import type { Numbers } from '../cells/cell';
import type { LossName } from '../settings/settings';

/** What the heads of the loss `quantile` say, as shares; the median first: the first `horizon` outputs are the forecast. */
export const QUANTILES = [0.5, 0.1, 0.9] as const;

type Loss = {
  /** Of one difference d = forecast - target; `head` counts the quantiles, and is 0 for all other losses. */
  value(d: number, head: number): number;
  slope(d: number, head: number): number;
};

/**
 * Huber (1964) with its corner at 1. The pinball loss of the quantile q (Koenker & Bassett 1978) is q·(-d) below the target
 * and (1 - q)·d above it; its slope at the corner is taken as 0, as that of MAE.
 */
export const LOSSES: Readonly<Record<LossName, Loss>> = {
  mse: { value: (d) => d * d, slope: (d) => 2 * d },
  mae: { value: Math.abs, slope: Math.sign },
  huber: {
    value: (d) => (Math.abs(d) <= 1 ? 0.5 * d * d : Math.abs(d) - 0.5),
    slope: (d) => Math.max(-1, Math.min(1, d)),
  },
  quantile: {
    value: (d, head) => d * (Number(d > 0) - QUANTILES[head]!),
    slope: (d, head) => (d === 0 ? 0 : Number(d > 0) - QUANTILES[head]!),
  },
};

/** The mean loss of forecasts over rows and outputs, and how it changes with each output. */
export function forecastLoss(
  name: LossName,
  said: Numbers, // [row, outputs]
  targets: Numbers, // [row, horizon]
  outputs: number,
  horizon: number,
): { readonly loss: number; readonly slopes: Float64Array } {
  const { value, slope } = LOSSES[name];
  const slopes = new Float64Array(said.length);
  let sum = 0;
  for (let at = 0; at < said.length; at++) {
    const [row, output] = [Math.floor(at / outputs), at % outputs];
    const difference = said[at]! - targets[row * horizon + (output % horizon)]!;
    const quantile = Math.floor(output / horizon);
    sum += value(difference, quantile);
    slopes[at] = slope(difference, quantile) / said.length;
  }
  return { loss: sum / said.length, slopes };
}
