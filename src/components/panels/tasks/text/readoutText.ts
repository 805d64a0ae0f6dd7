/** What is said of one character of the text: in words, and as rows of a table. */
import type { TextAnswer } from '../../../../model/protocol/inside/text';
import { characterName } from './characterNames';
import { bitsOf, isSignedColour, type Shades } from './shades';
import type { TextWords } from './textWords';

export type Next = { readonly name: string; readonly share: number; readonly isRight: boolean };

/** The symbols that are believed in most after a character, by their names, and whether each is right. */
export function nextOf(
  answer: TextAnswer,
  classes: readonly string[],
  at: number,
  words: TextWords,
): { readonly likeliest: readonly Next[]; readonly right: Next } {
  const { ranks, likeliest, shares, points, follower, belief } = answer;
  const right = String.fromCodePoint(points[at + 1] ?? follower);
  const known = classes.includes(right) ? right : classes.at(-1)!;
  return {
    likeliest: Array.from({ length: ranks }, (_, rank) => {
      const symbol = classes[likeliest[at * ranks + rank]!] ?? '';
      return { name: characterName(symbol, words), share: shares[at * ranks + rank]!, isRight: symbol === known };
    }),
    right: { name: characterName(right, words), share: belief[at]!, isRight: true },
  };
}

/** Shares of less than a per cent are told apart. */
export const shareText = (share: number, { number }: TextWords): string =>
  number(100 * share, share > 0 && share < 0.01 ? 2 : 0);

/** "hidden h of unit 3 −0.42"; of surprise nothing, which is always said. */
export function valueText({ by, values }: Shades, unit: number, at: number, words: TextWords): string | null {
  const { t, number } = words;
  if (by === 'surprise') return null;
  const value = number(values[at]!, 2).replace('-', '−');
  const sign = isSignedColour(by) && values[at]! > 0 ? '+' : '';
  return t('text.value', { what: t('text.ofUnit', { trace: t(`gate.${by}`), unit: unit + 1 }), value: sign + value });
}

/** The parts of what is said of a character: where it is, the unit's value, and how little it was expected. */
export function factsOf(answer: TextAnswer, shades: Shades, index: number, words: TextWords): readonly string[] {
  const { t, number } = words;
  const at = index - answer.from;
  const character = characterName(String.fromCodePoint(answer.points[at]!), words);
  const belief = answer.believed[at]!;
  return [
    t('text.at', { character, at: number(index + 1) }),
    valueText(shades, answer.unit, at, words),
    Number.isNaN(belief) ? null : t('text.unexpected', { bits: number(bitsOf(belief), 1) }),
  ].filter((fact) => fact !== null);
}

/** All of it, for a reader. */
export function readoutText(
  answer: TextAnswer,
  shades: Shades,
  classes: readonly string[],
  index: number,
  words: TextWords,
): string {
  const { likeliest, right } = nextOf(answer, classes, index - answer.from, words);
  const said = ({ name, share }: Next) => words.t('text.share', { character: name, share: shareText(share, words) });
  const then = words.t('text.then', { character: right.name, share: shareText(right.share, words) });
  return `${factsOf(answer, shades, index, words).join('; ')}. ${words.t('text.next')}: ${likeliest.map(said).join(', ')}; ${then}.`;
}

/** Of every character: its name with its place, the value of its colour, its surprise, and what is likeliest next. */
export function tableRows(
  answer: TextAnswer,
  { values }: Shades,
  classes: readonly string[],
  words: TextWords,
): readonly (readonly string[])[] {
  const { figure } = words;
  return Array.from(answer.points, (point, at) => {
    const next = nextOf(answer, classes, at, words).likeliest[0]!;
    return [
      `${answer.from + at + 1} ${characterName(String.fromCodePoint(point), words)}`,
      figure(values[at]!),
      figure(bitsOf(answer.believed[at]!)),
      words.t('text.share', { character: next.name, share: shareText(next.share, words) }),
    ];
  });
}
