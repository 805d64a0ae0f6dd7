/** What each unit of one layer follows: the closest of all signals, by either of its states. */
import type { LayerMeanings } from '../../protocol/inside/meanings';
import type { EndStates } from '../sampling/endStates';
import { correlation, multipleCorrelation, type Correlation } from './correlation';

/** Units between two pauses. */
const CHUNK = 8;

/** For each signal its values where the states are; a position on a circle has two lists. */
export type SignalValues = readonly (readonly Float64Array[])[];

export function* layerMeanings(
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
