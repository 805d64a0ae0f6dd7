/** What a unit may follow in a text (Karpathy, Johnson & Fei-Fei 2015): at each character, what is known once it has been read. */
import type { TextSignalName } from '../../protocol/inside/meanings';

export type TextSignal = {
  readonly signal: { readonly kind: 'text'; readonly name: TextSignalName };
  /** At an index of the text; NaN outside. */
  readonly at: readonly ((index: number) => number)[];
};

/** Each quotation mark that opens, and the one that closes it. ’ is an apostrophe as well, and so are ' and ‘ left alone. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '"': '"' };
const APOSTROPHE = /^['’]$/;
const VOWEL = /^[aeiouаеиоуыэюяαεηιουω]$/u;
const LINE_BREAK = '\n';

/** What a character is by itself. */
type Kind = {
  readonly character: string;
  readonly isLetter: boolean;
  readonly isCapital: boolean;
  readonly isVowel: boolean;
  readonly isSpace: boolean;
  readonly isPunctuation: boolean;
};
function kindOf(point: number): Kind {
  const character = String.fromCodePoint(point);
  return {
    character,
    isLetter: /^[\p{L}\p{M}\p{N}]$/u.test(character),
    isCapital: /^[\p{Lu}\p{Lt}]$/u.test(character),
    // Without accents: é counts as e.
    isVowel: VOWEL.test(character.toLowerCase().normalize('NFD').charAt(0)),
    isSpace: /^\s$/u.test(character),
    isPunctuation: /^\p{P}$/u.test(character),
  };
}

/** A loop: `Float32Array.from` takes several times as long. */
function valuesOf(kinds: readonly Kind[], of: (kind: Kind, at: number) => number): Float32Array {
  const values = new Float32Array(kinds.length);
  for (let at = 0; at < kinds.length; at++) values[at] = of(kinds[at]!, at);
  return values;
}

/** 1 from an opening mark on and 0 from the closing one on; an empty line ends what was left open. */
function insideQuotes(kinds: readonly Kind[]): Float32Array {
  let closing: string | null = null;
  return valuesOf(kinds, ({ character }, at) => {
    if (character === closing) closing = null;
    else if (closing === null) closing = CLOSING[character] ?? null;
    if (character === LINE_BREAK && kinds[at - 1]?.character === LINE_BREAK) closing = null;
    return closing === null ? 0 : 1;
  });
}

/** Characters since the line began; 0 at its break. */
function placeInLine(kinds: readonly Kind[]): Float32Array {
  let place = 0;
  return valuesOf(kinds, ({ character }) => (place = character === LINE_BREAK ? 0 : place + 1));
}

/** Letters and digits since the word began, apostrophes within it counted; 0 outside of words. */
function placeInWord(kinds: readonly Kind[]): Float32Array {
  let place = 0;
  return valuesOf(kinds, ({ character, isLetter }, at) => {
    const goesOn = isLetter || (place > 0 && APOSTROPHE.test(character) && kinds[at + 1]?.isLetter === true);
    place = goesOn ? place + 1 : 0;
    return place;
  });
}

const flags = (kinds: readonly Kind[], of: (kind: Kind) => boolean) => valuesOf(kinds, (kind) => Number(of(kind)));

export function textSignals(points: Uint32Array): readonly TextSignal[] {
  const known = new Map<number, Kind>();
  const kinds: Kind[] = [];
  for (const point of points) {
    let kind = known.get(point);
    if (!kind) known.set(point, (kind = kindOf(point)));
    kinds.push(kind);
  }
  const values: Readonly<Record<TextSignalName, Float32Array>> = {
    quotes: insideQuotes(kinds),
    line: placeInLine(kinds),
    word: placeInWord(kinds),
    capital: flags(kinds, ({ isCapital }) => isCapital),
    vowel: flags(kinds, ({ isVowel }) => isVowel),
    space: flags(kinds, ({ isSpace }) => isSpace),
    punctuation: flags(kinds, ({ isPunctuation }) => isPunctuation),
  };
  return (Object.keys(values) as TextSignalName[]).map((name) => ({
    signal: { kind: 'text', name },
    at: [(index) => values[name][index] ?? Number.NaN],
  }));
}
