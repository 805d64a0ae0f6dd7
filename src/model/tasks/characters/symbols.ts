/** A text as numbers: its characters, which of them the network tells apart, and back again. */

/** Characters of a text that are used; what comes after them is left out. */
export const MOST_CHARACTERS = 1_000_000;
/** Symbols that a network tells apart, the one for all others among them. */
export const MOST_SYMBOLS = 256;
/** What stands for a symbol that is none of the table's. */
export const OTHER = '\ufffd';

/**
 * The Unicode code points of a text in normal form C, so that é is one character however it was typed; line breaks are \n. Not
 * more than `MOST_CHARACTERS`.
 */
export function codePointsOf(text: string): { readonly points: Uint32Array; readonly leftOut: number } {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');
  const points = new Uint32Array(plain.length);
  let count = 0;
  for (const character of plain) points[count++] = character.codePointAt(0)!;
  const kept = Math.min(count, MOST_CHARACTERS);
  return { points: points.slice(0, kept), leftOut: count - kept };
}

/** Symbols have the codes 0, 1, 2 …; the last code stands for every character that is none of them. */
export type SymbolTable = {
  /** By code point. */
  readonly symbols: readonly string[];
  /** Codes in all: one more than there are symbols. */
  readonly count: number;
  /** The code of what is none of the symbols. */
  readonly other: number;
};

const countsOf = (points: Uint32Array): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  return counts;
};

/** The characters of a text, of too many the most frequent. Made of the training part, since what comes later is not known. */
export function symbolTable(points: Uint32Array): SymbolTable {
  const byFrequency = [...countsOf(points)].sort(([a, often], [b, less]) => less - often || a - b);
  const kept = byFrequency.slice(0, MOST_SYMBOLS - 1).map(([point]) => point);
  const symbols = kept.sort((a, b) => a - b).map((point) => String.fromCodePoint(point));
  return { symbols, count: symbols.length + 1, other: symbols.length };
}

export function codesOf(points: Uint32Array, { symbols, other }: SymbolTable): Uint8Array {
  const codes = new Map(symbols.map((symbol, code) => [symbol.codePointAt(0)!, code]));
  return Uint8Array.from(points, (point) => codes.get(point) ?? other);
}

export const textOf = (codes: Iterable<number>, { symbols }: SymbolTable): string =>
  Array.from(codes, (code) => symbols[code] ?? OTHER).join('');

/** The characters that are none of the symbols. */
export type Others = {
  /** How many different ones, and how many places of the text. */
  readonly characters: number;
  readonly places: number;
  /** The most frequent of them. */
  readonly examples: readonly string[];
};
const LISTED = 10;

export function othersIn(points: Uint32Array, { symbols }: SymbolTable): Others {
  const known = new Set(symbols.map((symbol) => symbol.codePointAt(0)!));
  const others = [...countsOf(points)].filter(([point]) => !known.has(point));
  others.sort(([a, often], [b, less]) => less - often || a - b);
  return {
    characters: others.length,
    places: others.reduce((sum, [, count]) => sum + count, 0),
    examples: others.slice(0, LISTED).map(([point]) => String.fromCodePoint(point)),
  };
}
