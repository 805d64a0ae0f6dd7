/**
 * What it costs to have looked often: of n configurations that are equally good, the best looks better than it is. Where the
 * validation error of each has noise of standard deviation σ, the least of n lies below their mean by
 *
 *   σ · E max(z₁ … zₙ),   z standard normal (David & Nagaraja, Order Statistics, 2003, ch. 3),
 *
 * and where they are not equally good the best is flattered by less: the more it is really ahead, the less luck chose it. So
 * it is an upper bound (Cawley & Talbot 2010, On over-fitting in model selection and subsequent selection bias in performance
 * evaluation). σ is that of a mean over k seeds, s/√k, with s that of most configurations: one that hardly learns may differ
 * a hundred times as much between its seeds, and is never the best. With one seed each, it is the spread of all results, in
 * which what settings do and what luck does cannot be told apart.
 */
import type { SearchLooks } from '../../protocol/search';
import { spreadOf } from '../../evaluation/luck';
import type { RunsOfTrial } from './ranking';

/** Beyond this nothing is left of the normal distribution in float64, also to the power of 200. */
const TAIL = 9;
const STEPS = 1800;

/** E max of n independent standard normal numbers: ∫ x·n·φ(x)·Φ(x)ⁿ⁻¹ dx by the trapezoidal rule, Φ summed along. */
export function expectedMaximum(n: number): number {
  const width = (2 * TAIL) / STEPS;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let [below, sum] = [0, 0];
  for (let step = 1; step <= STEPS; step++) {
    const x = -TAIL + step * width;
    // Simpson's rule over the step.
    below += (width / 6) * (density(x - width) + 4 * density(x - width / 2) + density(x));
    sum += width * x * n * density(x) * Math.min(1, below) ** (n - 1);
  }
  return sum;
}

/** Of the trials that have all their seeds; null while there are not two. `before`: looks of earlier searches. */
export function looksOf(byTrial: readonly RunsOfTrial[], before: number): SearchLooks | null {
  const whole = byTrial.filter(({ isWhole }) => isWhole);
  if (whole.length < 2) return null;
  const errors = whole.map(({ runs }) => runs.map(({ validation }) => validation));
  const means = spreadOf(errors.map((each) => spreadOf(each).mean));
  const seeds = errors[0]!.length;
  const noise = seeds > 1 ? typicalDeviation(errors) / Math.sqrt(seeds) : means.sd;
  const looks = before + whole.length;
  return {
    looks,
    from: seeds > 1 ? 'seeds' : 'results',
    noise,
    optimism: noise * expectedMaximum(looks),
    lead: means.mean - means.min,
  };
}

/**
 * Within groups of one size: from the median of their variances, by what the median of χ² with ν degrees of freedom is to ν,
 * (1 − 2/9ν)³ (Wilson & Hilferty 1931).
 */
export function typicalDeviation(groups: readonly (readonly number[])[]): number {
  const variances = groups.map((group) => spreadOf(group).sd ** 2);
  const freedom = (groups[0]?.length ?? 1) - 1;
  return Math.sqrt(spreadOf(variances).median / (1 - 2 / (9 * freedom)) ** 3);
}
