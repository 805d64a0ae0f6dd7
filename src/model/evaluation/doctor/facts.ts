/** What the doctor and the story go by: numbers alone. */
import type { Echo, FoundSeason, LeakReport, ModelReport, Verdict } from '../../protocol/evaluation';
import type { EpochLosses } from '../../protocol/epochLosses';
import type { Config } from '../../settings/settings';
import type { Windows } from '../../windows/windows';
import type { NetworkHealth } from './health';

export type Facts = {
  readonly config: Config;
  /** Optimizer steps that the network has done. */
  readonly step: number;
  /** The step at which a loss was not finite; null where none was. */
  readonly divergedAt: number | null;
  readonly losses: readonly EpochLosses[];
  readonly parameters: number;
  readonly windows: Readonly<Record<'train' | 'validation' | 'test', number>>;
  readonly series: SeriesFacts;
  readonly season: FoundSeason;
  readonly reports: readonly ModelReport[];
  readonly verdict: Verdict;
  /** Null where nothing leaks. */
  readonly leak: LeakReport | null;
  readonly echo: Echo;
  /** Standard deviations over the validation part: of the one-step forecast, and of the truth. */
  readonly spread: { readonly forecast: number; readonly truth: number };
  readonly health: NetworkHealth;
};

/** In the unit of the data. */
export type SeriesFacts = {
  readonly points: number;
  /** Smallest and largest value of the training part. */
  readonly low: number;
  readonly high: number;
  /** Share of the test part outside of them, 0 to 1. */
  readonly outside: number;
  /** Standard deviation and mean of the size of what the network sees of the training part. */
  readonly spread: number;
  readonly size: number;
};

export function seriesFacts({ values, missing, targets, lag, trainEnd, validationEnd }: Windows): SeriesFacts {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < trainEnd; at++) {
    if (missing[at]) continue;
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  let [outside, tested] = [0, 0];
  for (let at = validationEnd; at < values.length; at++) {
    if (missing[at]) continue;
    tested += 1;
    if (values[at]! < low || values[at]! > high) outside += 1;
  }
  const seen = targets.subarray(lag, trainEnd);
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  return {
    points: values.length,
    low,
    high,
    outside: tested > 0 ? outside / tested : 0,
    spread: Math.sqrt(seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seen.length),
    size: seen.reduce((sum, value) => sum + Math.abs(value), 0) / seen.length,
  };
}
