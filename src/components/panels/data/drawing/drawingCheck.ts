/** What a board comes to: the size of its series, or why it is none yet. One pass, since a hand moves 60 times a second. */

export type DrawingProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'constant' }
  | { readonly code: 'short'; readonly steps: number; readonly needed: number };
export type Outcome = {
  readonly problem: DrawingProblem | null;
  /** First and last time step with a value: what lies outside is left out. */
  readonly first: number;
  readonly last: number;
  /** Time steps of the series. */
  readonly steps: number;
  readonly low: number;
  readonly high: number;
  /** Time steps without a value between the first and the last. */
  readonly gaps: number;
};

/** Enough for a window, its target, and something to compare with. */
export const LEAST_STEPS = 60;

/** `times` is how often the shape comes. */
export function outcomeOf(values: Float64Array, times: number, needed: number): Outcome {
  let first = -1;
  let last = -1;
  let known = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (first < 0) first = index;
    last = index;
    known += 1;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const length = known === 0 ? 0 : last - first + 1;
  const steps = length * times;
  const problem = (): DrawingProblem | null => {
    if (known === 0) return { code: 'empty' };
    if (steps < needed) return { code: 'short', steps, needed };
    return low === high ? { code: 'constant' } : null;
  };
  return { problem: problem(), first, last, steps, low, high, gaps: length - known };
}
