import type { LossName } from '../settings/settings';

/** The losses of one difference d = forecast - target, and their slopes. Huber (1964) with its corner at 1. */
export const LOSSES: Readonly<Record<LossName, { value(d: number): number; slope(d: number): number }>> = {
  mse: { value: (d) => d * d, slope: (d) => 2 * d },
  mae: { value: Math.abs, slope: Math.sign },
  huber: {
    value: (d) => (Math.abs(d) <= 1 ? 0.5 * d * d : Math.abs(d) - 0.5),
    slope: (d) => Math.max(-1, Math.min(1, d)),
  },
};
