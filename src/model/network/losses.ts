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
