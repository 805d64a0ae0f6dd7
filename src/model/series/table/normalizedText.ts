/**
 * What tables have and papaparse does not know, written as it knows it: blanks before an opening quote, several spaces
 * as one delimiter, and quotes in remarks, which are none. Only blanks are taken away or put in, and none in a quoted
 * cell, so that no value moves or changes, and no line has another number.
 *
 * By hand, not by patterns: each character is looked at a fixed number of times, and no cell is too long for a stack.
 */
const [NEWLINE, RETURN, SPACE, QUOTE, HASH] = [10, 13, 32, 34, 35];
const WIDE_BLANK = /\s/;

export type Normalized = {
  readonly text: string;
  /** Where, in the given text, a quoted cell begins that does not end as one; the text after it is left out. */
  readonly misquoted: number | null;
};

/** What the language's own `trim` takes off. */
const isBlank = (code: number) =>
  code === SPACE || (code >= 9 && code <= 13) || (code >= 0xa0 && WIDE_BLANK.test(String.fromCharCode(code)));

/** The first place from `at` on that holds no blank; line breaks and delimiters are none here. */
function afterBlanks(text: string, at: number, delimiter: number): number {
  let after = at;
  for (let code = text.charCodeAt(after); isBlank(code) && code !== NEWLINE && code !== delimiter;) {
    code = text.charCodeAt(++after);
  }
  return after;
}

function afterSpaces(text: string, at: number): number {
  let after = at;
  while (text.charCodeAt(after) === SPACE) after++;
  return after;
}

/** The place after the cell that the quote at `open` begins; -1 where it ends with no quote, or not with the last one. */
function afterQuoted(text: string, open: number, delimiter: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close < 0) return -1;
  const after = afterBlanks(text, close + 1, delimiter);
  const code = text.charCodeAt(after);
  return after === text.length || code === NEWLINE || code === delimiter ? after : -1;
}

/** A quote opens no cell after a blank; those that open one that ends in this line may. */
function normalizedComment(line: string, delimiter: string): string {
  const spaced = delimiter === ' ';
  const text = spaced ? line.replaceAll(/ +/g, ' ') : line;
  if (!text.includes(`${delimiter}"`)) return text;
  const code = delimiter.charCodeAt(0);
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(`${delimiter}"`); at >= 0;) {
    const after = afterQuoted(text, at + 1, code);
    if (after < 0) {
      parts.push(text.slice(from, at + 1), spaced ? '\t' : ' ');
      from = at + 1;
    }
    at = text.indexOf(`${delimiter}"`, after < 0 ? at + 1 : after);
  }
  return parts.join('') + text.slice(from);
}

export function normalized(text: string, delimiter: string): Normalized {
  const spaced = delimiter === ' ';
  if (!spaced && !text.includes('"')) return { text, misquoted: null };
  const mark = delimiter.charCodeAt(0);
  const parts: string[] = [];
  /** What comes from here on is not in the parts yet. */
  let from = 0;
  const replace = (start: number, end: number, put: string) => {
    if (start === end) return;
    parts.push(text.slice(from, start), put);
    from = end;
  };
  const whole = (end: number) => (parts.length === 0 ? text.slice(0, end) : parts.join('') + text.slice(from, end));

  let at = 0;
  let newLine = true;
  while (at < text.length) {
    if (newLine && text.charCodeAt(at) === HASH) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const line = text.slice(at, end);
      const plain = normalizedComment(line, delimiter);
      if (plain !== line) replace(at, end, plain);
      at = end + 1;
      continue;
    }
    if (newLine && spaced) {
      const after = afterSpaces(text, at);
      replace(at, after, '');
      at = after;
    }
    const open = afterBlanks(text, at, mark);
    if (text.charCodeAt(open) === QUOTE) {
      replace(at, open, '');
      at = afterQuoted(text, open, mark);
      if (at < 0) return { text: whole(open), misquoted: open };
    }
    let code = text.charCodeAt(at);
    while (at < text.length && code !== NEWLINE && code !== mark) code = text.charCodeAt(++at);
    newLine = code === NEWLINE;
    if (spaced && code === SPACE) {
      const after = afterSpaces(text, at);
      const last = text.charCodeAt(after) === RETURN ? after + 1 : after;
      const ends = last >= text.length || text.charCodeAt(last) === NEWLINE;
      replace(at, ends ? after : after - 1, '');
      at = after;
    } else {
      at++;
    }
  }
  return { text: whole(text.length), misquoted: null };
}
