/** From values to notes. What is high in the chart sounds high; time goes from left to right. */

/** Seconds from the beginning, and hertz; null: there is no value, and nothing sounds. */
export type Note = { readonly at: number; readonly seconds: number; readonly frequency: number | null };
export type Voice = {
  /** From −1, the left ear, to 1, the right one. */
  readonly pan: number;
  readonly wave: OscillatorType;
  readonly notes: readonly Note[];
};
export type Tune = {
  readonly seconds: number;
  /** The index of the series that is in the middle of each note. */
  readonly indices: readonly number[];
  readonly voices: readonly Voice[];
};

/** A, below the middle of a piano: small speakers still give it. */
export const LOWEST = 220; // Hz
export const OCTAVES = 3;
/** More are not told apart in the time that a tune takes: each note is the mean of some values then. */
const MOST_NOTES = 240;
const LONGEST_TUNE = 8; // seconds
const LONGEST_NOTE = 0.25; // seconds

/**
 * Pitch goes by the logarithm of the frequency: the same difference is the same interval everywhere. It is not rounded to the
 * notes of a scale, which would hide errors below 3 % of the range.
 */
export function frequencyOf(value: number, low: number, high: number): number | null {
  if (!Number.isFinite(value)) return null;
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
  return LOWEST * 2 ** (OCTAVES * share);
}

/** Values by index of the series, and how they sound. */
export type Sounding = Pick<Voice, 'pan' | 'wave'> & { readonly values: ArrayLike<number> };
type Stretch = { readonly from: number; readonly to: number; readonly low: number; readonly high: number };

/** Several lines over the same stretch of time, on one scale. */
export function tuneOf(lines: readonly Sounding[], { from, to, low, high }: Stretch): Tune {
  const steps = Math.max(0, to - from + 1);
  const stride = Math.max(1, Math.ceil(steps / MOST_NOTES));
  const starts = Array.from({ length: Math.ceil(steps / stride) }, (_, note) => from + note * stride);
  const seconds = Math.min(LONGEST_NOTE, LONGEST_TUNE / Math.max(1, starts.length));
  const end = (start: number) => Math.min(to + 1, start + stride);
  return {
    seconds: seconds * starts.length,
    indices: starts.map((start) => Math.floor((start + end(start) - 1) / 2)),
    voices: lines.map(({ values, pan, wave }) => ({
      pan,
      wave,
      notes: starts.map((start, note) => ({
        at: note * seconds,
        seconds,
        frequency: frequencyOf(meanOf(values, start, end(start)), low, high),
      })),
    })),
  };
}

/** Of those that are there; NaN where none is. */
function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let [sum, count] = [0, 0];
  for (let at = from; at < to; at++) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count += 1;
  }
  return sum / count;
}

/** The note that sounds so many seconds after the beginning. */
export function noteAt({ seconds, indices }: Tune, at: number): number {
  return Math.min(indices.length - 1, Math.max(0, Math.floor((at / seconds) * indices.length)));
}

/** How far two voices are apart on average, in semitones, where both sound; NaN where they never do. */
export function semitonesApart(one: Voice, other: Voice): number {
  let [sum, count] = [0, 0];
  one.notes.forEach(({ frequency }, note) => {
    const beside = other.notes[note]?.frequency;
    if (frequency === null || beside == null) return;
    sum += Math.abs(12 * Math.log2(frequency / beside));
    count += 1;
  });
  return sum / count;
}
