/** The pool of runs: what it is told and what it says. A run is a configuration, a series and what comes of it. */
import type { Config, EngineName } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type { BesideCommand, BesideEvent } from './comparison';
import type { Metrics, WindowsProblem } from './inspection';
import type { Luck } from './luck';
import type { Search, SearchJudgement, SearchPlanned, SearchResults } from './search';
import type { PruningOrder, PruningReport } from './pruning';
import type { WindowSource } from './series';
import type { Part } from './parts';
import type { Score, TaskProblem, TaskSource } from './tasks';
import type { VariantJudgement, VariantMeasure, VariantScores } from './variants';
import type { BroughtBack, EpochLosses } from './epochLosses';

export type RunJob = {
  /** Chosen by who asks; no two runs of the pool have the same. */
  readonly id: string;
  /** On the engine `reference`, or by any other name on `wasm` where it is to be had. */
  readonly config: Config;
  /** In place of that of the configuration. */
  readonly seed: number;
  readonly epochs: number;
  readonly series: WindowSource;
  /** What the samples of another task than forecasting are made from. */
  readonly source?: TaskSource;
  /** The training part is all before this index; where nothing is said, it is as the configuration has it. */
  readonly fitUntil?: number;
  /** First targets of the windows that are forecast at the end. */
  readonly origins?: Int32Array;
  /** A trained network is pruned in place of training one: `epochs` are those at each width, the result its smallest. */
  readonly pruning?: PruningOrder;
};

export type RunResult = {
  readonly id: string;
  readonly seed: number;
  readonly engine: EngineName;
  /** Where the parameters stand. */
  readonly step: number;
  readonly epoch: number;
  readonly losses: readonly EpochLosses[];
  /** In the unit of the data, by part; null of another task than forecasting, which has a score. */
  readonly metrics: Metrics | null;
  readonly score?: Score;
  /** The epoch whose parameters came back; null where there is no patience, or the run diverged. */
  readonly best: BroughtBack | null;
  /** From each of the origins that were asked for, in the unit of the data; null where none were. */
  readonly forecasts: Float64Array | null; // [origin, horizon]
  /** After the last epoch, the best where there is patience, or the last that was good; in the order of `parameterLayout`. */
  readonly parameters: Float32Array;
  /** The step at which a loss was not finite; null where all were. */
  readonly divergedAt: number | null;
};

type Errors = Pick<RunResult, 'metrics' | 'score'>;
/** What a run got on a part, the less the better: its mean absolute error in the unit of the data, or the measure of its task. */
export const errorOf = ({ metrics, score }: Errors, part: Part): number =>
  score?.[part].value ?? metrics?.[part].lstm.mae ?? Number.NaN;
export const measureOf = ({ score }: Errors): VariantMeasure => score?.validation.measure ?? 'mae';

/** Why a run has no result. */
export type RunProblem =
  | { readonly code: 'windows'; readonly problem: WindowsProblem }
  | { readonly code: 'samples'; readonly problem: TaskProblem }
  | { readonly code: 'crashed'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly code: 'not-arrived'; readonly file: string; readonly absence: NotArrivedEvent['absence'] };

/** What one worker of the pool is told: a run at a time. */
export type RunCommand = { readonly kind: 'run'; readonly job: RunJob };

/** What comes of a run. */
export type RunEvent =
  /** With a report where a network that is pruned has come to a width. */
  | { readonly kind: 'progress'; readonly id: string; readonly epoch: number; readonly report?: PruningReport }
  | { readonly kind: 'done'; readonly id: string; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly id: string; readonly problem: RunProblem };

/** What a worker says by itself. */
export type RunTrouble =
  | NotArrivedEvent
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };

/** What luck is worked out from. */
export type WeighedRun = Pick<RunResult, 'losses' | 'metrics' | 'score'>;

export type RunsCommand =
  /** Runs wait in their order until a worker is free; patient ones behind all others. */
  | { readonly kind: 'run'; readonly jobs: readonly RunJob[]; readonly patient?: true }
  /** Waiting runs are forgotten, and those in progress end where they are; nothing more is said of them. */
  | { readonly kind: 'stop'; readonly ids: readonly string[] }
  /** So many of the machine's cores are left to others; counts from the next run on. */
  | { readonly kind: 'leave'; readonly cores: number }
  /** `before`: runs of other settings. */
  | {
      readonly kind: 'weigh';
      readonly id: number;
      readonly runs: readonly WeighedRun[];
      readonly before: readonly WeighedRun[];
    }
  /** `config`: what all trials share. A later one takes the place of one that is not answered yet. */
  | {
      readonly kind: 'planSearch';
      readonly id: number;
      readonly search: Search;
      readonly config: Config;
      readonly series: WindowSource;
    }
  | { readonly kind: 'judgeSearch'; readonly id: number; readonly results: SearchResults }
  | { readonly kind: 'judgeVariants'; readonly id: number; readonly scores: VariantScores; readonly against: string }
  | BesideCommand;

/** What becomes of runs. */
export type PoolEvent =
  | { readonly kind: 'started'; readonly id: string }
  | RunEvent
  | { readonly kind: 'weighed'; readonly id: number; readonly luck: Luck }
  /** The pool itself. */
  | NotArrivedEvent;

export type SearchEvent =
  | { readonly kind: 'searchPlanned'; readonly id: number; readonly planned: SearchPlanned }
  | { readonly kind: 'searchJudged'; readonly id: number; readonly judgement: SearchJudgement };

export type VariantsEvent = {
  readonly kind: 'variantsJudged';
  readonly id: number;
  readonly judged: Readonly<Record<string, VariantJudgement>>;
};

export type RunsEvent = PoolEvent | SearchEvent | VariantsEvent | BesideEvent;
