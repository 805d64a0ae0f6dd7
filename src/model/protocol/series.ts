/** What the series worker is told and what it says: opening, generating and importing series. */
import type { NotArrivedEvent } from './arrival';
import type { Suggested } from '../settings/sources/suggest';
import type { DatasetName, GeneratorName, SourceName, TimePrecision } from '../settings/sources/names';
import type { ImportChoices, ImportProblem, ImportReport } from './importing';
import type { LabelledChoices, LabelledProblem, LabelledReport } from './labelled';
import type { TaskSource } from './tasks';

/** Where a time step stands: a count, a number of the file's own (a year, seconds), or a date. */
export type TimeAxis =
  | { readonly kind: 'index' }
  | { readonly kind: 'number'; readonly values: Float64Array; readonly name: string }
  /** Milliseconds since 1970 in UTC. */
  | { readonly kind: 'date'; readonly values: Float64Array; readonly precision: TimePrecision };

/** A column beside the target, at the same time steps. NaN where it is missing. */
export type Feature =
  | { readonly kind: 'number'; readonly name: string; readonly values: Float64Array }
  /** `values` are indices into `labels`, of which there are at most `MOST_LABELS`. */
  | {
      readonly kind: 'category';
      readonly name: string;
      readonly labels: readonly string[];
      readonly values: Float64Array;
    };
export const MOST_LABELS = 12;

/** A part of which a generated series is known to be made, in the unit of its values; `regime` is a number of the regime, from 0. */
export type ComponentName = 'signal' | 'trend' | 'season' | 'cycle' | 'level' | 'regime' | 'noise';
export type Component = { readonly name: ComponentName; readonly values: Float64Array };

/** One time series as it was read: holes are holes, what fills them is a setting of the windows. */
export type Series = {
  readonly source: SourceName;
  /** File name of an upload, or the name its owner gave it; empty for the rest, whose titles are in the catalog. */
  readonly fileName: string;
  readonly column: string;
  /** Unit of the values; empty where none is known. */
  readonly unit: string;
  /** The target; NaN where it is missing, but neither first nor last. */
  readonly values: Float64Array; // [time]
  readonly time: TimeAxis;
  /** Time steps of a season, or 0 where none is known. */
  readonly season: number;
  readonly features: readonly Feature[];
  /** Empty where the parts are not known. */
  readonly components: readonly Component[];
  /** What the samples of another task than forecasting are made from, which stands in place of the values. */
  readonly material?: TaskSource;
};

/** What a series is to come with, for another task than forecasting: a file of the page, or what somebody gave. */
export type MaterialWish =
  | { readonly kind: 'shipped'; readonly task: 'digits' | 'characters'; readonly url: string }
  | { readonly kind: 'given'; readonly source: TaskSource };
/** Why a file of somebody's own holds nothing for a task. */
export type MaterialProblem = LabelledProblem;

/** As much of a series as windows are cut from. */
export type WindowSource = Pick<Series, 'values' | 'time' | 'season' | 'features'>;
/** With what the units of a network may be found to follow. */
export type InspectedSource = WindowSource & Pick<Series, 'components'> & { readonly calendar: TimeAxis };

/** A series of a user's own that the browser keeps. */
export type SavedSeries = {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  /** Points from 0 to 1, for its thumbnail. */
  readonly preview: readonly number[];
};
/** What the browser's store may answer instead of saving a series. */
export type SaveProblem = 'no-room' | 'not-allowed' | 'gone';

/** How a generated series is made. */
export type Recipe = {
  readonly name: GeneratorName;
  readonly seed: number;
  /** Standard deviation of the added noise as a share of the clean series' own. */
  readonly noise: number;
  readonly length: number;
  /** As in the setting `parameters`: `period=20,duty=0.3`; what is left out has its default. */
  readonly parameters: string;
  /** Text of `f(t)` where the generator is `formula`. */
  readonly formula: string;
};
/** Why a formula cannot be computed: where, from 0, and what. */
export type FormulaProblem = {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'syntax'
    | 'unknown-name'
    | 'unknown-function'
    | 'not-allowed'
    | 'arguments'
    | 'not-finite'
    | 'constant';
  readonly at: number;
  /** The name, sign or time step concerned. */
  readonly what: string;
};

