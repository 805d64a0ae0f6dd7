/** What the evaluator worker is told and what it says. `runId` names a run: events of an older run are dropped. */
import type { Config } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type {
  Band,
  BandLevel,
  BaselineName,
  Echo,
  EdgesAhead,
  FoundSeason,
  HonestErrors,
  LeakReport,
  ModelReport,
  Verdict,
} from './evaluation';
import type { Finding, Sentence } from './findings';
import type { Part } from './parts';
import type { InspectedSource, TimeAxis } from './series';
import type { Score, TaskSource } from './tasks';
import type { Snapshot } from './training';
import type { EpochLosses } from './epochLosses';

export type EvaluatorCommand =
  | {
      readonly kind: 'configure';
      readonly runId: number;
      readonly config: Config;
      readonly series: InspectedSource;
      /** What the samples of another task than forecasting are made from. */
      readonly source?: TaskSource;
    }
  /** The network as it is, with its losses so far. */
  | {
      readonly kind: 'look';
      readonly runId: number;
      readonly snapshot: Snapshot;
      readonly losses: readonly EpochLosses[];
      /** The step at which a loss was not finite; null where none was. */
      readonly divergedAt: number | null;
    }
  /** A hand is at work: what it asks of others comes first. */
  | { readonly kind: 'giveWay' }
  /** Forecasts so many steps beyond the last value with each look from now on; 0: the usual many; null: none. */
  | { readonly kind: 'foresee'; readonly steps: number | null }
  /** The band of Monte-Carlo dropout of the network in place, again and again, or no longer; where it has dropout between layers. */
  | { readonly kind: 'doubt'; readonly isAsked: boolean }
  /** The future is that of a network that was trained on everything, for so many epochs; null: of the one in place. */
  | { readonly kind: 'refit'; readonly runId: number; readonly refit: RefitNetwork | null }
  /** What stands beside the score of a run that leaks; null: no longer known. */
  | { readonly kind: 'honest'; readonly runId: number; readonly honest: HonestErrors | null };

export type RefitNetwork = { readonly parameters: Float32Array; readonly epochs: number };

export type PartRows = Readonly<Record<Part, { readonly start: number; readonly end: number }>>;

export type BaselinesEvent = {
  readonly kind: 'baselines';
  readonly runId: number;
  readonly season: FoundSeason;
  /** First targets of the windows that are evaluated, and which of them belong to a part. */
  readonly origins: Int32Array;
  readonly rows: PartRows;
  readonly horizon: number;
  readonly reports: readonly ModelReport[];
  readonly forecasts: readonly { readonly name: BaselineName; readonly values: Float64Array }[]; // [origin, horizon]
};
export type EvaluatedEvent = {
  readonly kind: 'evaluated';
  readonly runId: number;
  readonly step: number;
  readonly epoch: number;
  readonly report: ModelReport;
  readonly forecasts: Float64Array; // [origin, horizon]
  readonly bands: readonly Band[];
  /** Of the network's own band; null where it says no quantiles. */
  readonly edges: EdgesAhead | null;
  readonly echo: Echo;
  readonly verdict: Verdict;
  /** Null where nothing leaks. */
  readonly leak: LeakReport | null;
  readonly findings: readonly Finding[];
  readonly story: readonly Sentence[];
};
export type FutureEvent = {
  readonly kind: 'future';
  readonly runId: number;
  readonly step: number;
  readonly epoch: number;
  /** The series' times, and those of the steps ahead after them. */
  readonly time: TimeAxis;
  readonly values: Float64Array; // [steps]
  /** Distance of the edges from the forecast; Infinity where too few free runs reach so far. */
  readonly bands: readonly { readonly level: BandLevel; readonly widths: Float64Array }[];
  readonly runs: number;
  /** Epochs of the network that was trained on everything; null where the forecast is of the one in place. */
  readonly refit: number | null;
  readonly held: readonly string[];
};
/** The band of Monte-Carlo dropout: of a network that may be an earlier one than that of the latest evaluation. */
export type DoubtedEvent = {
  readonly kind: 'doubted';
  readonly runId: number;
  readonly step: number;
  readonly epoch: number;
  readonly band: Band;
  readonly edges: EdgesAhead;
};
/** What a network gets in another task than forecasting. */
export type ScoredEvent = {
  readonly kind: 'scored';
  readonly runId: number;
  readonly step: number;
  readonly epoch: number;
  readonly score: Score;
  /** Samples of each part that it is of, evenly spread: all where they are few. */
  readonly counted: Readonly<Record<Part, number>>;
  /** The loss of one who has learned nothing but how often each answer comes, on the validation part. */
  readonly chanceLoss: number;
  /** How often each class (row) of the test part was taken for each (column) [classes, classes]; null where none is asked for. */
  readonly confusion: Int32Array | null;
  /** Of characters: bits of the counts of order 0, 1 and 2; null of other tasks. */
  readonly orders: Readonly<Record<Part, readonly number[]>> | null;
};
export type EvaluatorEvent =
  | BaselinesEvent
  | ScoredEvent
  | EvaluatedEvent
  | FutureEvent
  | DoubtedEvent
  | (NotArrivedEvent & { readonly runId: number })
  | {
      readonly kind: 'crashed';
      readonly runId: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
