import type { ScalingName } from '../settings/settings';
import { quantileOf } from './quantile';

/** An affine map: scaled = (value - offset) / scale. Fitted on the training part, applied to all of the series. */
export type Scaler = { readonly offset: number; readonly scale: number };

/** Below this share of the values' own size, a spread is what rounding leaves of a constant. */
const ROUNDING = 1e-12;
/** Below this spread, dividing by it could overflow. */
const SMALLEST = 1e-150;

/** A constant part has no spread: it is only shifted. */
const positive = (scale: number, size: number) => (scale > Math.max(SMALLEST, ROUNDING * Math.abs(size)) ? scale : 1);

/** To mean 0 and standard deviation 1. */
function standard(values: Float64Array): Scaler {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { offset: mean, scale: positive(Math.sqrt(variance), mean) };
}

/** To 0 … 1. */
function minmax(values: Float64Array): Scaler {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return { offset: lowest, scale: positive(highest - lowest, lowest) };
}

/** By the median and the distance of the quartiles: single extreme values do not count. */
function robust(values: Float64Array): Scaler {
  const sorted = values.toSorted();
  const median = quantileOf(sorted, 0.5);
  return { offset: median, scale: positive(quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25), median) };
}

/** How each scaling is fitted to the values of the training part (at least one). */
export const SCALERS: Readonly<Record<ScalingName, (values: Float64Array) => Scaler>> = {
  standard,
  minmax,
  robust,
  none: () => ({ offset: 0, scale: 1 }),
};

export const scaled = (scaler: Scaler, value: number): number => (value - scaler.offset) / scaler.scale;
export const unscaled = (scaler: Scaler, value: number): number => value * scaler.scale + scaler.offset;
