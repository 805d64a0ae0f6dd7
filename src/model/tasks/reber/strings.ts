/** What both tasks of the embedded Reber grammar have in common: how samples are written, and when a string is told right. */
import type { Part } from '../../protocol/parts';
import { NOT_ASKED } from '../../network/answers';
import { frequenciesOf } from '../classes';
import type { Answered, KnownSignal, SampleRows, Samples, Task } from '../task';
import { grammarSteps, placesAfter, REBER_SYMBOLS } from './grammar';

export const SYMBOLS = REBER_SYMBOLS.length;
/** The next symbol at every step. */
export const NEXT_SYMBOL = { kind: 'class', count: SYMBOLS, at: 'every' } as const;

/** Symbols as inputs, each with the next as its answer; what is left of the sample's time is masked. */
export function writeSymbols(
  symbols: ArrayLike<number>,
  row: number,
  time: number,
  { x, y, mask }: SampleRows, // x [sample, time, 7], y [sample, time]
): void {
  for (let t = 0; t < time; t++) {
    const at = row * time + t;
    const next = symbols[t + 1];
    y[at] = next ?? NOT_ASKED;
    if (next === undefined) continue;
    x[at * SYMBOLS + symbols[t]!] = 1;
    if (mask) mask[at] = 1;
  }
}

/** The symbols of one sample, with the one that follows its last step. */
export function symbolsOf(
  x: ArrayLike<number>, // [sample, time, 7]
  y: ArrayLike<number>, // [sample, time]
  row: number,
  time: number,
): number[] {
  const symbols: number[] = [];
  for (let t = 0; t < time; t++) {
    const at = row * time + t;
    if (y[at] === NOT_ASKED) break;
    for (let symbol = 0; symbol < SYMBOLS; symbol++) if (x[at * SYMBOLS + symbol] === 1) symbols.push(symbol);
    if (t === time - 1 || y[at + 1] === NOT_ASKED) symbols.push(y[at]!);
  }
  return symbols;
}

/** What may follow each time step of one sample; nothing after its end. */
export function legalAfterEach(
  x: ArrayLike<number>, // [time, 7]
  y: ArrayLike<number>, // [time]
  from: Parameters<typeof placesAfter>[1],
): (readonly number[] | null)[] {
  const time = y.length;
  const symbols: number[] = [];
  for (let t = 0; t < time; t++) {
    const symbol = REBER_SYMBOLS.findIndex((_, at) => x[t * SYMBOLS + at] === 1);
    if (symbol < 0) break;
    symbols.push(symbol);
  }
  // What follows the last helps to find one's place in a piece of a stream.
  const next = y[symbols.length - 1] ?? NOT_ASKED;
  const steps = next === NOT_ASKED ? placesAfter(symbols, from) : grammarSteps([...symbols, next], from);
  return Array.from({ length: time }, (_, t) => steps[t]?.legal ?? null);
}

/** The next symbol of each, of a sample that somebody made: that of the last nobody knows. */
export function nextSymbols(x: ArrayLike<number> /* [time, 7] */): Float32Array {
  const time = x.length / SYMBOLS;
  return Float32Array.from({ length: time }, (_, t) => {
    const next = REBER_SYMBOLS.findIndex((_, at) => x[(t + 1) * SYMBOLS + at] === 1);
    return next < 0 ? NOT_ASKED : next;
  });
}

/** Whether each symbol that may follow is believed in more than any that may not. */
export function isRight(said: Float64Array, from: number, legal: readonly number[]): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const logit = said[from + symbol]!;
    if (legal.includes(symbol)) least = Math.min(least, logit);
    else most = Math.max(most, logit);
  }
  return least > most;
}

/**
 * The share of strings in which a step is told wrong. A string that is cut by the edge of a piece counts in each. A step at
 * which the piece does not tell what may follow, which is rare, is not judged.
 */
export function shareOfStringsWrong(
  { time }: Samples,
  { said, x, y }: Answered,
  from: Parameters<typeof grammarSteps>[1],
): ReturnType<Task['value']> {
  const rows = y.length / time;
  let [strings, wrong] = [0, 0];
  for (let row = 0; row < rows; row++) {
    let hasFailed = false;
    for (const [t, { legal, begins }] of grammarSteps(symbolsOf(x, y, row, time), from).entries()) {
      if (begins || t === 0) {
        strings += 1;
        hasFailed = false;
      }
      if (hasFailed || !legal || isRight(said, (row * time + t) * SYMBOLS, legal)) continue;
      hasFailed = true;
      wrong += 1;
    }
  }
  return { mean: strings > 0 ? wrong / strings : 0, count: strings };
}

/** Strings that are evaluated at a time. */
const ROWS = 256;

/** The same of beliefs that are the frequencies of the symbols in the training part at every step. */
export function chanceOfStrings(samples: Samples, part: Part, value: Task['value']): number {
  const frequencies = frequenciesOf(samples);
  const { time, inputs, isMasked, parts } = samples;
  let [sum, count] = [0, 0];
  for (let start = 0; start < parts[part].length; start += ROWS) {
    const names = parts[part].subarray(start, start + ROWS);
    const steps = names.length * time;
    const rows = {
      x: new Float32Array(steps * inputs),
      y: new Float32Array(steps),
      mask: isMasked ? new Float32Array(steps) : null,
    };
    samples.fill(names, rows);
    const said = Float64Array.from({ length: steps * SYMBOLS }, (_, at) => Math.log(frequencies[at % SYMBOLS]!));
    const judged = value(samples, { said, ...rows });
    sum += judged.mean * judged.count;
    count += judged.count;
  }
  return sum / count;
}

/** Which branch a string took: 1 from an outer T on, 0 from an outer P on, NaN where neither is known. */
export function branchTaken(x: ArrayLike<number> /* [sample, time, 7] */, time: number): KnownSignal {
  const [B, T, P, E] = (['B', 'T', 'P', 'E'] as const).map((symbol) => REBER_SYMBOLS.indexOf(symbol));
  const isAt = (at: number, symbol: number) => x[at * SYMBOLS + symbol] === 1;
  const values = new Float64Array(x.length / SYMBOLS);
  for (let at = 0; at < values.length; at++) {
    const place = at % time;
    // The outer B stands at the beginning, or after the E of the string before.
    const isLetter = place > 0 && isAt(at - 1, B!) && (place === 1 || isAt(at - 2, E!));
    values[at] = place === 0 || isAt(at - 1, E!) ? Number.NaN : values[at - 1]!;
    if (isLetter && isAt(at, T!)) values[at] = 1;
    else if (isLetter && isAt(at, P!)) values[at] = 0;
  }
  return { signal: { kind: 'task', name: 'branch' }, values };
}
