/** What a correction does to all that was said of labelled sequences before. */
import type { LabelledChoices } from '../../../../model/protocol/labelled';

/** `undefined` leaves it to be found out again. */
export type LabelledCorrections = { readonly [K in keyof LabelledChoices]: LabelledChoices[K] | undefined };

/** Read otherwise, a file may have other columns: what was said of columns is void. */
const OF_TABLE: readonly string[] = ['encoding', 'delimiter', 'form'];
const OF_COLUMNS: readonly string[] = ['id', 'time', 'label', 'values'];

export function corrected(choices: LabelledChoices, change: LabelledCorrections): LabelledChoices {
  const names = Object.keys(change);
  const isVoid = names.some((name) => OF_TABLE.includes(name));
  const entries = Object.entries({ ...choices, ...change });
  return Object.fromEntries(
    entries.filter(
      ([name, value]) => value !== undefined && (names.includes(name) || !isVoid || !OF_COLUMNS.includes(name)),
    ),
  );
}
