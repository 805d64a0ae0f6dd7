/** Numbers as people write them: with a decimal point or comma, with or without marks between the thousands. */

export type DecimalMark = '.' | ',';

/** Larger ones count as infinite: their squares, summed over a long series, would overflow. */
const LARGEST = 1e100;

const MISSING: ReadonlySet<string> = new Set(['', 'na', 'n/a', '#n/a', 'null', 'nan', '-', '?', '.']);
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const INFINITE = /^[+-]?inf(?:inity)?$/i;

/** Marks between groups of three digits, beside the comma or point: spaces, no-break spaces, apostrophes. */
const GROUPED = (marks: string) => `\\d{1,3}([${marks} \u00a0\u202f'’])\\d{3}(?:\\1\\d{3})*`;
const NUMBER = (decimal: string, thousands: string) =>
  new RegExp(`^[+-]?(?=${decimal}?\\d)(?:${GROUPED(thousands)}|\\d*)(?:${decimal}\\d*)?(?:e[+-]?\\d+)?$`, 'i');
const PATTERNS: Record<DecimalMark, RegExp> = { '.': NUMBER('\\.', ','), ',': NUMBER(',', '.') };

/** `cell` is trimmed, here and below. */
export const isMissing = (cell: string): boolean => MISSING.has(cell.toLowerCase());

/** The number in the cell, ±Infinity where it is too large to compute with, or NaN where there is none. */
export function numberIn(cell: string, decimal: DecimalMark): number {
  if (decimal === '.' && PLAIN.test(cell)) return bounded(Number(cell));
  const text = cell.replace('\u2212', '-'); // the typographic minus sign
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (!PATTERNS[decimal].test(text)) return NaN;
  const digits = text.replaceAll(decimal === '.' ? /[, \u00a0\u202f'’]/g : /[. \u00a0\u202f'’]/g, '');
  return bounded(Number(digits.replace(',', '.')));
}

const bounded = (value: number) => (Math.abs(value) > LARGEST ? Math.sign(value) * Infinity : value);

/**
 * The mark that reads more of the cells. Where both read them all (`1,234`), a comma is a decimal mark only if
 * semicolons part the cells, as in the exports of countries that write a decimal comma.
 */
export function decimalMarkOf(cells: Iterable<string>, delimiter: string): DecimalMark {
  let points = 0;
  let commas = 0;
  let ambiguousCommas = 0;
  for (const cell of cells) {
    const point = PATTERNS['.'].test(cell);
    const comma = PATTERNS[','].test(cell);
    if (point && !comma) points++;
    if (comma && !point) commas++;
    if (comma && point && cell.includes(',')) ambiguousCommas++;
  }
  if (points !== commas) return commas > points ? ',' : '.';
  return ambiguousCommas > 0 && delimiter === ';' ? ',' : '.';
}
