/**
 * What each unit follows: Pearson's correlation of its states at the end of each window with signals at the window's last
 * input, after Karpathy, Johnson & Fei-Fei (2015), who looked for cells that follow something a reader would name.
 */
import type { LayerMeanings, MeaningsAnswer } from '../../protocol/inside/meanings';
import type { Windows } from '../../windows/windows';
import { correlation, multipleCorrelation, type Correlation } from './correlation';
import { affordable, endStates, type EndStates } from '../sampling/endStates';
import type { Inside } from '../inspectedNetwork';
import { signalsOf, type SignalSource } from './signals';
import { strongestLag } from '../sampling/strongestLag';

const MOST_WINDOWS = 400;
const LEAST_WINDOWS = 60;
/** Windows over which a unit is shown beside what it follows. */
const MOST_SHOWN = 160;
/** Units between two pauses. */
const CHUNK = 8;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Of the windows of the training and validation part. Pauses (yields) after each batch of windows and few units. */
export function* meanings(inside: Inside): Generator<void, MeaningsAnswer> {
  const { source, windows, shape } = inside;
  const { targets, lag, trainEnd, lookBack } = windows;
  const sources = signalsOf(source, strongestLag(targets.subarray(lag, trainEnd), 2 * lookBack));
  const all = Int32Array.from([...windows.parts.train, ...windows.parts.validation]);
  const sample = scattered(all, affordable(inside, LEAST_WINDOWS, MOST_WINDOWS));
  const shown = all.slice(-MOST_SHOWN);
  const isWhole = sample.length === all.length;
  const states = yield* endStates(inside, sample);
  const recent = isWhole
    ? states.map((layer) => latest(layer, shown.length, shape.units))
    : yield* endStates(inside, shown);
  const inSample = valuesOf(sources, sample);
  const inShown = valuesOf(sources, shown);
  const layers: LayerMeanings[] = [];
  for (const [index, layer] of states.entries()) {
    layers.push(yield* layerMeanings(layer, recent[index]!, shape.units, inSample, inShown));
  }
  return {
    name: 'meanings',
    windows: sample.length,
    signals: sources.map(({ signal }) => signal),
    shown: shown.map((target) => target - 1),
    layers,
  };
}

/**
 * One window out of each of `most` stretches of the same length, at a place that goes through the stretch by the golden
 * ratio: with a fixed distance between them, windows of a season would all stand at the same time of it.
 */
export function scattered(targets: Windows['parts']['train'], most: number): Int32Array {
  if (targets.length <= most) return targets;
  const stretch = targets.length / most;
  return Int32Array.from(
    { length: most },
    (_, index) => targets[Math.floor((index + ((index * GOLDEN) % 1)) * stretch)]!,
  );
}

/** For each signal the values at the last input of each window; a position on a circle has two lists. */
type SignalValues = readonly (readonly Float64Array[])[];
const valuesOf = (sources: readonly SignalSource[], targets: Int32Array): SignalValues =>
  sources.map(({ at }) => at.map((value) => Float64Array.from(targets, (target) => value(target - 1))));

function latest({ h, c }: EndStates, windows: number, units: number): EndStates {
  const from = Math.max(0, h.length - windows * units);
  return { h: h.subarray(from), c: c.subarray(from) };
}

function* layerMeanings(
  sample: EndStates,
  recent: EndStates,
  units: number,
  inSample: SignalValues,
  inShown: SignalValues,
): Generator<void, LayerMeanings> {
  const names = sample.c.length > 0 ? (['h', 'c'] as const) : (['h'] as const);
  const signals = inSample.length;
  const shown = recent.h.length / units;
  const r = { h: new Float32Array(units * signals), c: new Float32Array(sample.c.length > 0 ? units * signals : 0) };
  const strongest: { state: 'h' | 'c'; signal: number }[] = [];
  const states = new Float32Array(units * shown);
  const followed = new Float32Array(units * shown);
  for (let unit = 0; unit < units; unit++) {
    let best: { state: 'h' | 'c'; signal: number; found: Correlation } | null = null;
    for (const state of names) {
      const values = columnOf(sample[state], units, unit);
      for (let signal = 0; signal < signals; signal++) {
        const found = correlationWith(values, inSample[signal]!);
        r[state][unit * signals + signal] = found.r;
        if (!best || Math.abs(found.r) > Math.abs(best.found.r)) best = { state, signal, found };
      }
    }
    const { state, signal, found } = best!;
    strongest.push({ state, signal });
    const line = columnOf(recent[state], units, unit);
    states.set(line, unit * shown);
    followed.set(asLargeAs(line, weighted(inShown[signal]!, found.weights)), unit * shown);
    if (unit % CHUNK === CHUNK - 1) yield;
  }
  return { ...r, strongest, states, followed };
}

function columnOf(rows: Float32Array, units: number, unit: number): Float64Array {
  return Float64Array.from({ length: rows.length / units }, (_, row) => rows[row * units + unit]!);
}

function correlationWith(values: Float64Array, [first, second]: readonly Float64Array[]): Correlation {
  return second ? multipleCorrelation(values, first!, second) : correlation(values, first!);
}

function weighted(lists: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return lists[0]!.map((_, row) => lists.reduce((sum, list, index) => sum + weights[index]! * list[row]!, 0));
}

/** Shifted and stretched to the mean and standard deviation of a line, never turned over. */
function asLargeAs(line: Float64Array, signal: Float64Array): Float64Array {
  const [to, from] = [momentsOf(line), momentsOf(signal)];
  return signal.map(
    (value) => to.mean + (from.deviation > 0 ? ((value - from.mean) * to.deviation) / from.deviation : 0),
  );
}

/** Of the numbers in a list; NaN is none. */
function momentsOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const numbers = values.filter(Number.isFinite);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
  return { mean, deviation: Math.sqrt(variance) };
}
