/**
 * The embedded Reber grammar (Reber 1967; Smith & Zipser 1989; Fahlman 1991): B, then T or P, a string of the Reber grammar, the
 * same T or P again, then E. Where two symbols may follow, either comes as often.
 *
 * Symbols of the inner string from state to state:
 *
 *     0 ─B→ 1    1 ─T→ 2, ─P→ 3    2 ─S→ 2, ─X→ 4    3 ─T→ 3, ─V→ 5    4 ─X→ 3, ─S→ 6    5 ─P→ 4, ─V→ 6    6 ─E→ end
 */
import type { Random } from '../../random';

/** In the order of the inputs and of the classes. */
export const REBER_SYMBOLS = ['B', 'T', 'P', 'S', 'X', 'V', 'E'] as const;
const [B, T, P, S, X, V, E] = [0, 1, 2, 3, 4, 5, 6] as const;

/** From an inner state, by a symbol, to another. */
const INNER: readonly (readonly (readonly [symbol: number, to: number])[])[] = [
  [[B, 1]],
  [
    [T, 2],
    [P, 3],
  ],
  [
    [S, 2],
    [X, 4],
  ],
  [
    [T, 3],
    [V, 5],
  ],
  [
    [X, 3],
    [S, 6],
  ],
  [
    [P, 4],
    [V, 6],
  ],
  [[E, 7]],
];

/**
 * States of the embedded grammar: before the first B; before T or P; the inner ones, once for T and once for P, of which
 * the last is left by the T or P that came before; before the last E. After E it begins again.
 */
const [FIRST, LETTER, LAST] = [0, 1, 18] as const;
const innerState = (letter: number, inner: number) => (letter === T ? 2 : 10) + inner;

type Step = { readonly from: number; readonly symbol: number; readonly to: number };
const STEPS: readonly Step[] = [
  { from: FIRST, symbol: B, to: LETTER },
  ...[T, P].flatMap((letter) => [
    { from: LETTER, symbol: letter, to: innerState(letter, 0) },
    ...INNER.flatMap((out, inner) =>
      out.map(([symbol, to]) => ({ from: innerState(letter, inner), symbol, to: innerState(letter, to) })),
    ),
    { from: innerState(letter, 7), symbol: letter, to: LAST },
  ]),
  { from: LAST, symbol: E, to: FIRST },
];
const STATES = LAST + 1;
/** Steps out of each state. */
const OUT: readonly (readonly Step[])[] = Array.from({ length: STATES }, (_, state) =>
  STEPS.filter(({ from }) => from === state),
);

/** One string of the grammar, from B to E. */
export function drawnString(random: Random): number[] {
  const symbols: number[] = [];
  let state: number = FIRST;
  do {
    const out = OUT[state]!;
    const step = out[out.length > 1 ? random.integer(out.length) : 0]!;
    symbols.push(step.symbol);
    state = step.to;
  } while (state !== FIRST);
  return symbols;
}

/** Where one is in the grammar after a symbol. */
export type GrammarStep = {
  /** Which symbols may follow, in their order; null where what is there does not tell. */
  readonly legal: readonly number[] | null;
  /** State of the inner grammar, from 0 to 7, within it. */
  readonly inner: number | null;
  /** What follows is the T or P that was the second symbol of the string: it had to be remembered all through the inner string. */
  readonly isLongRange: boolean;
  /** The symbol is the first of a string. */
  readonly begins: boolean;
};

/**
 * Where one is after each of some symbols that follow one another. They begin a string, or, as a piece of a stream, are from
 * anywhere: then a state counts as possible if it fits to all symbols of the piece, those before and those after. The last
 * symbol, of which nothing follows, is only looked at; there is a step for each of the others.
 */
export function grammarSteps(symbols: readonly number[], from: 'start' | 'anywhere'): readonly GrammarStep[] {
  return placesAfter(symbols, from).slice(0, -1);
}

/**
 * The same with a step for the last symbol too, by what is before it alone. Symbols that make no string of the grammar have
 * places up to the first that may not stand where it stands; from there on nothing is told.
 */
export function placesAfter(symbols: readonly number[], from: 'start' | 'anywhere'): readonly GrammarStep[] {
  const all = 2 ** STATES - 1;
  /** Sets of states, as bits: those in which one may be before each symbol. */
  const before = [from === 'start' ? 1 << FIRST : all];
  for (const [t, symbol] of symbols.entries()) before.push(moved(before[t]!, symbol, 'from', 'to'));
  const illegal = before.indexOf(0);
  for (let t = (illegal < 0 ? symbols.length : illegal - 1) - 1; t >= 0; t--)
    before[t]! &= moved(before[t + 1]!, symbols[t]!, 'to', 'from');
  return symbols.map((_, t) => {
    const states = membersOf(before[t + 1]!);
    const inners = states.map((state) => (state >= 2 && state < LAST ? (state - 2) % 8 : null));
    const inner = inners.every((other) => other === inners[0]) ? (inners[0] ?? null) : null;
    const sets = states.map((state) => OUT[state]!.map(({ symbol }) => symbol).toSorted((one, other) => one - other));
    const agree = sets.length > 0 && sets.every((set) => String(set) === String(sets[0]));
    return { legal: agree ? sets[0]! : null, inner, isLongRange: inner === 7, begins: before[t] === 1 << FIRST };
  });
}

/** The states that a symbol leads to, or comes from. */
function moved(states: number, symbol: number, here: 'from' | 'to', there: 'from' | 'to'): number {
  let found = 0;
  for (const step of STEPS) if (step.symbol === symbol && (states >> step[here]) & 1) found |= 1 << step[there];
  return found;
}

const membersOf = (states: number): number[] =>
  Array.from({ length: STATES }, (_, state) => state).filter((state) => (states >> state) & 1);
