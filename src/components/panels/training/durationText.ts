import type { Words } from '../../../i18n/words';

/** About how long something takes: two digits, in the unit that suits it. */
export function durationText(ms: number, { t, number }: Words): string {
  const round = (value: number) => number(Number(value.toPrecision(2)));
  if (ms < 1000) return t('duration.ms', { n: round(ms) });
  if (ms < 60_000) return t('duration.seconds', { n: round(ms / 1000) });
  return ms < 3_600_000
    ? t('duration.minutes', { n: round(ms / 60_000) })
    : t('duration.hours', { n: round(ms / 3_600_000) });
}
