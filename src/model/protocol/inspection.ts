/** What the inspector worker is told and what it says. All it shows is a function of (snapshot, window). */
import type { NotArrivedEvent } from './arrival';
import type { CellName, Config } from '../settings/settings';

import type { Answer, Question } from './inside/answers';
import type { ClampedScore, Intervention } from './inside/clamps';
import type { GatesView } from './inside/gates';
import type { ComparedGradients } from './inside/gradients';
import type { InspectedSource } from './series';
import type { Part } from './parts';
import type { Measured, OwnSample, SamplesSummary, TaskProblem, TaskSource } from './tasks';
import type { Snapshot } from './training';

/** How the series is cut: indices into the series, and windows by part. */
export type WindowsSummary = {
  /** First index that is a target. */
  readonly firstTarget: number;
  /** First index of the validation part. */
  readonly trainEnd: number;
  /** First index of the test part. */
  readonly validationEnd: number;
  readonly windows: Readonly<Record<Part, number>>;
  /** What fills the missing values, in the order of their indices; empty where windows that touch them are left out. */
  readonly fillings: Float64Array;
  /** Windows of the validation part that the validation loss is the mean of. */
  readonly validated: number;
  /** Mean of the training part on the network's scale: what an input is that says nothing. */
  readonly meanInput: number;
  /** Numbers that the network sees at each time step. */
  readonly channels: number;
  /** Parameters of the network in all. */
  readonly parameters: number;
  /** Of another task than forecasting, whose samples stand in place of windows; null of a series. */
  readonly samples: SamplesSummary | null;
};

/** Why a series cannot be cut into windows, with the largest values that work (0 where none does). */
export type WindowsProblem =
  | { readonly code: 'look-back-too-long'; readonly longest: number }
  | { readonly code: 'horizon-too-long'; readonly longest: number }
  | { readonly code: 'series-too-short'; readonly length: number; readonly needed: number }
  /** A part has no window without a missing value in it. */
  | { readonly code: 'holes'; readonly missing: number };

export type ErrorMeasures = { readonly rmse: number; readonly mae: number };
/** Errors in the unit of the data, over all steps of the horizon. */
export type PartMetrics = { readonly windows: number; readonly lstm: ErrorMeasures; readonly naive: ErrorMeasures };
export type Metrics = Readonly<Record<Part, PartMetrics>>;

/** The error on the test part where an input is held at its mean of the training part, in the unit of the data. */
export type InputEffect = {
  /** Column or position in the calendar. */
  readonly kind: 'column' | 'calendar' | 'mask';
  readonly name: string;
  readonly mae: number;
  /** Of the same network with the input as it is. */
  readonly maeWith: number;
};

export type InspectorCommand =
  | {
      readonly kind: 'configure';
      readonly runId: number;
      readonly config: Config;
      readonly series: InspectedSource;
      /** What the samples of another task than forecasting are made from. */
      readonly source?: TaskSource;
    }
  | { readonly kind: 'look'; readonly runId: number; readonly snapshot: Snapshot }
  /** Shows the window whose first target is at this index of the series, or the sample of this name. */
  | { readonly kind: 'watch'; readonly target: number }
  /**
   * Shows a sample that somebody made in place of the one that is watched, until another is watched; null: the watched one again.
   * One of another form than the task's samples, as from before a setting was changed, is not shown.
   */
  | { readonly kind: 'watchOwn'; readonly runId: number; readonly own: OwnSample | null }
  /** What is to be answered for every snapshot from now on; one answer for each name. */
  | { readonly kind: 'follow'; readonly questions: readonly Question[] }
  /** Shows, beside the network as it is, the same with these interventions; with none, as it is alone. */
  | { readonly kind: 'intervene'; readonly id: number; readonly interventions: readonly Intervention[] }
  /** Asks how gradients flow in a network of another cell. */
  | { readonly kind: 'compare'; readonly runId: number; readonly cell: CellName; readonly snapshot: Snapshot };

/** What the network says over the series, always from true values. */
export type OneStepView = {
  /** One step ahead, in the unit of the data; NaN where no window fits. */
  readonly oneStep: Float64Array; // [series time]
  /** Of a long series, where it was forecast, evenly spread; errors are of these. Null: everywhere. */
  readonly sampled: Int32Array | null;
  readonly metrics: Metrics;
};
export type FreeRunView = {
  /** Index of its first step: the end of the window that is watched. */
  readonly origin: number;
  /** Fed with its own forecasts from the origin on; NaN before, and where it stops in a long series. */
  readonly freeRun: Float64Array; // [series time]
};
/**
 * What the line of a shortcut says by itself from the windows of one step ahead, and of the free run: the network adds the
 * rest. Null where there is no shortcut.
 */
export type LineView = { readonly line: Readonly<Record<'oneStep' | 'freeRun', Float64Array>> | null };
type OfSnapshot = { readonly runId: number; readonly step: number; readonly epoch: number };

export type InspectorEvent =
  | { readonly kind: 'windowsReady'; readonly runId: number; readonly summary: WindowsSummary }
  | { readonly kind: 'windowsImpossible'; readonly runId: number; readonly problem: WindowsProblem }
  | { readonly kind: 'samplesImpossible'; readonly runId: number; readonly problem: TaskProblem }
  | ({ readonly kind: 'gates' } & OfSnapshot & GatesView)
  | ({ readonly kind: 'forecast' } & OfSnapshot & OneStepView & FreeRunView & LineView)
  /** From another origin, with what the line of a shortcut says of it. */
  | ({ readonly kind: 'freeRun'; readonly line: Float64Array | null } & OfSnapshot & FreeRunView)
  /** The same with the interventions of that id, each as soon as it is known: somebody's hand waits. */
  | ({ readonly kind: 'clampedGates'; readonly id: number } & OfSnapshot & GatesView)
  /** Of another task than forecasting. */
  | ({ readonly kind: 'clampedScore'; readonly id: number; readonly measure: Measured['measure'] } & OfSnapshot &
      ClampedScore)
  | ({ readonly kind: 'clampedForecast'; readonly id: number } & OfSnapshot & OneStepView)
  | ({ readonly kind: 'clampedFreeRun'; readonly id: number } & OfSnapshot & FreeRunView)
  /** With the interventions in place. */
  | ({ readonly kind: 'answer'; readonly answer: Answer } & OfSnapshot)
  | { readonly kind: 'comparedGradients'; readonly runId: number; readonly flow: ComparedGradients }
  /** What each further input is worth: worked out when no newer snapshot waits. */
  | {
      readonly kind: 'inputEffects';
      readonly runId: number;
      readonly step: number;
      readonly effects: readonly InputEffect[];
    }
  /** The worker itself. */
  | (NotArrivedEvent & { readonly runId: number })
  | {
      readonly kind: 'crashed';
      readonly runId: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
