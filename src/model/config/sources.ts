/**
 * Where a series can come from: the data sets that are shipped, the generators, and a file of the user's own.
 * Facts only; `series/` has the code. A new data set is one entry here, its file in `public/data`, and its title in `i18n/`.
 */
import type { Config } from './settings';

/** Settings that were tried on a source and work; applied when it is chosen. */
export type Suggestion = Partial<Omit<Config, 'data'>>;

export type TimePrecision = 'year' | 'month' | 'day' | 'minute';

export type DatasetSource = {
  readonly kind: 'dataset';
  /** File name in `public/data`. */
  readonly file: string;
  /** Column of the file that is the series. */
  readonly column: string;
  /** Columns of the date, in the order year, month, day where there are several. */
  readonly timeColumns: readonly string[];
  readonly unit: string;
  /** Time steps of the longest season that matters here. */
  readonly season: number;
  readonly citation: string;
  readonly licence: string;
  /** 24 points of the series from 0 to 1, for its thumbnail. */
  readonly preview: readonly number[];
  readonly suggestion: Suggestion;
};
export type GeneratorSource = {
  readonly kind: 'generator';
  readonly season: number;
  readonly preview: readonly number[];
  readonly suggestion: Suggestion;
};
export type FileSource = { readonly kind: 'file'; readonly suggestion: Suggestion };

export const DATASET_NAMES = ['air-passengers', 'co2', 'sunspots', 'seattle-temperature', 'us-births'] as const;
export const GENERATOR_NAMES = ['sines', 'trend-season', 'square', 'random-walk', 'mackey-glass'] as const;
export const SOURCE_NAMES = [...DATASET_NAMES, ...GENERATOR_NAMES, 'csv'] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];
export type GeneratorName = (typeof GENERATOR_NAMES)[number];
export type SourceName = (typeof SOURCE_NAMES)[number];
