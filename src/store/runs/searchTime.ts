/** How long a search will take: its work by what a unit of work has taken so far. */
import type { SearchPlan } from '../../model/protocol/search';
import type { EngineName } from '../../model/settings/settings';
import type { SearchState } from './facts';
import { missingRuns } from './searched';

/**
 * Milliseconds of a multiply-add on the engine of the pool, by the page's own training; null where that has not trained yet,
 * or on another engine.
 */
export function paceOfPage(
  { stepWork }: Pick<SearchPlan, 'stepWork'>,
  msPerStep: number,
  engine: EngineName | null,
): number | null {
  return msPerStep > 0 && (engine === 'wasm' || engine === 'reference') ? msPerStep / stepWork : null;
}

/** By the runs that are done; null while there is none. */
export function paceOfRuns({ plan, runs }: Pick<SearchState, 'plan' | 'runs'>): number | null {
  const work = runs.reduce((sum, { trial }) => sum + (plan.trials[trial - 1]?.work ?? 0), 0);
  const ms = runs.reduce((sum, run) => sum + run.ms, 0);
  return work > 0 && ms > 0 ? ms / work : null;
}

/** Of all runs of a plan. */
export const workOf = ({ trials }: Pick<SearchPlan, 'trials'>, seeds: number): number =>
  seeds * trials.reduce((sum, { work }) => sum + work, 0);

/** Of the runs that have no result yet; what those in progress have done counts. */
export function workLeft(state: SearchState): number {
  return missingRuns(state).reduce((sum, { trial, seed, config }) => {
    const done = (state.progress[`${trial} ${seed}`] ?? 0) / config.epochs;
    return sum + (state.plan.trials[trial - 1]?.work ?? 0) * (1 - Math.min(1, done));
  }, 0);
}

/** Workers that the pool has: a core is the page's, and another that of its training. */
export const workersOf = (cores: number, isTraining: boolean): number => Math.max(1, cores - (isTraining ? 2 : 1));
