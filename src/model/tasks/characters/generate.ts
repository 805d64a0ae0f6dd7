/** A text that a network goes on with by itself: the next symbol is drawn from what it believes, and is its next input. */
import type { Numbers } from '../../cells/cell';
import type { Random } from '../../random';
import { codePointsOf, codesOf, type SymbolTable } from './symbols';

/**
 * One of the first `count` symbols, with the probabilities softmax(logits / temperature): at 0 the likeliest, of equal ones the
 * first; at 1 as the network believes; the higher, the more evenly.
 */
export function drawnSymbol(logits: Numbers, temperature: number, random: Random, count = logits.length): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (logits[at]! > logits[best]!) best = at;
  if (temperature <= 0) return best;
  // With the largest taken out, no exponential overflows.
  const weight = (at: number) => Math.exp((logits[at]! - logits[best]!) / temperature);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weight(at);
  let left = random.uniform() * sum;
  for (let at = 0; at < count; at++) {
    left -= weight(at);
    if (left < 0) return at;
  }
  // What rounding left over.
  return best;
}

/** A prompt as codes; an empty one is a line break, or the first symbol where a text has no lines. */
export function promptCodes(prompt: string, table: SymbolTable): Uint8Array {
  const codes = codesOf(codePointsOf(prompt).points, table);
  return codes.length > 0 ? codes : Uint8Array.of(Math.max(0, table.symbols.indexOf('\n')));
}

export type Generation = {
  readonly prompt: Uint8Array;
  readonly temperature: number;
  readonly random: Random;
  readonly table: SymbolTable;
};

/**
 * Endless. `read` is given one symbol after the other, keeps the network's state, and answers with the logits of the next. What
 * is none of the symbols is never said: nobody could read it.
 */
export function* generated(
  read: (code: number) => Numbers, // [table.count]
  { prompt, temperature, random, table }: Generation,
): Generator<number, never> {
  let logits: Numbers = new Float64Array();
  for (const code of prompt) logits = read(code);
  for (;;) {
    const code = drawnSymbol(logits, temperature, random, table.symbols.length);
    yield code;
    logits = read(code);
  }
}
