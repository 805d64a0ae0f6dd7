/** Runs beside the page's own, and what they came to. */
import type { NotArrivedEvent } from '../../model/protocol/arrival';
import type { JudgedRun, JudgingProblem, RunPairs } from '../../model/protocol/comparison';
import type { Search, SearchJudgement, SearchPlan, SearchPlanned, SearchRun } from '../../model/protocol/search';
import type { Luck } from '../../model/protocol/luck';
import type { PrunedWidth, PruningReport } from '../../model/protocol/pruning';
import type { RunProblem, RunResult } from '../../model/protocol/runs';
import type { VariantJudgement, VariantMeasure } from '../../model/protocol/variants';
import type { PresetName } from '../../model/settings/cellPresets';
import type { Config } from '../../model/settings/settings';
import type { OpenedRun } from '../history/facts';

/** The same settings from several seeds. */
export type LuckMeasurement = {
  readonly id: number;
  /** What all of them are trained with, except for the seed. */
  readonly config: Config;
  readonly epochs: number;
  /** In the order in which they are trained; the first is that of the page. */
  readonly seeds: readonly number[];
  /** `failed`: no run has a result. */
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Epochs done of the runs in progress, by seed. */
  readonly progress: Readonly<Record<number, number>>;
  readonly runs: readonly Omit<RunResult, 'id' | 'parameters' | 'forecasts'>[];
  /** Runs without a result. */
  readonly failed: readonly { readonly seed: number; readonly problem: RunProblem }[];
  /** Of the runs that are done; null while there is none. */
  readonly luck: Luck | null;
};

/** The settings in place with each preset of the cell, from the same seeds. */
export type PresetMeasurement = {
  readonly id: number;
  /** What all of them are trained with, except for cell and seed. */
  readonly config: Config;
  readonly epochs: number;
  readonly seeds: readonly number[];
  /** What a score is, of the validation part; the less the better. */
  readonly measure: VariantMeasure;
  /** `failed`: no run has a result. */
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Epochs done of the runs in progress, by `presetKey`. */
  readonly progress: Readonly<Record<string, number>>;
  readonly runs: readonly {
    readonly preset: PresetName;
    readonly seed: number;
    readonly score: number;
    readonly divergedAt: number | null;
  }[];
  /** Runs without a result. */
  readonly failed: readonly { readonly preset: PresetName; readonly seed: number; readonly problem: RunProblem }[];
  /** By preset, against the vanilla cell. */
  readonly judged: Readonly<Record<string, VariantJudgement>>;
};

/** A run beside the page's own: the network once more on all data, or once more without a leak. */
export type RunBeside = {
  readonly state: 'running' | 'done' | 'failed';
  /** How many it has, and how many are done. */
  readonly epochs: number;
  readonly epoch: number;
};

/** The network of the run in place, trained anew along the test part, each time on all that was known by then. */
export type RefitBacktest = {
  readonly state: 'running' | 'done' | 'failed';
  readonly epochs: number;
  /** Where a refit begins, as indices of the series; each forecasts from there to the next. */
  readonly at: readonly number[];
  /** How many are there. */
  readonly done: number;
  /** From the origins of the test part; NaN from those that are not there yet. */
  readonly forecasts: Float64Array; // [origin, horizon]
};

type Missing = Pick<NotArrivedEvent, 'file' | 'absence'>;

/** Which series a search was begun on: to know it again after a reload. */
export type SearchedSeries = {
  readonly source: Config['data'];
  readonly name: string;
  readonly length: number;
  /** Of its values and inputs. */
  readonly print: string;
};

/** Why a search does not go on. */
export type SearchHalt =
  /** Another series is in place. */
  { readonly code: 'other-series' } | ({ readonly code: 'not-arrived' } & Missing);

