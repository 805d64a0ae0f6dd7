/** Several series in one table, of which one is read at a time. */
import type { ImportGroups } from '../../../protocol/importing';
import { FEWEST_VALUES } from '../targetColumn';
import { accepted, refused, type Result } from '../result';

/** The page lists no more of them; any may be asked for. */
const LISTED = 50;

export type Group = { readonly name: string; readonly rows: number };

/** The one that is asked for; else the first that is long enough to learn from, or the longest. */
export function chosenGroup<T extends Group>(groups: readonly T[], asked: string | undefined): Result<T> {
  if (asked !== undefined) {
    const named = groups.find(({ name }) => name === asked);
    return named
      ? accepted(named)
      : refused({ code: 'no-such-group', group: asked, names: groups.slice(0, LISTED).map(({ name }) => name) });
  }
  const first = groups.find(({ rows }) => rows >= FEWEST_VALUES);
  return accepted(first ?? groups.reduce((longest, each) => (each.rows > longest.rows ? each : longest)));
}

export const groupsReport = (column: string, groups: readonly Group[], chosen: string): ImportGroups => ({
  column,
  count: groups.length,
  names: groups.slice(0, LISTED).map(({ name }) => name),
  chosen,
});
