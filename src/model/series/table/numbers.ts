/** Numbers as people write them: with a decimal point or comma, marks between the thousands, a currency or per cent. */
import type { DecimalMark } from '../../protocol/importing';

/** Larger ones count as infinite: their squares, summed over a long series, would overflow. */
const LARGEST = 1e100;
/** Characters: what is longer is no number, and is kept from the patterns, which would need a stack as long. */
const LONGEST = 1000;

const MISSING: ReadonlySet<string> = new Set(
  [
    '',
    'na',
    'n/a',
    '#n/a',
    'null',
    'nan',
    '-',
    '--',
    '?',
    '.',
    'none',
    'nil',
    '(null)',
    '<na>',
    '#value!',
    '#div/0!',
    ':',
    '..',
  ].concat(['#ref!', '#num!', '#null!', '#name?', 'missing', '…', '...', '–', '—', '无', '缺失', '\\n']),
);
const INFINITE = /^[+-]?(?:inf(?:inity)?|∞)$/i;
const CURRENCY = '(?:[$€£¥￥₹₽₩]|US\\$|EUR|USD|GBP|CNY|RMB|CHF|JPY)';
const BEFORE = new RegExp(`^([+-]?)\\s*${CURRENCY}\\s*(?=[\\d.,+-])`);
const AFTER = new RegExp(`(?<=[\\d.,])\\s*(?:${CURRENCY}|[%‰％元])$`);

/**
 * Marks between groups of three digits, beside the comma or point: spaces, no-break spaces, apostrophes. In India groups
 * of two come before the last one.
 */
const GROUPED = (marks: string) =>
  `[1-9]\\d{0,2}([${marks} \u00a0\u202f'’])\\d{3}(?:\\1\\d{3})*|[1-9]\\d?(?:,\\d\\d)+,\\d{3}`;
const NUMBER = (decimal: string, thousands: string) =>
  new RegExp(`^[+-]?(?=${decimal}?\\d)(?:${GROUPED(thousands)}|\\d*)(?:${decimal}\\d*)?(?:e[+-]?\\d+)?$`, 'i');
const PATTERNS: Record<DecimalMark, RegExp> = { '.': NUMBER('\\.', ','), ',': NUMBER(',', '.') };

/** `cell` is trimmed, here and below. */
export const isMissing = (cell: string): boolean => cell.length < 10 && MISSING.has(cell.toLowerCase());

const bounded = (value: number) => (Math.abs(value) > LARGEST ? Math.sign(value) * Infinity : value);

const OTHER_DIGIT = /\p{Nd}/gu;
const ASCII_ONLY = /^[\u0000-\u007f]*$/; // oxlint-disable-line no-control-regex -- the range is meant
const WIDE_MARKS: Readonly<Record<string, string>> = { '．': '.', '，': ',', '－': '-', '＋': '+', '٫': '.', '٬': ',' };

/** The digits of each script go from its zero on, in tens of neighbours. */
function digitOf(character: string): string {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** Full-width digits, and those of other scripts, as the ones of ASCII. */
export function withAsciiDigits(cell: string): string {
  if (ASCII_ONLY.test(cell)) return cell;
  return cell
    .replaceAll(/[．，－＋٫٬]/g, (mark) => WIDE_MARKS[mark]!)
    .replaceAll(OTHER_DIGIT, (digit) => (digit >= '0' && digit <= '9' ? digit : digitOf(digit)));
}

/** Digits, marks and a sign, without a currency or per cent; a number in brackets is negative, as bookkeepers write it. */
function bare(cell: string): string {
  const minus = withAsciiDigits(cell).replace('\u2212', '-'); // the typographic minus sign
  const inBrackets = minus.startsWith('(') && minus.endsWith(')') && /\d/.test(minus);
  const text = inBrackets ? `-${minus.slice(1, -1).trim()}` : minus;
  return text.replace(BEFORE, '$1').replace(AFTER, '').trim();
}

/** The number in the cell, ±Infinity where it is too large to compute with, or NaN where there is none. */
export function numberIn(cell: string, decimal: DecimalMark): number {
  if (cell.length > LONGEST) return NaN;
  const text = bare(cell);
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (!PATTERNS[decimal].test(text)) return NaN;
  const digits = text.replaceAll(decimal === '.' ? /[, \u00a0\u202f'’]/g : /[. \u00a0\u202f'’]/g, '');
  return bounded(Number(digits.replace(',', '.'))) + 0; // no negative zero
}

/** Powers of ten that a float64 holds exactly. */
const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const EXACT_DIGITS = 15;
const [ZERO, NINE, MINUS, POINT, COMMA] = [48, 57, 45, 46, 44];

/**
 * As `numberIn`, of a part of the text; NaN where that has to look closer. Up to 15 digits over a power of ten up to 22
 * make a quotient that is rounded once, as the language's own reading is.
 */
export function plainNumber(text: string, start: number, end: number, decimal: DecimalMark): number {
  const mark = decimal === '.' ? POINT : COMMA;
  const negative = text.charCodeAt(start) === MINUS;
  let at = negative ? start + 1 : start;
  if (at === end || end - at > EXACT_DIGITS + 1) return NaN;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + (code - ZERO);
      if (decimals >= 0) decimals++;
    } else if (code === mark && decimals < 0 && at + 1 < end && at > start) {
      decimals = 0;
    } else {
      return NaN;
    }
  }
  if (end - start - (negative ? 1 : 0) - (decimals >= 0 ? 1 : 0) > EXACT_DIGITS) return NaN;
  const value = decimals > 0 ? digits / TENS[decimals]! : digits;
  return negative && value !== 0 ? -value : value;
}

const CLOCK = /\d:\d\d/;

export type DecimalVote = {
  readonly decimal: DecimalMark;
  /** Whether 1.500 is a thousand or one and a half cannot be known. */
  readonly ambiguous: boolean;
};

const UNIT_BEHIND = /(?<=\d)\s*(?!e[-+]?\d)[\p{L}°µ%/²³]{1,12}\.?$/iu;

/**
 * The mark that reads more of the cells. Where both read them all (`1,234`, `1.500`), it is a mark of thousands where
 * commas part the cells; semicolons do in countries that write a decimal comma.
 */
export function decimalMarkOf(cells: Iterable<string>, delimiter: string): DecimalVote {
  let points = 0;
  let commas = 0;
  let ambiguousCommas = 0;
  let ambiguousPoints = 0;
  let clocks = 0;
  for (const cell of cells) {
    if (cell.length > LONGEST) continue;
    if (CLOCK.test(cell)) clocks++;
    const text = bare(cell.length < 60 ? cell.replace(UNIT_BEHIND, '') : cell);
    const point = PATTERNS['.'].test(text);
    const comma = PATTERNS[','].test(text);
    if (point && !comma) points++;
    if (comma && !point) commas++;
    if (comma && point && text.includes(',')) ambiguousCommas++;
    if (comma && point && text.includes('.')) ambiguousPoints++;
  }
  if (points !== commas) return { decimal: commas > points ? ',' : '.', ambiguous: false };
  if (ambiguousCommas + ambiguousPoints === 0) return { decimal: '.', ambiguous: false };
  if (delimiter === ',') return { decimal: '.', ambiguous: false };
  // Loggers write times of day, and as many decimals always.
  const logged = clocks > 0 && ambiguousCommas === 0;
  return { decimal: delimiter === ';' && !logged ? ',' : '.', ambiguous: delimiter !== ';' || logged };
}
