/** What the series worker is told and what it says: opening, generating and importing series. */
import type { DatasetName, GeneratorName, SourceName, TimePrecision } from '../config/sources';

/** Where a time step stands: a count, a number of the file's own (a year, seconds), or a date. */
export type TimeAxis =
  | { readonly kind: 'index' }
  | { readonly kind: 'number'; readonly values: Float64Array; readonly name: string }
  /** Milliseconds since 1970 in UTC. */
  | { readonly kind: 'date'; readonly values: Float64Array; readonly precision: TimePrecision };

/** One time series, complete: missing values are filled in and listed. */
export type Series = {
  readonly source: SourceName;
  /** File name of an upload; empty for the rest, whose titles are in the catalog. */
  readonly fileName: string;
  readonly column: string;
  /** Unit of the values; empty where none is known. */
  readonly unit: string;
  readonly values: Float64Array; // [time]
  readonly time: TimeAxis;
  /** Time steps of a season, or 0 where none is known. */
  readonly season: number;
  /** Indices of the values that were missing and are interpolated. */
  readonly interpolated: Int32Array;
};

export type ColumnKind = 'number' | 'date' | 'text' | 'empty';
export type ImportColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** How many cells hold a number. */
  readonly count: number;
  readonly missing: number;
};
/** What the importer understood of a file. */
export type ImportReport = {
  readonly fileName: string;
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  /** The column taken as the series. */
  readonly column: string;
  /** The column taken as time, or null. */
  readonly timeColumn: string | null;
  readonly header: boolean;
  readonly delimiter: string;
  /** Missing values of the column taken, all interpolated or, at the ends, left out. */
  readonly missing: number;
  /** What was left out or repaired: line numbers start at 1 and count the header. */
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
  /** How many lines were left out or repaired in all; `skipped` lists the first of them. */
  readonly skippedCount: number;
};
export type SkipReason = 'too-few-cells' | 'too-many-cells' | 'blank' | 'not-a-number';

/** Why a file is no usable series; the catalog says for each code where, what, and what to do. */
export type ImportProblem =
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly kind: string }
  | { readonly code: 'encoding' }
  | { readonly code: 'quotes'; readonly line: number }
  | { readonly code: 'no-numbers'; readonly columns: readonly string[] }
  | { readonly code: 'no-such-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'column-without-numbers'; readonly column: string; readonly line: number; readonly cell: string }
  | { readonly code: 'too-few-rows'; readonly rows: number; readonly needed: number }
  | { readonly code: 'constant'; readonly column: string; readonly value: number }
  | { readonly code: 'infinite'; readonly column: string; readonly line: number }
  | { readonly code: 'unreachable'; readonly file: string };

/** `openId` rises with each command; events carry it, and those of an older one are dropped. */
export type SeriesCommand =
  | { readonly kind: 'openDataset'; readonly openId: number; readonly name: DatasetName; readonly url: string }
  | {
      readonly kind: 'generate';
      readonly openId: number;
      readonly name: GeneratorName;
      readonly seed: number;
      readonly noise: number;
      readonly length: number;
    }
  | { readonly kind: 'importFile'; readonly openId: number; readonly file: File; readonly column: string }
  /** Takes another column of the file imported last. */
  | { readonly kind: 'pickColumn'; readonly openId: number; readonly column: string };

export type SeriesEvent =
  | {
      readonly kind: 'seriesReady';
      readonly openId: number;
      readonly series: Series;
      /** What was understood of a file; null for a generated series. */
      readonly report: ImportReport | null;
    }
  | {
      readonly kind: 'importFailed';
      readonly openId: number;
      readonly fileName: string;
      readonly problem: ImportProblem;
    }
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };
