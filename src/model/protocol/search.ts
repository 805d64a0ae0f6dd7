/** A search over settings in the pool of runs: what is asked for, the plan of it, and what its runs came to. */
import type { SearchedName, SettingChange, SettingValue } from '../settings/searchable';
import type { Config } from '../settings/settings';
import type { WindowsProblem } from './inspection';
import type { Spread } from './luck';

export const MOST_SEARCHED = 4;
export const MOST_VALUES = 20;
/** Seeds counted: a configuration from three seeds is three. */
export const MOST_SEARCH_RUNS = 200;
/** More are counted, and not named. */
export const MOST_LEFT_OUT = 100;
export const SEED_COUNTS = [1, 3, 5] as const;
export type SeedCount = (typeof SEED_COUNTS)[number];

export type SearchedSetting = { readonly name: SearchedName; readonly values: readonly SettingValue[] };

export type Search = {
  readonly settings: readonly SearchedSetting[];
  /** Every combination of the values, or as many as the budget allows, drawn without putting back. */
  readonly kind: 'grid' | 'random';
  /** Runs at most of a random search. */
  readonly budget: number;
  /** From how many seeds each configuration is trained. */
  readonly seeds: SeedCount;
  /** Of the order in which configurations are tried, and of what is drawn. */
  readonly seed: number;
};

/** Why there is no plan. */
export type SearchProblem =
  | { readonly code: 'no-settings' }
  | { readonly code: 'too-many-settings'; readonly most: number }
  | { readonly code: 'not-searchable' | 'repeated' | 'no-values'; readonly name: string }
  | { readonly code: 'too-many-values'; readonly name: string; readonly most: number }
  | { readonly code: 'bad-value'; readonly name: string; readonly value: SettingValue }
  | { readonly code: 'bad-seeds'; readonly seeds: number }
  | { readonly code: 'bad-budget'; readonly budget: number; readonly least: number; readonly most: number }
  | { readonly code: 'too-many-runs'; readonly runs: number; readonly most: number }
  /** No combination can be trained: `windows` says why the first cannot. */
  | { readonly code: 'none-possible'; readonly windows: WindowsProblem };

/** A configuration that is tried, from one seed or several. */
export type Trial = {
  /** From 1 on, in the order in which they are tried. */
  readonly number: number;
  /** Its values of the settings that are searched. */
  readonly change: SettingChange;
  /** What one run of it computes, in multiply-adds: to say how long it will take. */
  readonly work: number;
};

export type LeftOut = {
  readonly change: SettingChange;
  readonly reason:
    | { readonly code: 'windows'; readonly problem: WindowsProblem }
    /** It differs from a trial by a setting that does nothing there: the run would be the same. */
    | { readonly code: 'same'; readonly as: number };
};

export type SearchPlan = {
  readonly trials: readonly Trial[];
  /** Combinations that were met and are not tried: the first of them, and how many there are. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  /** Combinations in all. */
  readonly combinations: number;
  /** Multiply-adds of a training step of the page's own settings. */
  readonly stepWork: number;
};

export type SearchPlanned =
  { readonly ok: true; readonly plan: SearchPlan } | { readonly ok: false; readonly problem: SearchProblem };

/** One run of a trial; errors are mean absolute errors in the unit of the data. */
export type SearchRun = {
  readonly trial: number;
  readonly seed: number;
  readonly validation: number;
  /** Not to be chosen by: it is shown of the one that was chosen. */
  readonly test: number;
  /** Epochs done, and the one whose network came back, which is the last where there is no patience. */
  readonly epoch: number;
  readonly best: number;
  readonly divergedAt: number | null;
  /** What it took. */
  readonly ms: number;
};

/** A trial with a result, in its place. */
export type RankedTrial = {
  readonly trial: number;
  /** From 1 on, by the mean validation error; null as long as a seed of it is missing. */
  readonly rank: number | null;
  /** Over its seeds. */
  readonly validation: Spread;
  /** Runs of it that diverged: each counts as it last was good. */
  readonly diverged: number;
  /** Mean of the epochs whose network came back. */
  readonly epochs: number;
};

/** What a setting does, whatever the others are. */
export type SettingEffect = {
  readonly name: SearchedName;
  /** In the order of the values; over all runs with the value in which the setting has an effect. */
  readonly levels: readonly { readonly value: SettingValue; readonly validation: Spread }[];
  /** Share of the variance of the validation error that it explains by itself, 0 to 1; NaN where that cannot be said. */
  readonly share: number;
  /** The share that would be expected of chance alone. */
  readonly byChance: number;
};

export type SearchEffects = {
  readonly runs: number;
  readonly settings: readonly SettingEffect[];
  /** Shares of what is left: what only several settings together explain, and what differs between seeds; null with one seed. */
  readonly together: number;
  readonly seeds: number | null;
};

/** What it costs to have looked so often. */
export type SearchLooks = {
  /** Configurations whose validation error was looked at, those of earlier searches on the same data among them. */
  readonly looks: number;
  /** Where the noise was taken from: runs of one configuration from several seeds, or, of one seed each, all results. */
  readonly from: 'seeds' | 'results';
  /** Standard deviation of the validation error of a configuration (a mean over its seeds) by chance. */
  readonly noise: number;
  /** How far the best of so many would lie below the mean if nothing but that chance told them apart. */
  readonly optimism: number;
  /** How far the best does lie below the mean of all. */
  readonly lead: number;
};

export type SearchJudgement = {
  /** The best first. */
  readonly ranking: readonly RankedTrial[];
  /** The first by the validation error, with its test error; null while none has all its seeds. */
  readonly chosen: { readonly trial: number; readonly validation: number; readonly test: Spread } | null;
  /** Null while there are too few. */
  readonly effects: SearchEffects | null;
  readonly looks: SearchLooks | null;
};

/** What judging goes by. */
export type SearchResults = {
  readonly search: Search;
  /** What all trials share. */
  readonly config: Config;
  readonly trials: readonly Trial[];
  readonly runs: readonly SearchRun[];
  /** Looks of earlier searches at the same validation part. */
  readonly looksBefore: number;
};
