/** A change of the regime, and how it was borne, in words and as a mark. */
import { RECOVERED, type Change } from '../../../model/protocol/live';
import type { LiveWords } from './words';

/** The number of the point at which it was got over; null where that is not so, or nothing was to be got over. */
export const recoveredAt = ({ at, recoveredAfter }: Change): number | null =>
  recoveredAfter === null || recoveredAfter === 0 ? null : at + recoveredAfter - 1;

export function changeText(change: Change, { t, figure, number }: LiveWords): string {
  const { before, worst, recoveredAfter } = change;
  const at = number(change.at + 1);
  if (recoveredAfter === 0) return t('live.changeNothing', { at });
  const errors = { at, before: figure(before), worst: figure(worst) };
  if (recoveredAfter !== null) return t('live.changeOver', { ...errors, points: number(recoveredAfter) });
  return worst > RECOVERED * before ? t('live.changeRose', errors) : t('live.changeWaits', { at });
}
