/** What is said about how good forecasts are, of the network and of every baseline alike. */
import type { BandKind } from '../settings/bandKinds';
import type { LeakName } from '../settings/sources/leaks';
import type { ErrorMeasures } from './inspection';
import type { Part } from './parts';

/** The network is `lstm` whatever its cell. */
export const BASELINE_NAMES = [
  'naive',
  'seasonal-naive',
  'drift',
  'mean',
  'transform-only',
  'holt-winters',
  'linear',
] as const;
export type BaselineName = (typeof BASELINE_NAMES)[number];
export type ModelName = 'lstm' | BaselineName;

/** Forecasts of one model: row by row the forecasts from one origin. In the unit of the data. */
export type ForecastTable = {
  /** First targets: a forecast sees what lies before. In time order. */
  readonly origins: Int32Array;
  readonly horizon: number;
  readonly forecasts: Float64Array; // [origin, horizon]
};

/** Errors in the unit of the data, sMAPE in per cent; NaN where they cannot be said. */
export type Measures = {
  readonly mae: number;
  readonly rmse: number;
  readonly smape: number;
  readonly mase: number;
  readonly r2: number;
  /** 1 − MAE / MAE of the baseline that is compared with. */
  readonly skill: number;
};
export type PartMeasures = Measures & {
  readonly windows: number;
  readonly byHorizon: readonly Measures[];
};
export type ModelReport = {
  readonly name: ModelName;
  readonly parts: Readonly<Record<Part, PartMeasures>>;
};

export const BAND_LEVELS = [50, 80, 90, 95] as const;
export type BandLevel = (typeof BAND_LEVELS)[number];
/** Of the bands that differ from window to window: from 10 to 90 %. */
export const EDGE_LEVEL = 80 satisfies BandLevel;
/** Networks with units dropped whose forecasts make the band of Monte-Carlo dropout. */
export const DROPOUT_NETWORKS = 50;
export type Band = {
  readonly kind: BandKind;
  /** Per cent of the truths that it is to hold. */
  readonly level: BandLevel;
  /**
   * Distance of each edge from the forecast, by step; Infinity where the validation part has too few windows. Where it differs
   * from window to window, half the distance of the edges, in the mean over the windows of the test part.
   */
  readonly byHorizon: readonly number[];
  /** Share of the truths, 0 to 1, that lay inside; NaN where there is none. */
  readonly coverage: { readonly validation: number; readonly test: number };
};

/** Edges one step ahead of a band that differs from window to window, for the windows of validation and test part. */
export type EdgesAhead = {
  readonly kind: BandKind;
  readonly origins: Int32Array;
  readonly low: Float64Array; // [origin]
  readonly high: Float64Array; // [origin]
};

export type Echo = {
  /** The delay at which the one-step forecast fits best: 0 on time, 1 one step late. */
  readonly shift: number;
  /** At that delay. */
  readonly mae: number;
  /** By delay, from `first` on. */
  readonly first: number;
  readonly byShift: readonly number[];
  /** Best one step late, and no better than the last value repeated. */
  readonly isEcho: boolean;
};

/** A paired test over windows, Diebold & Mariano 1995 as corrected by Harvey, Leybourne & Newbold 1997. */
export type Comparison = {
  readonly windows: number;
  /** Mean absolute error of the first less that of the second. */
  readonly difference: number;
  readonly statistic: number;
  /** Two-sided; NaN where it cannot be said. */
  readonly p: number;
};

/** What the test part says of the network, in one word with its numbers. */
export type Verdict =
  /** `over`: the best baseline. Shares of its error, 0 to 1. */
  | {
      readonly kind: 'best' | 'within-chance' | 'beaten';
      readonly over: BaselineName;
      readonly share: number;
      readonly p: number;
    }
  /** No model is better than the last value by more than chance. */
  | { readonly kind: 'nothing-to-learn'; readonly p: number }
  /** Its score is illegal, and is held against nothing. */
  | { readonly kind: 'leaking'; readonly leaks: string }
  | { readonly kind: 'untrained' | 'no-test' };

export type FoundSeason = {
  /** Time steps; 1 where there is none. */
  readonly length: number;
  readonly from: 'set' | 'known' | 'found' | 'none';
  /** Autocorrelation of the changes of the training part there. */
  readonly correlation: number;
};

/** Errors on the test part of the same settings from the same seed without a leak, after so many epochs. */
export type HonestErrors = ErrorMeasures & { readonly epochs: number };
/** On the test part; MASE by what it divides by where nothing leaks. */
export type Score = ErrorMeasures & { readonly mase: number };
/** A score with leaks, and the honest one beside it; null as long as that is not known. */
export type LeakReport = {
  readonly leaks: readonly LeakName[];
  readonly leaking: Score;
  readonly honest: (Score & { readonly epochs: number }) | null;
};
