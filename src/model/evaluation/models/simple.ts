/** Baselines without parameters to search for: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, §5.2. */
import { toDataUnit } from '../../windows/windows';
import type { Baseline } from './model';

/** y_T. */
export const naive: Baseline = {
  name: 'naive',
  // oxlint-disable-next-line require-yield -- done at once
  *fit({ values }) {
    return (origin, forecast) => forecast.fill(values[origin - 1]!);
  },
};

/** y_{T+h−m⌈h/m⌉}: the value one season before, or as many seasons as it takes. Without a season there is none. */
export const seasonalNaive: Baseline = {
  name: 'seasonal-naive',
  // oxlint-disable-next-line require-yield -- done at once
  *fit({ values, trainEnd }, season) {
    if (season < 2 || season > trainEnd) return null;
    return (origin, forecast) => {
      for (let ahead = 0; ahead < forecast.length; ahead++) {
        forecast[ahead] = values[Math.max(0, origin - season + (ahead % season))]!;
      }
    };
  },
};

/** y_T + h · (y_a − y_1) / (a − 1): the slope of the training part from its first to its last value. */
export const drift: Baseline = {
  name: 'drift',
  // oxlint-disable-next-line require-yield -- done at once
  *fit({ values, trainEnd }) {
    const slope = (values[trainEnd - 1]! - values[0]!) / Math.max(1, trainEnd - 1);
    return (origin, forecast) => {
      for (let ahead = 0; ahead < forecast.length; ahead++) {
        forecast[ahead] = values[origin - 1]! + (ahead + 1) * slope;
      }
    };
  },
};

/** The mean of the training part. */
export const mean: Baseline = {
  name: 'mean',
  // oxlint-disable-next-line require-yield -- done at once
  *fit({ values, missing, trainEnd }) {
    const level = meanOf(values.subarray(0, trainEnd).filter((_, at) => !missing[at]));
    return (_, forecast) => forecast.fill(level);
  },
};

/**
 * What transform, difference and scaling do by themselves: the pipeline with a network that always says the training
 * mean of what it would have learned.
 */
export const transformOnly: Baseline = {
  name: 'transform-only',
  // oxlint-disable-next-line require-yield -- done at once
  *fit(windows) {
    const level = meanOf(windows.targets.subarray(windows.lag, windows.trainEnd));
    return (origin, forecast) => {
      forecast.fill(level);
      toDataUnit(windows, forecast, origin);
    };
  },
};

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