/**
 * `openId` rises with each command; events carry it, and those of an older one are dropped. Numbers below 0 are of series that
 * are not for the page: they change nothing of what is opened or imported for it.
 */
export type SeriesCommand =
  | {
      readonly kind: 'openDataset';
      readonly openId: number;
      readonly name: DatasetName;
      readonly url: string;
      readonly material?: MaterialWish;
    }
  | { readonly kind: 'generate'; readonly openId: number; readonly recipe: Recipe }
  /** A thumbnail of what a recipe would make, while its parameters are tried. */
  | { readonly kind: 'sketch'; readonly recipe: Recipe }
  | { readonly kind: 'importFile'; readonly openId: number; readonly file: File; readonly choices: ImportChoices }
  | {
      readonly kind: 'importText';
      readonly openId: number;
      readonly name: string;
      readonly text: string;
      readonly choices: ImportChoices;
    }
  /** Reads the file or text imported last once more. */
  | { readonly kind: 'reimport'; readonly openId: number; readonly choices: ImportChoices }
  | { readonly kind: 'cancelImport' }
  /** A series that was drawn, or of which points were dragged; or one that was kept, with where it is saved. */
  | {
      readonly kind: 'take';
      readonly openId: number;
      readonly series: Series;
      readonly savedId?: string;
      readonly material?: MaterialWish;
    }
  /** Reads files as a text, or as sequences with labels. */
  | {
      readonly kind: 'readMaterial';
      readonly task: 'characters' | 'labelled';
      readonly files: readonly File[];
      readonly choices: LabelledChoices;
    }
  | { readonly kind: 'list' }
  | { readonly kind: 'save'; readonly name: string; readonly series: Series }
  | { readonly kind: 'openSaved'; readonly openId: number; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove'; readonly id: string };

export type SeriesEvent =
  | {
      readonly kind: 'seriesReady';
      readonly openId: number;
      readonly series: Series;
      /** What was understood of a file; null for the rest. */
      readonly report: ImportReport | null;
      /** Where the browser keeps it, or empty. */
      readonly savedId: string;
      /** Settings for a series of a user's own; null for the rest, whose settings have been tried. */
      readonly suggested: Suggested | null;
    }
  /** How much of a file has been read, from 0 to 1. */
  | { readonly kind: 'importProgress'; readonly openId: number; readonly share: number }
  | { readonly kind: 'importCancelled'; readonly openId: number }
  | {
      readonly kind: 'importFailed';
      readonly openId: number;
      readonly fileName: string;
      readonly problem: ImportProblem;
      /** As far as the file was understood, so that it can be corrected; null where it was not. */
      readonly report: ImportReport | null;
    }
  | {
      readonly kind: 'materialRead';
      readonly source: TaskSource;
      /** What was understood of labelled sequences; null of a text. */
      readonly report: LabelledReport | null;
    }
  | {
      readonly kind: 'materialFailed';
      readonly task: 'characters' | 'labelled';
      readonly fileName: string;
      readonly problem: MaterialProblem;
    }
  | { readonly kind: 'formulaFailed'; readonly openId: number; readonly problem: FormulaProblem }
  | { readonly kind: 'sketched'; readonly name: GeneratorName; readonly points: readonly number[] }
  | { readonly kind: 'saved'; readonly saved: readonly SavedSeries[] }
  | { readonly kind: 'saveFailed'; readonly problem: SaveProblem }
  /** What a command needed, or, without a number, the worker itself. */
  | (NotArrivedEvent & { readonly openId?: number })
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };
