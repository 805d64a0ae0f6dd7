/** The time steps of a series, made of the rows of a table: sorted, each time once, with none left out or at even distances. */
import type { Frequency } from '../../protocol/importing';
import { DAY_MS, monthOrdinal, monthsLater } from './calendar';
import { spacingOf, stepsBetween, stepsLater, type Spacing, type Step } from './spacing';

/** Which rows make each time step: none where it is absent, several where they are of one time. */
export type Steps = {
  readonly times: Float64Array; // [step]
  readonly from: Uint32Array; // [step + 1], index in `rows`
  readonly rows: Uint32Array;
};
/** How often, and the first row concerned; -1 where none is. */
export type Found = { readonly count: number; readonly row: number };
export type Timeline = {
  readonly steps: Steps;
  readonly spacing: Spacing;
  readonly undated: Found;
  readonly unsorted: Found;
  readonly duplicates: Found;
  /** As far as they were put in. */
  readonly absent: Found;
  /** Rows that share a time step, or moved into one, by resampling. */
  readonly resampled: Found;
};
export type Spaced = {
  readonly dates: boolean;
  readonly frequency: Frequency | null;
  readonly resample: boolean;
};

const MOST_STEPS = 1_000_000;

/** Sorted by time, of equals the earlier row first. */
function ordered(times: Float64Array) {
  const rows = new Uint32Array(times.length);
  let length = 0;
  let latest = -Infinity;
  let falls = 0;
  let [unsorted, firstUnsorted, firstUndated] = [0, -1, -1];
  for (let row = 0; row < times.length; row++) {
    const time = times[row]!;
    if (time !== time) {
      if (firstUndated < 0) firstUndated = row;
      continue;
    }
    if (time < latest) {
      if (unsorted++ === 0) firstUnsorted = row;
      if (times[rows[length - 1]!]! > time) falls++;
    } else {
      latest = time;
    }
    rows[length++] = row;
  }
  const sorted = rows.subarray(0, length);
  if (unsorted > 0 && falls === length - 1) sorted.reverse();
  else if (unsorted > 0) sorted.sort((a, b) => times[a]! - times[b]! || a - b);
  return {
    rows: sorted,
    unsorted: { count: unsorted, row: firstUnsorted },
    undated: { count: times.length - length, row: firstUndated },
  };
}

function grouped(times: Float64Array, rows: Uint32Array) {
  const from = new Uint32Array(rows.length + 1);
  const distinct = new Float64Array(rows.length);
  let length = 0;
  let firstDuplicate = -1;
  for (let at = 0; at < rows.length; at++) {
    const time = times[rows[at]!]!;
    if (length > 0 && distinct[length - 1] === time) {
      if (firstDuplicate < 0) firstDuplicate = rows[at]!;
    } else {
      from[length] = at;
      distinct[length++] = time;
    }
  }
  from[length] = rows.length;
  const steps: Steps = { times: distinct.subarray(0, length), from: from.subarray(0, length + 1), rows };
  return { steps, duplicates: { count: rows.length - length, row: firstDuplicate } };
}

function withAbsent(steps: Steps, { step, absent }: Spacing): { steps: Steps; row: number } {
  const length = steps.times.length + absent;
  const times = new Float64Array(length);
  const from = new Uint32Array(length + 1);
  let at = 0;
  let firstAfter = -1;
  steps.times.forEach((time, index) => {
    const gap = index === 0 ? 1 : stepsBetween(steps.times[index - 1]!, time, step);
    for (let late = 1; late < gap; late++) {
      times[at] = stepsLater(steps.times[index - 1]!, late, step);
      from[at++] = steps.from[index]!;
    }
    if (gap > 1 && firstAfter < 0) firstAfter = steps.rows[steps.from[index]!]!;
    times[at] = time;
    from[at++] = steps.from[index]!;
  });
  from[length] = steps.rows.length;
  return { steps: { times, from, rows: steps.rows }, row: firstAfter };
}

/** The start of the step that a time lies in: hours, days and Mondays as UTC has them. */
function floorTo(time: number, { unit, size }: Step, first: number, dates: boolean): number {
  if (unit === 'month') {
    const month = Math.floor(monthOrdinal(time) / size) * size;
    return monthsLater(Date.UTC(1970, 0, 1), month - 1970 * 12);
  }
  const length = unit === 'workday' ? DAY_MS : size;
  const monday = length === 7 * DAY_MS ? 4 * DAY_MS : 0;
  const origin = dates && (DAY_MS % length === 0 || monday > 0) ? monday : first;
  return origin + Math.floor((time - origin) / length) * length;
}

/** Null where it would be too many steps. */
function resampled({ times, from, rows }: Steps, spacing: Spacing, dates: boolean): Steps | null {
  const step: Step = spacing.step.unit === 'workday' ? { unit: 'fixed', size: DAY_MS } : spacing.step;
  if (!(step.size > 0) || times.length === 0) return { times, from, rows };
  const start = floorTo(times[0]!, step, times[0]!, dates);
  const binOf = (time: number) => Math.round(stepsBetween(start, floorTo(time, step, times[0]!, dates), step));
  const length = binOf(times.at(-1)!) + 1;
  if (!(length <= MOST_STEPS)) return null;
  const evenTimes = new Float64Array(length);
  const evenFrom = new Uint32Array(length + 1).fill(rows.length);
  let next = 0;
  times.forEach((time, index) => {
    const bin = binOf(time);
    for (; next <= bin; next++) evenFrom[next] = from[index]!;
  });
  for (let bin = 0; bin < length; bin++) evenTimes[bin] = stepsLater(start, bin, step);
  return { times: evenTimes, from: evenFrom, rows };
}

const NONE: Found = { count: 0, row: -1 };

/** `times` of the rows, NaN where one is not known: such a row is left out. */
export function timelineOf(times: Float64Array, { dates, frequency, resample }: Spaced): Timeline {
  const { rows, unsorted, undated } = ordered(times);
  const { steps, duplicates } = grouped(times, rows);
  const spacing = spacingOf(steps.times, dates, frequency);
  const found = { spacing, unsorted, undated, duplicates };
  const even = resample && spacing.irregular ? resampled(steps, spacing, dates) : null;
  if (even) return { ...found, steps: even, absent: NONE, resampled: { count: rows.length, row: rows[0] ?? -1 } };
  if (spacing.absent === 0) return { ...found, steps, absent: NONE, resampled: NONE };
  const whole = withAbsent(steps, spacing);
  return { ...found, steps: whole.steps, absent: { count: spacing.absent, row: whole.row }, resampled: NONE };
}

/** One step a row, in the order of the rows, without times. */
export function countedSteps(rows: number): Steps {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  const from = new Uint32Array(rows + 1).map((_, step) => step);
  return { times: new Float64Array(), from, rows: all };
}

/** The last of a step's rows, or the mean of those that hold a number; NaN where there is none. */
export function gather({ from, rows }: Steps, values: Float64Array, mean: boolean): Float64Array {
  const gathered = new Float64Array(from.length - 1);
  for (let step = 0; step < gathered.length; step++) {
    const start = from[step]!;
    const end = from[step + 1]!;
    if (!mean || end - start === 1) {
      gathered[step] = end > start ? values[rows[end - 1]!]! : NaN;
      continue;
    }
    let [sum, count] = [0, 0];
    for (let at = start; at < end; at++) {
      const value = values[rows[at]!]!;
      if (value !== value) continue;
      sum += value;
      count++;
    }
    gathered[step] = count > 0 ? sum / count : NaN;
  }
  return gathered;
}
