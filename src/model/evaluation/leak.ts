/**
 * What a leak makes of the score on the test part, beside the honest one: that of the same settings from the same seed
 * without a leak. Both in the unit of the data and by MASE, both with the divisor of the honest series.
 */
import type { HonestErrors, LeakReport, Score } from '../protocol/evaluation';
import type { ErrorMeasures } from '../protocol/inspection';
import type { TimeAxis, WindowSource } from '../protocol/series';
import type { Config } from '../settings/settings';
import { leaksOf, type LeakName } from '../settings/sources/leaks';
import { cutWindows } from '../windows/windows';
import { maseScale } from './metrics';
import { findSeason } from './season';

/** What the scores of a run that leaks are measured with. */
export type Yardstick = { readonly leaks: readonly LeakName[]; readonly scale: number };

/** Null where nothing leaks. */
export function yardstickOf(source: WindowSource, calendar: TimeAxis, config: Config): Yardstick | null {
  const leaks = leaksOf(config);
  if (leaks.length === 0) return null;
  const cut = cutWindows(source, { ...config, leaks: '' });
  if (!cut.ok) return { leaks, scale: Number.NaN };
  const season = findSeason(cut.windows, calendar, source.season, config.season);
  return { leaks, scale: maseScale(cut.windows, season.length) };
}

const scoreOf = ({ mae, rmse }: ErrorMeasures, scale: number): Score => ({ mae, rmse, mase: mae / scale });

export const leakReport = (
  { leaks, scale }: Yardstick,
  leaking: ErrorMeasures,
  honest: HonestErrors | null,
): LeakReport => ({
  leaks,
  leaking: scoreOf(leaking, scale),
  honest: honest && { ...scoreOf(honest, scale), epochs: honest.epochs },
});

/** By what share of the honest error the leak made it look better; negative where it made it look worse. */
export const flattery = ({ leaking, honest }: LeakReport): number =>
  honest && honest.mae > 0 ? 1 - leaking.mae / honest.mae : Number.NaN;
