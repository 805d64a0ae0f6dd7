/** What a lesson on a text reads of the page. */
import type { GenerationQuestion } from '../model/protocol/inside/text';
import { answerOf, meanOf, scoreOf, type Seen } from './seen';

/** Bits a character on the test part, and what counts get there: of single characters, after one, and after two. */
type Bits = { readonly bits: number; readonly order0: number; readonly order1: number; readonly order2: number };
export function bitsOf(seen: Seen): Bits | null {
  const bits = scoreOf(seen, 'test')?.value;
  const [order0, order1, order2] = seen.scored?.orders?.test ?? [];
  if (bits === undefined || order0 === undefined || order1 === undefined || order2 === undefined) return null;
  return { bits, order0, order1, order2 };
}

/** Bits of surprise in the text in sight, at the first letter of a word and from its fourth on. */
export function surpriseInWords(seen: Seen): { readonly first: number; readonly later: number } | null {
  const answer = answerOf(seen, 'text');
  if (!answer) return null;
  const [first, later]: [number[], number[]] = [[], []];
  let place = 0;
  answer.points.forEach((point, at) => {
    place = /\p{L}/u.test(String.fromCodePoint(point)) ? place + 1 : 0;
    const bits = -Math.log2(answer.believed[at]!);
    // What stands before the first character is not known here.
    if (at === 0 || !Number.isFinite(bits)) return;
    if (place === 1) first.push(bits);
    else if (place > 3) later.push(bits);
  });
  return first.length > 0 && later.length > 0 ? { first: meanOf(first), later: meanOf(later) } : null;
}

type Followed = { readonly unit: number; readonly state: 'h' | 'c'; readonly r: number };
/** The unit that goes most closely with something in the text, and how closely. */
export function closestUnit(seen: Seen, to: 'word' | 'quotes'): Followed | null {
  const answer = answerOf(seen, 'meanings');
  const signal = answer?.signals.findIndex((one) => one.kind === 'text' && one.name === to) ?? -1;
  const layer = answer?.layers[0];
  if (!answer || !layer || signal < 0) return null;
  let best: Followed = { unit: 0, state: 'h', r: 0 };
  layer.strongest.forEach((_, unit) => {
    for (const state of ['h', 'c'] as const) {
      const r = layer[state][unit * answer.signals.length + signal]!;
      if (Math.abs(r) > Math.abs(best.r)) best = { unit, state, r };
    }
  });
  return best;
}

/** The page counts what is asked there from 1 on: what a step asks by itself is told apart by a number below 0. */
export const LIKELIEST = -1;
export const DRAWN = -2;
export const goesOn = (temperature: number, turn: number): GenerationQuestion => ({
  name: 'generation',
  prompt: 'The ',
  temperature,
  seed: 1,
  length: 400,
  layer: 0,
  unit: 0,
  // Also of a network that is still being trained when it is asked.
  isLive: true,
  turn,
});

/** Words that it said after the prompt, and how many different ones. */
export function wordsSaid(seen: Seen, asked: number): { readonly words: number; readonly different: number } | null {
  const answer = answerOf(seen, 'generation');
  if (!answer?.isDone || answer.turn !== asked) return null;
  const said = String.fromCodePoint(...answer.points.subarray(answer.prompt));
  const words = said.match(/\p{L}+/gu) ?? [];
  return { words: words.length, different: new Set(words).size };
}
