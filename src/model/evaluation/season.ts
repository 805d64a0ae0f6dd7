/**
 * The season of a series: what is set, else what is known of it, else what is found: the candidate, out of those that the
 * distance of its time steps suggests, at which the changes of the training part go with themselves most.
 */
import type { FoundSeason } from '../protocol/evaluation';
import type { TimeAxis } from '../protocol/series';
import type { Windows } from '../windows/windows';

const DAY = 86_400_000;
/** So much correlation must be there, beyond the bound of chance. */
const LEAST = 0.25;
/** Candidates where time says nothing: all up to here, as long as the training part holds three of them. */
const LONGEST = 400;
const SEASONS_NEEDED = 3;

/** Seasons in time steps that are usual at a distance of time steps. */
function usualAt(time: TimeAxis): readonly number[] {
  if (time.kind !== 'date' || time.values.length < 2) return [];
  const distances = Float64Array.from(
    { length: time.values.length - 1 },
    (_, at) => time.values[at + 1]! - time.values[at]!,
  );
  const days = distances.toSorted()[Math.floor(distances.length / 2)]! / DAY;
  const of = (...periods: number[]) =>
    periods.map((period) => Math.round(period / days)).filter((length) => length >= 2);
  if (days < 1) return of(1, 7, 365.25);
  if (days < 7) return [...(days === 1 ? [5] : []), ...of(7, 30.4375, 365.25)];
  return of(30.4375, 91.31, 365.25);
}

/** Autocorrelation at a lag of [time], where neither value is missing. */
export function autocorrelation(values: Float64Array, lag: number): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  const mean = sum / count;
  let [products, squares, pairs] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]! - mean;
    if (Number.isNaN(value)) continue;
    squares += value * value;
    const before = at >= lag ? values[at - lag]! - mean : Number.NaN;
    if (Number.isNaN(before)) continue;
    products += value * before;
    pairs += 1;
  }
  return squares > 0 && pairs > 0 ? products / squares : 0;
}

/** `set`: the setting, 0 = found. Sees the training part alone. */
export function findSeason(windows: Windows, time: TimeAxis, known: number, set: number): FoundSeason {
  const { values, missing, trainEnd } = windows;
  const changes = Float64Array.from({ length: Math.max(0, trainEnd - 1) }, (_, at) =>
    missing[at] || missing[at + 1] ? Number.NaN : values[at + 1]! - values[at]!,
  );
  const at = (length: number) => autocorrelation(changes, length);
  if (set > 0) return { length: set, from: 'set', correlation: at(set) };
  if (known > 1) return { length: known, from: 'known', correlation: at(known) };
  const usual = usualAt(time).filter((length) => length * 2 <= trainEnd);
  const found =
    usual.length > 0 ? best(usual, at) : bestPeak(Math.min(LONGEST, Math.floor(trainEnd / SEASONS_NEEDED)), at);
  const bound = Math.max(LEAST, 3 / Math.sqrt(trainEnd));
  return found && found.correlation > bound
    ? { length: found.length, from: 'found', correlation: found.correlation }
    : { length: 1, from: 'none', correlation: found?.correlation ?? 0 };
}

type Candidate = { readonly length: number; readonly correlation: number };

function best(lengths: readonly number[], at: (length: number) => number): Candidate | null {
  const all = lengths.map((length) => ({ length, correlation: at(length) }));
  return all.toSorted((one, other) => other.correlation - one.correlation)[0] ?? null;
}

/** The highest peak after the correlation has once been below 0: before, it is only neighbours that are alike. */
function bestPeak(longest: number, at: (length: number) => number): Candidate | null {
  const all = Array.from({ length: longest + 2 }, (_, length) => at(length));
  const start = all.findIndex((correlation) => correlation < 0);
  let found: Candidate | null = null;
  for (let length = Math.max(2, start); start >= 0 && length <= longest; length++) {
    const correlation = all[length]!;
    if (correlation < all[length - 1]! || correlation < all[length + 1]!) continue;
    // A multiple of a season is one, too: it has to be clearly better.
    if (!found || correlation > found.correlation + 0.05) found = { length, correlation };
  }
  return found;
}
