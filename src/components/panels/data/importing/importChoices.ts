/** What a correction does to all that was said of a file before. */
import type { ImportChoices } from '../../../../model/protocol/importing';

/** `undefined` leaves it to the importer again. */
export type Corrections = { readonly [K in keyof ImportChoices]: ImportChoices[K] | undefined };

/** Read otherwise, a file may have other columns: what was said of columns is void. */
const OF_TABLE: readonly (keyof ImportChoices)[] = ['encoding', 'delimiter', 'header', 'layout', 'sheet'];
const OF_COLUMNS: readonly (keyof ImportChoices)[] = ['group', 'time', 'dateOrder', 'frequency', 'target'];
/** Another time column has dates of its own. */
const OF_TIME: readonly (keyof ImportChoices)[] = ['dateOrder', 'frequency'];

export function corrected(choices: ImportChoices, change: Corrections): ImportChoices {
  const names = Object.keys(change) as (keyof ImportChoices)[];
  const touches = (others: readonly string[]) => names.some((name) => others.includes(name));
  const dropped = touches(OF_TABLE) ? OF_COLUMNS : names.includes('time') ? OF_TIME : [];
  const entries = Object.entries({ ...choices, ...change }) as [keyof ImportChoices, unknown][];
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== undefined && (names.includes(name) || !dropped.includes(name))),
  );
}
