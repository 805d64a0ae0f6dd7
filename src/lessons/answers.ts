/** What a learner answers before the page shows it: plain data, which can be kept and sent. */

export type Answer =
  | { readonly kind: 'choice'; readonly chosen: string }
  /** In the unit of the question. */
  | { readonly kind: 'number'; readonly value: number }
  /** A value for each step that was to be drawn, in the unit of the question. */
  | { readonly kind: 'line'; readonly values: readonly number[] };
export type ChoiceAnswer = Extract<Answer, { kind: 'choice' }>;
export type NumberAnswer = Extract<Answer, { kind: 'number' }>;
export type LineAnswer = Extract<Answer, { kind: 'line' }>;

/** mean |y − ŷ| over the steps at which both are known; NaN where there are none. */
export function meanAbsoluteError(truth: ArrayLike<number>, line: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < Math.min(truth.length, line.length); at++) {
    const error = Math.abs(truth[at]! - line[at]!);
    if (!Number.isFinite(error)) continue;
    sum += error;
    count += 1;
  }
  return count === 0 ? Number.NaN : sum / count;
}

export type LineError = {
  readonly name: string;
  /** In the unit of the line. */
  readonly mae: number;
  /** From 1, the closest; equal errors share a rank. */
  readonly rank: number;
};

/** Of each line its error, the closest first; one without an error is last. */
export function lineErrors(
  truth: ArrayLike<number>,
  lines: readonly { readonly name: string; readonly values: ArrayLike<number> }[],
): readonly LineError[] {
  const size = (mae: number) => (Number.isNaN(mae) ? Infinity : mae);
  const errors = lines.map(({ name, values }) => ({ name, mae: meanAbsoluteError(truth, values) }));
  return errors
    .toSorted((one, other) => (size(one.mae) === size(other.mae) ? 0 : size(one.mae) - size(other.mae)))
    .map((each) => ({ ...each, rank: 1 + errors.filter(({ mae }) => size(mae) < size(each.mae)).length }));
}
