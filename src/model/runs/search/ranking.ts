/** The trials of a search by their validation error: the mean over their seeds. Nothing else is ranked by. */
import type { RankedTrial, SearchResults, SearchRun } from '../../protocol/search';
import { spreadOf } from '../../evaluation/luck';

export type RunsOfTrial = { readonly trial: number; readonly runs: readonly SearchRun[]; readonly isWhole: boolean };

/** The runs of each trial that has any, in the order of the plan. */
export function runsByTrial({
  search,
  trials,
  runs,
}: Pick<SearchResults, 'search' | 'trials' | 'runs'>): RunsOfTrial[] {
  return trials.flatMap(({ number }) => {
    const own = runs.filter(({ trial, validation }) => trial === number && Number.isFinite(validation));
    return own.length === 0 ? [] : [{ trial: number, runs: own, isWhole: own.length === search.seeds }];
  });
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** One of which a seed is missing comes after all others: a mean of fewer is more easily a lucky one. */
export function rank(byTrial: readonly RunsOfTrial[]): RankedTrial[] {
  const each = byTrial.map(({ trial, runs, isWhole }) => ({
    trial,
    isWhole,
    validation: spreadOf(runs.map((run) => run.validation)),
    diverged: runs.filter(({ divergedAt }) => divergedAt !== null).length,
    epochs: meanOf(runs.map(({ best }) => best)),
  }));
  const before = (a: (typeof each)[number], b: (typeof each)[number]) =>
    Number(b.isWhole) - Number(a.isWhole) || a.validation.mean - b.validation.mean || a.trial - b.trial;
  return each.toSorted(before).map(({ isWhole, ...trial }, at) => ({ ...trial, rank: isWhole ? at + 1 : null }));
}
