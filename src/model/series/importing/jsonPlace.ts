/** Where a text stops to be JSON: the language's own messages say it only in some browsers. */

export type Place = { readonly line: number; readonly column: number };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /true|false|null/y;
/** A run of a string without its quotes; strings may be long, and are not left to one pattern that would need a stack. */
// oxlint-disable-next-line no-control-regex -- these must be escaped in a string of JSON
const CHARACTERS = /[^"\\\u0000-\u001f]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
const QUOTE = /"/y;
const BLANKS = /[ \t\n\r]*/y;

/** Index of the first character that cannot stand where it does; the length where the text ends too early. */
function faultAt(text: string): number {
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeString = () => {
    const from = at;
    if (!take(QUOTE)) return false;
    while (take(CHARACTERS) || take(ESCAPE));
    if (take(QUOTE)) return true;
    at = from;
    return false;
  };
  /** What is open, innermost last: `}` or `]`. */
  const open: string[] = [];
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'comma' = 'value';
  for (;;) {
    take(BLANKS);
    const sign = text[at];
    if (sign === undefined) return at;
    if (expects === 'comma') {
      if (open.length === 0 || (sign !== ',' && sign !== open.at(-1))) return at;
      if (sign !== ',') open.pop();
      else expects = open.at(-1) === '}' ? 'key' : 'value';
      at++;
    } else if (expects === 'key' || expects === 'key or end') {
      if (sign === '}' && expects === 'key or end') {
        open.pop();
        at++;
        expects = 'comma';
        continue;
      }
      if (!takeString()) return at;
      take(BLANKS);
      if (text[at] !== ':') return at;
      at++;
      expects = 'value';
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']');
      expects = sign === '{' ? 'key or end' : 'value or end';
      at++;
    } else if (sign === ']' && expects === 'value or end') {
      open.pop();
      at++;
      expects = 'comma';
    } else {
      if (!takeString() && !take(NUMBER) && !take(WORD)) return at;
      expects = 'comma';
    }
  }
}

export function jsonFault(text: string): Place {
  const before = text.slice(0, faultAt(text)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
