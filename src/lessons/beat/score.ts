/**
 * What a forecast is worth. It shares 100 points with the better of the two naive ones, by their errors:
 *
 *   points = 100 · MAE of the naive ÷ (MAE of the naive + MAE of the forecast)
 *
 * An error as large gives 50, one half as large 67, one twice as large 33, and none at all 100.
 */
import { meanAbsoluteError } from '../answers';
import type { Cut } from './rounds';

export const PLAYER_NAMES = ['you', 'lstm', 'naive', 'seasonal'] as const;
export type PlayerName = (typeof PLAYER_NAMES)[number];
/** Of a round each has; null where there is none. */
export type Lines = Readonly<Record<PlayerName, readonly number[] | null>>;

/** The most that five series give. */
export const MOST_POINTS = 500;

/** Repeats the last value, and the last season where one is known. */
export function naiveLines({
  before,
  season,
  truth,
}: Pick<Cut, 'before' | 'season' | 'truth'>): Pick<Lines, 'naive' | 'seasonal'> {
  const { length } = before;
  const at = (ahead: number) => before[length - season + (ahead % season)]!;
  const last = before.findLast((value) => !Number.isNaN(value)) ?? 0;
  const hasSeason = season > 1 && length >= season;
  const seasonal = Array.from(truth, (_, ahead) => (Number.isNaN(at(ahead)) ? last : at(ahead)));
  return { naive: Array.from(truth, () => last), seasonal: hasSeason ? seasonal : null };
}

/** mean |y_t − y_{t−m}| of all before the origin, m the season, 1 without one: what makes a MASE of a MAE, by dividing. */
export function maseScale({ before, season }: Pick<Cut, 'before' | 'season'>): number {
  const lag = Math.max(1, season);
  return meanAbsoluteError(before.subarray(lag), before.subarray(0, before.length - lag));
}

export type Result = { readonly mae: number; readonly mase: number; readonly points: number };
export type Results = Readonly<Record<PlayerName, Result | null>>;

export function resultsOf(cut: Pick<Cut, 'before' | 'season' | 'truth'>, lines: Lines): Results {
  const scale = maseScale(cut);
  const errorOf = (name: PlayerName): number => {
    const line = lines[name];
    return line ? meanAbsoluteError(cut.truth, line) : Number.NaN;
  };
  const [naive, seasonal] = [errorOf('naive'), errorOf('seasonal')];
  const better = Number.isNaN(seasonal) ? naive : Math.min(naive, seasonal);
  const result = (name: PlayerName): Result | null => {
    const mae = errorOf(name);
    return Number.isNaN(mae) ? null : { mae, mase: mae / scale, points: pointsFor(mae, better) };
  };
  return { you: result('you'), lstm: result('lstm'), naive: result('naive'), seasonal: result('seasonal') };
}

export const pointsFor = (mae: number, naive: number): number =>
  mae + naive > 0 ? Math.round((100 * naive) / (naive + mae)) : 50;

export const totalOf = (rounds: readonly Results[], name: PlayerName): number =>
  rounds.reduce((sum, results) => sum + (results[name]?.points ?? 0), 0);

export type Verdict = {
  readonly code: 'closer' | 'further' | 'level';
  /** Series in which the player was closer than the network, of those that both have. */
  readonly wins: number;
  readonly of: number;
  /** In how many the player was no better than a naive one. */
  readonly naiveAhead: number;
  readonly lead: number;
};

/** Points within which five series tell nothing: a hand's width in one of them. */
const LEVEL = 15;

export function verdictOf(rounds: readonly Results[]): Verdict {
  const lead = totalOf(rounds, 'you') - totalOf(rounds, 'lstm');
  const both = rounds.filter(({ you, lstm }) => you && lstm);
  const wins = both.filter(({ you, lstm }) => you!.mae < lstm!.mae).length;
  const naiveAhead = rounds.filter(({ you }) => you && you.points <= 50).length;
  const code = Math.abs(lead) <= LEVEL ? 'level' : lead > 0 ? 'closer' : 'further';
  return { code, wins, of: both.length, naiveAhead, lead };
}
