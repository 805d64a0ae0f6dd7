/** Whether a search can be planned at all. */
import {
  MOST_SEARCHED,
  MOST_SEARCH_RUNS,
  MOST_VALUES,
  SEED_COUNTS,
  type Search,
  type SearchedSetting,
  type SearchProblem,
} from '../../protocol/search';
import { isAllowed, isSearchable } from '../../settings/searchable';

/** The first problem; null where there is none. */
export function problemOf({ settings, kind, budget, seeds }: Search): SearchProblem | null {
  if (settings.length === 0) return { code: 'no-settings' };
  if (settings.length > MOST_SEARCHED) return { code: 'too-many-settings', most: MOST_SEARCHED };
  const names = settings.map(({ name }) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated) return { code: 'repeated', name: repeated };
  for (const setting of settings) {
    const problem = problemOfSetting(setting);
    if (problem) return problem;
  }
  if (!SEED_COUNTS.includes(seeds)) return { code: 'bad-seeds', seeds };
  const isBudget = Number.isInteger(budget) && budget >= seeds && budget <= MOST_SEARCH_RUNS;
  if (kind === 'random' && !isBudget) return { code: 'bad-budget', budget, least: seeds, most: MOST_SEARCH_RUNS };
  return null;
}

function problemOfSetting({ name, values }: SearchedSetting): SearchProblem | null {
  if (!isSearchable(name)) return { code: 'not-searchable', name };
  if (values.length === 0) return { code: 'no-values', name };
  if (values.length > MOST_VALUES) return { code: 'too-many-values', name, most: MOST_VALUES };
  const bad = values.find((value, at) => !isAllowed(name, value) || values.indexOf(value) !== at);
  return bad === undefined ? null : { code: 'bad-value', name, value: bad };
}
