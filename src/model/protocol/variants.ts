/** Variants of a network, each trained from the same seeds: what they came to beside one of them. */
import type { LuckVerdict, Spread } from './luck';
import type { Measured } from './tasks';

/** What is measured on the validation part, the less the better; mae: mean absolute error in the unit of the data. */
export type VariantMeasure = Measured['measure'] | 'mae';

/** Scores of a variant, a run each. */
export type VariantScores = Readonly<Record<string, readonly number[]>>;

export type VariantJudgement = {
  readonly spread: Spread;
  /** Against the variant that all are held against; null of that itself, and as long as one of the two has no run. */
  readonly verdict: LuckVerdict | null;
};
