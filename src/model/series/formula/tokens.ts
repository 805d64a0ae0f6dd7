/** The characters of a formula: what a keyboard may put in the place of others, and what has no place in it at all. */
import { FormulaRefusal } from './refusal';

/** As the setting `formula` allows; it bounds whatever is done with a formula. */
const LONGEST = 500;
const DEEPEST_BRACKETS = 50;

const ALLOWED = /^[\p{L}\p{N}_ .+\-*/%^<>=!&|?:(),]$/u;
const REPLACED: Readonly<Record<string, string>> = { '×': '*', '·': '*', '⋅': '*', '÷': '/', '−': '-' };

/** Character by character, so that places stay: blanks, signs of arithmetic, and the full-width forms of Chinese input. */
const plain = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/[×·⋅÷−]/g, (sign) => REPLACED[sign] ?? sign)
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A comma parts the arguments of a function, and has no place elsewhere: 0,5 is no number here. */
function checkBrackets(text: string): void {
  const isCall: boolean[] = []; // of each open bracket
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') isCall.push(/[\p{L}\p{N}_]\s*$/u.test(text.slice(0, at)));
    if (isCall.length > DEEPEST_BRACKETS) throw new FormulaRefusal('too-long', at, '(');
    if (character === ')' && isCall.pop() === undefined) throw new FormulaRefusal('syntax', at, ')');
    if (character === ',' && isCall.at(-1) !== true) throw new FormulaRefusal('syntax', at, ',');
  }
}

/** The text with plain characters, as long as before; refuses what has none. */
export function checkedText(given: string): string {
  if (given.length > LONGEST) throw new FormulaRefusal('too-long', LONGEST, '');
  const text = plain(given);
  if (text.trim() === '') throw new FormulaRefusal('empty', 0, '');
  let at = 0;
  for (const character of text) {
    if (!ALLOWED.test(character)) throw new FormulaRefusal('not-allowed', at, character);
    at += character.length;
  }
  checkBrackets(text);
  return text;
}
