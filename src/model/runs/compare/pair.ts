/**
 * Which of several runs forecasts best, and whether that is more than chance: the paired test of the evaluation, window by
 * window, on the windows that both have and over the steps ahead that both forecast.
 */
import { compareErrors, windowErrors } from '../../evaluation/compare';
import { CHANCE } from '../../evaluation/verdict';
import type { JudgedPart, PairedPart, PairedTest, PairVerdict, RunPairs } from '../../protocol/comparison';
import type { Comparison, ForecastTable } from '../../protocol/evaluation';
import type { Judged } from './judge';

type Named = { readonly id: string; readonly judged: Judged };

const isSame = (a: Float64Array, b: Float64Array): boolean =>
  a === b || (a.length === b.length && a.every((value, at) => Object.is(value, b[at])));

/** Runs of one series together, in their order. */
function bySeries(runs: readonly Named[]): readonly (readonly Named[])[] {
  const groups: Named[][] = [];
  for (const run of runs) {
    const own = groups.find(([first]) => isSame(first!.judged.series, run.judged.series));
    if (own) own.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** First targets that are in all tables. */
function commonTargets(tables: readonly ForecastTable[]): ReadonlySet<number> {
  const [first, ...rest] = tables.map(({ origins }) => new Set(origins));
  return new Set([...(first ?? [])].filter((target) => rest.every((other) => other.has(target))));
}

/** The rows of these targets, so many steps ahead. */
function narrowed(
  { origins, horizon, forecasts }: ForecastTable,
  targets: ReadonlySet<number>,
  ahead: number,
): ForecastTable {
  const rows = Array.from(origins.keys()).filter((row) => targets.has(origins[row]!));
  const kept = new Float64Array(rows.length * ahead);
  rows.forEach((row, at) => kept.set(forecasts.subarray(row * horizon, row * horizon + ahead), at * ahead));
  return { origins: Int32Array.from(rows, (row) => origins[row]!), horizon: ahead, forecasts: kept };
}

/** Mean absolute errors of the windows that all of them have, over the steps that all forecast; a row for each run. */
function errorsOn(runs: readonly Named[], part: JudgedPart): { ahead: number; errors: readonly Float64Array[] } {
  const tables = runs.map(({ judged }) => judged.tables[part]);
  const targets = commonTargets(tables);
  const ahead = Math.min(...tables.map(({ horizon }) => horizon));
  const errors = runs.map(({ judged }, at) => {
    const table = narrowed(tables[at]!, targets, ahead);
    return windowErrors(table, judged.truth, { start: 0, end: table.origins.length });
  });
  return { ahead, errors };
}

/** NaN where there is none. */
function meanOf(errors: Float64Array): number {
  const known = errors.filter(Number.isFinite);
  return known.reduce((sum, error) => sum + error, 0) / known.length;
}

function verdictOf({ windows, difference, p }: Comparison): PairVerdict {
  if (windows === 0) return 'none';
  if (Number.isNaN(p)) return 'too-few';
  if (difference === 0 && p === 1) return 'same';
  if (p > CHANCE) return 'within-chance';
  return difference < 0 ? 'better' : 'worse';
}

function pairOf(best: Named, other: Named, part: JudgedPart, pairs: number): PairedTest {
  const { ahead, errors } = errorsOn([best, other], part);
  const [own, others] = errors as [Float64Array, Float64Array];
  const comparison = compareErrors(own, others, ahead);
  const corrected = { ...comparison, p: Math.min(1, comparison.p * pairs) };
  return {
    best: best.id,
    other: other.id,
    ahead,
    bestMae: meanOf(own),
    otherMae: meanOf(others),
    comparison: corrected,
    verdict: verdictOf(corrected),
  };
}

function pairedPart(group: readonly Named[], part: JudgedPart): PairedPart {
  if (group.length < 2) return { best: null, pairs: [] };
  const shared = errorsOn(group, part).errors.map(meanOf);
  // Without a window that all have, each is known by its own.
  const means = shared.every(Number.isFinite) ? shared : group.map(({ judged }) => judged.run.parts[part].mae);
  const least = means.reduce(
    (found, mean, at) => (mean < means[found]! || Number.isNaN(means[found]!) ? at : found),
    0,
  );
  const best = group[least]!;
  const others = group.filter((run) => run !== best);
  return { best: best.id, pairs: others.map((other) => pairOf(best, other, part, others.length)) };
}

export function pairRuns(runs: readonly Named[]): RunPairs {
  const groups = bySeries(runs.filter(({ judged }) => !judged.isLeaking));
  return {
    leaking: runs.filter(({ judged }) => judged.isLeaking).map(({ id }) => id),
    groups: groups.map((group) => ({
      ids: group.map(({ id }) => id),
      parts: { validation: pairedPart(group, 'validation'), test: pairedPart(group, 'test') },
    })),
  };
}