/** A search with what has come of it: plain data, which can be kept. */
export type SearchState = {
  readonly id: number;
  readonly search: Search;
  /** What all trials share, without a leak: the validation error is to be an honest one. */
  readonly config: Config;
  readonly series: SearchedSeries;
  readonly plan: SearchPlan;
  /** What makes a MASE of an error, by dividing; null where it was not known. */
  readonly scale: number | null;
  /** Looks of earlier searches at the same validation part. */
  readonly looksBefore: number;
  /** `failed`: no run has a result. */
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
  readonly halt: SearchHalt | null;
  /** Epochs done of the runs in progress, by `searchKey`. */
  readonly progress: Readonly<Record<string, number>>;
  readonly runs: readonly SearchRun[];
  /** Runs without a result. */
  readonly failed: readonly { readonly trial: number; readonly seed: number; readonly problem: RunProblem }[];
  /** Of the runs that are done; null while there is none. */
  readonly judged: SearchJudgement | null;
};

/** What a search would do, before it is begun. */
export type SearchPreview = {
  readonly id: number;
  readonly search: Search;
  readonly config: Config;
  /** Null while it is worked out. */
  readonly planned: SearchPlanned | null;
};

/** Why what was kept is no search. */
export type KeptProblem = { readonly code: 'not-a-search' | 'newer-version'; readonly at: string };

export type SearchFacts = {
  readonly preview: SearchPreview | null;
  readonly current: SearchState | null;
  /** What searching needs and did not come. */
  readonly missing: Missing | null;
  /** What was kept and could not be read. */
  readonly unread: KeptProblem | null;
};

/** The trained network with fewer and fewer units. */
export type Pruning = {
  /** Of the network as it was trained. */
  readonly config: Config;
  /** At which it stood. */
  readonly epoch: number;
  /** That it is trained on with at each width, and how many are done in all. */
  readonly epochs: number;
  readonly done: number;
  /** What is known stays when it stops or fails. */
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** From the whole network down. */
  readonly widths: readonly PrunedWidth[];
  /** Null before the first width. */
  readonly naive: PruningReport['naive'] | null;
  readonly problem: RunProblem | null;
};

/** Runs that are laid beside one another, with what is known of them so far. */
export type ComparedRuns = {
  readonly ids: readonly string[];
  readonly judged: Readonly<Record<string, JudgedRun>>;
  readonly failed: Readonly<Record<string, JudgingProblem>>;
  /** Null until each of them is judged, or cannot be. */
  readonly pairs: RunPairs | null;
  /** Why nothing more is to be known of them; null where it is. */
  readonly problem: Exclude<RunProblem, { readonly code: 'windows' | 'samples' }> | null;
};

/** The run in place, as it stood when it was taken along to be compared; `asked`: it is on its way. */
export type TakenInPlace = OpenedRun | 'asked';

export type RunsFacts = {
  /** Null where none are compared. */
  readonly compared: ComparedRuns | null;
  /** Null where it is not compared. */
  readonly inPlace: TakenInPlace | null;
  /** Of the run in place; null where none was asked for. */
  readonly pruning: Pruning | null;
  /** What pruning needs and did not come; null where nothing is missing. */
  readonly pruningMissing: Pick<NotArrivedEvent, 'file' | 'absence'> | null;
  /** Of the run in place; null where none was asked for. */
  readonly refitBacktest: RefitBacktest | null;
  /** Of the run in place; null where none was asked for. */
  readonly refit: RunBeside | null;
  /** Without a leak, beside the run in place; null where that does not leak, or goes on. */
  readonly honest: RunBeside | null;
  /** The latest; null before any. */
  readonly luck: LuckMeasurement | null;
  /** The one before it of other settings on the same windows; null where there is none. */
  readonly formerLuck: LuckMeasurement | null;
  /** What measuring needs and did not come; null where nothing is missing. */
  readonly luckMissing: Missing | null;
  /** The latest comparison of presets; null before any. */
  readonly presets: PresetMeasurement | null;
  /** What comparing presets needs and did not come; null where nothing is missing. */
  readonly presetsMissing: Missing | null;
  /** Null before anybody asked. */
  readonly search: SearchFacts | null;
};
