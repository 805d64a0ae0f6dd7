import { isOwnName, type OwnName } from '../../model/settings/sources/names';
import type { ImportReport } from '../../model/protocol/importing';
import type { SavedSeries } from '../../model/protocol/series';
import { importNotice } from '../page/selectors';
import type { PageFacts } from '../page/facts';
import type { DataFacts } from './facts';

/** A series is being opened: what is on the screen is still the one before. */
export const isOpening = ({ openId, openedId }: DataFacts): boolean => openId !== openedId;

/** Time steps of the series in place; 0 before any. */
export const seriesLength = ({ series }: Pick<DataFacts, 'series'>): number => series?.values.length ?? 0;

export const bringsSettings = (facts: DataFacts): boolean => facts.bringsSettings;

/** Where the browser saves the series in place, or empty. */
export function savedIdOf({ series, own }: Pick<DataFacts, 'series' | 'own'>): string {
  return series && isOwnName(series.source) ? (own[series.source]?.savedId ?? '') : '';
}

/** Whether anybody asked the browser to save or to open a saved series. */
export const isStorageAsked = ({ saved, saving, openingSaved }: DataFacts): boolean =>
  saved !== null || saving !== null || openingSaved !== '';

/** The series on its way to the saved ones, where it has come. */
export function newlySaved({ saved: before, saving }: DataFacts, saved: readonly SavedSeries[]) {
  return before && saving ? saved.find(({ id }) => before.every((other) => other.id !== id)) : undefined;
}

/** Where the series in place is saved once these are the saved ones; null where that is as before. */
export function savedIdAfter(
  facts: DataFacts,
  saved: readonly SavedSeries[],
): { readonly source: OwnName; readonly id: string } | null {
  const { series, saving, own } = facts;
  if (!series || !isOwnName(series.source) || !own[series.source]) return null;
  const last = savedIdOf(facts);
  const added = saving === series ? newlySaved(facts, saved) : undefined;
  const isGone = last !== '' && saved.every(({ id }) => id !== last);
  const id = added ? added.id : isGone ? '' : last;
  return id === last ? null : { source: series.source, id };
}

/** What was understood of the file imported last: of one that failed until that is put away, else of that in place. */
export function reportInQuestion(state: DataFacts & PageFacts): ImportReport | null {
  const failed = importNotice(state);
  return failed ? failed.report : state.report;
}
