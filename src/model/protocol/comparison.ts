/** Runs laid beside one another: what each comes to on its own windows, and whether two of them differ by more than chance. */
import type { Config } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type { Comparison, PartMeasures } from './evaluation';
import type { InspectorCommand, InspectorEvent, WindowsProblem, WindowsSummary } from './inspection';
import type { Part } from './parts';
import type { InspectedSource } from './series';

/** Parts that a run was not trained on. */
export const JUDGED_PARTS = ['validation', 'test'] as const satisfies readonly Part[];
export type JudgedPart = (typeof JUDGED_PARTS)[number];

/** A run as it stands: its network is forecast with, and not trained. */
export type RunToJudge = {
  readonly id: string;
  readonly config: Config;
  readonly series: InspectedSource;
  /** In the order of `parameterLayout`. */
  readonly parameters: Float32Array;
};

/** What a run comes to by itself. */
export type JudgedRun = Pick<WindowsSummary, 'trainEnd' | 'validationEnd' | 'parameters'> & {
  /** Of the windows that were measured: of a long part many of them. In the unit of the data. */
  readonly parts: Readonly<Record<JudgedPart, PartMeasures>>;
  /** By which MASE was scaled, in time steps. */
  readonly season: number;
  /** One step ahead from true values, in the unit of the data; NaN where no window fits. */
  readonly oneStep: Float64Array; // [series time]
  /** Of a long series, where it was forecast; null: everywhere. */
  readonly sampled: Int32Array | null;
};

/**
 * `same`: the errors are equal throughout; `too-few`: windows in common, to tell a difference from chance; `none`: they have no
 * window in common.
 */
export type PairVerdict = 'better' | 'worse' | 'within-chance' | 'same' | 'too-few' | 'none';

/** The run of the smallest error against another, paired over the windows that both have. */
export type PairedTest = {
  readonly best: string;
  readonly other: string;
  /** Steps ahead that both forecast, and that are compared. */
  readonly ahead: number;
  /** Mean absolute errors on the same windows over the same steps. */
  readonly bestMae: number;
  readonly otherMae: number;
  /** Of the best less the other; its p with Bonferroni's correction for the pairs of the group. */
  readonly comparison: Comparison;
  /** Of the best: `worse` where the two share windows on which the other is ahead. */
  readonly verdict: PairVerdict;
};
export type PairedPart = {
  /** The smallest error on the windows that all runs of the group have; null where there are no two. */
  readonly best: string | null;
  /** Against each other run of the group. */
  readonly pairs: readonly PairedTest[];
};
/** Runs on the same series, none of which leaks. */
export type RunGroup = {
  readonly ids: readonly string[];
  readonly parts: Readonly<Record<JudgedPart, PairedPart>>;
};
export type RunPairs = {
  readonly groups: readonly RunGroup[];
  /** Their errors are illegal, and are held against nothing. */
  readonly leaking: readonly string[];
};

/** Runs that are compared from now on; `fresh` are those that are not known yet, or stand elsewhere now. */
export type ComparisonCommand = {
  readonly kind: 'compare';
  readonly ids: readonly string[];
  readonly fresh: readonly RunToJudge[];
};

/** Why a run comes to nothing. */
export type JudgingProblem =
  | { readonly code: 'windows'; readonly problem: WindowsProblem }
  /** Parameters of a network of other settings. */
  | { readonly code: 'other-network'; readonly parameters: number; readonly needed: number };

export type ComparisonEvent =
  | { readonly kind: 'judged'; readonly id: string; readonly judged: JudgedRun }
  | { readonly kind: 'unjudged'; readonly id: string; readonly problem: JudgingProblem }
  /** Of all that were judged, once all that were asked for have been. */
  | { readonly kind: 'paired'; readonly ids: readonly string[]; readonly pairs: RunPairs }
  /** The worker itself. */
  | NotArrivedEvent
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };

/** Where a run stands whose inside is looked at beside another's. */
export const SEATS = ['A', 'B'] as const;
export type Seat = (typeof SEATS)[number];

/** Threads beside the page's own: one that compares, and an inspector for each seat. */
export type BesideCommand =
  | { readonly kind: 'beside'; readonly command: ComparisonCommand }
  | { readonly kind: 'inspect'; readonly seat: Seat; readonly command: InspectorCommand }
  /** Ends a thread; the next command starts it anew. */
  | { readonly kind: 'leaveOff'; readonly what: 'comparison' | Seat };
export type BesideEvent =
  | { readonly kind: 'beside'; readonly event: ComparisonEvent }
  | { readonly kind: 'inspected'; readonly seat: Seat; readonly event: InspectorEvent };
