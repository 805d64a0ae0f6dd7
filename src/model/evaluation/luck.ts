/**
 * How much of a result is luck: several runs that differ by their seed alone, and whether two sets of them differ by more.
 *
 * The verdict is a permutation test of the difference of the means (Fisher, The Design of Experiments, 1935; Pitman,
 * Significance tests which may be applied to samples from any populations, 1937): if nothing but luck told the sets apart,
 * each way to deal the same errors out to them were as likely. It asks for no distribution, and is exact with five runs.
 * Where there are too many ways to go through, chance picks some, and the way that was found counts as one of them
 * (Phipson & Smyth, Permutation p-values should never be zero, 2010).
 */
import type { Part } from '../protocol/parts';
import type { EpochBand, Luck, LuckVerdict, Spread } from '../protocol/luck';
import { errorOf, type WeighedRun } from '../protocol/runs';
import { quantileOf } from '../windows/quantile';
import { seededRandom, type Random } from '../random';

/** A share of ways that is smaller is more than luck. */
const RARE = 0.05;
/** Ways that are gone through, and that are picked where there are more. */
const MOST_WAYS = 20_000;
const PICKED = 9_999;
/** Sums of the same numbers in another order differ by rounding. */
const ROUNDING = 1e-12;

const ofPart =
  (part: Part) =>
  (run: WeighedRun): number =>
    errorOf(run, part);

/** What the runs came to; `before` are runs of other settings on the same windows. */
export function weigh(runs: readonly WeighedRun[], before: readonly WeighedRun[]): Luck {
  const spread = (part: Part) => spreadOf(runs.map(ofPart(part)));
  return {
    band: bandOf(runs),
    spread: { train: spread('train'), validation: spread('validation'), test: spread('test') },
    verdict:
      before.length > 0 && runs.length > 0
        ? compareRuns(before.map(ofPart('validation')), runs.map(ofPart('validation')), seededRandom(1))
        : null,
  };
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.filter(Number.isFinite).toSorted((a, b) => a - b);
  const n = sorted.length;
  const mean = meanOf(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Each stands above those before it, and below those after it.
  const distances = sorted.reduce((sum, value, at) => sum + (2 * at - n + 1) * value, 0);
  const several = (value: number) => (n > 1 ? value : Number.NaN);
  return {
    n,
    min: quantileOf(sorted, 0),
    q1: quantileOf(sorted, 0.25),
    median: quantileOf(sorted, 0.5),
    q3: quantileOf(sorted, 0.75),
    max: quantileOf(sorted, 1),
    mean,
    sd: several(Math.sqrt(squares / (n - 1))),
    apart: several(distances / ((n * (n - 1)) / 2)),
  };
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** Of each epoch that any run has come to: one that diverged stands in those before. */
function bandOf(runs: readonly WeighedRun[]): readonly EpochBand[] {
  const byEpoch = new Map<number, number[]>();
  for (const { epoch, validation } of runs.flatMap(({ losses }) => losses)) {
    if (!Number.isFinite(validation)) continue;
    byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), validation]);
  }
  return [...byEpoch]
    .toSorted(([a], [b]) => a - b)
    .map(([epoch, losses]) => {
      const { n, min, q1, median, q3, max } = spreadOf(losses);
      return { epoch, n, min, q1, median, q3, max };
    });
}

/** Whether the later errors differ from the earlier ones by more than luck; chance is asked where there are many runs. */
export function compareRuns(earlier: readonly number[], later: readonly number[], random: Random): LuckVerdict {
  const [a, b] = [earlier.filter(Number.isFinite), later.filter(Number.isFinite)];
  const [before, after] = [meanOf(a), meanOf(b)];
  const difference = before - after;
  const ways = waysToDeal(a.length, b.length);
  // Where both sets are of a size, each way has its mirror image.
  const smallest = (a.length === b.length ? 2 : 1) / ways;
  if (a.length === 0 || b.length === 0 || smallest > RARE) {
    return { code: 'too-few', difference, p: Number.NaN, before, after };
  }
  const p = chanceOf(a, b, Math.abs(difference), ways, random);
  const code = p > RARE ? 'within-luck' : difference > 0 ? 'better' : 'worse';
  return { code, difference, p, before, after };
}

/** n + m over n. */
function waysToDeal(n: number, m: number): number {
  let ways = 1;
  for (let k = 1; k <= n; k++) ways = (ways * (m + k)) / k;
  return Math.round(ways);
}

/** The share of ways in which the means differ as much. */
function chanceOf(a: readonly number[], b: readonly number[], found: number, ways: number, random: Random): number {
  const all = [...a, ...b];
  const total = all.reduce((sum, value) => sum + value, 0);
  const least = found - ROUNDING * Math.max(...all.map(Math.abs));
  const differsAsMuch = (sum: number): boolean => Math.abs(sum / a.length - (total - sum) / b.length) >= least;
  if (ways <= MOST_WAYS) {
    let count = 0;
    const deal = (from: number, needed: number, sum: number): void => {
      if (needed === 0) {
        if (differsAsMuch(sum)) count += 1;
        return;
      }
      for (let at = from; at <= all.length - needed; at++) deal(at + 1, needed - 1, sum + all[at]!);
    };
    deal(0, a.length, 0);
    return count / ways;
  }
  let count = 1;
  const dealt = Float64Array.from(all);
  for (let pick = 0; pick < PICKED; pick++) {
    let sum = 0;
    // The first of a shuffle (Fisher & Yates) are a sample.
    for (let at = 0; at < a.length; at++) {
      const other = at + Math.floor(random.uniform() * (dealt.length - at));
      [dealt[at], dealt[other]] = [dealt[other]!, dealt[at]!];
      sum += dealt[at]!;
    }
    if (differsAsMuch(sum)) count += 1;
  }
  return count / (PICKED + 1);
}
