/** How much of a result is chance: what runs that differ by their seed alone came to. */
import type { Part } from './parts';

/** What numbers of several runs are spread over. NaN where there is none; quartiles by linear interpolation. */
export type Spread = {
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly mean: number;
  /** Of a sample: n − 1; NaN of one alone. */
  readonly sd: number;
  /** Mean distance of two of them: what two runs differ by that differ in nothing but luck. */
  readonly apart: number;
};

/** The validation losses of all runs after an epoch. */
export type EpochBand = { readonly epoch: number } & Pick<Spread, 'n' | 'min' | 'q1' | 'median' | 'q3' | 'max'>;

/** Whether two sets of runs differ by more than luck. */
export type LuckVerdict = {
  /** `too-few`: no difference whatever between so few runs would be more than luck. */
  readonly code: 'better' | 'worse' | 'within-luck' | 'too-few';
  /** Mean error of the earlier runs less that of the later ones: above 0 the later are better. */
  readonly difference: number;
  /** The share of all ways to deal the same errors out that differ as much. */
  readonly p: number;
  readonly before: number;
  readonly after: number;
};

export type Luck = {
  /** Validation loss by epoch. */
  readonly band: readonly EpochBand[];
  /** Mean absolute errors in the unit of the data. */
  readonly spread: Readonly<Record<Part, Spread>>;
  /** Against the runs before, by the validation error; null where there are none. */
  readonly verdict: LuckVerdict | null;
};
