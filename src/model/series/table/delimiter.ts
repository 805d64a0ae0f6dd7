/** Which character parts the cells of a table: the one that stands equally often in nearly every line. */
import type { Delimiter } from '../../protocol/importing';
import { isMissing, numberIn } from './numbers';
import { formOf } from '../dates/dates';

/** The comma is after these: where another one parts the cells, commas are decimal marks. */
const BEFORE_COMMA: readonly Delimiter[] = ['\t', ';', '|'];
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_LINES = 200;
/** Of the lines from the first such one on; the rest may be ragged, or remarks below the table. */
const SHARE_OF_LINES = 0.8;
const SEPARATOR_LINE = /^sep=(.)\s*$/i;
const REMARK = /^\s*(?:#|\/\/)/;
const DECIMAL_COMMA = /^[-+]?\d+,\d+$/;

/** Lines of the head of the text, without what stands in quotes. */
function sampleLines(text: string): readonly string[] {
  const head = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/"[^"]*"/g, 'q');
  const lines = head.split('\n', SAMPLE_LINES + 1);
  if (text.length > SAMPLE_CHARACTERS && lines.length > 1) lines.pop(); // may be cut off in its middle
  return lines.filter((line) => line.trim() !== '' && !REMARK.test(line));
}

function partsEvenly(lines: readonly string[], delimiter: Delimiter): boolean {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const linesByCount = new Map<number, number>();
  for (const count of counts) if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  const [usual, often] = [...linesByCount].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const from = counts.indexOf(usual);
  // A preamble may be as long as the table, but no longer.
  return often > 0 && often >= SHARE_OF_LINES * (lines.length - from) && from <= lines.length / 2;
}

const isValue = (cell: string) => isMissing(cell) || formOf(cell) !== null || !Number.isNaN(numberIn(cell, '.'));

/** Words stand between spaces as well: only rows of numbers and dates are taken for a table. */
function spacesPart(lines: readonly string[]): boolean {
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width, often] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  if (width < 2 || often < SHARE_OF_LINES * rows.length) return false;
  const valued = rows.filter((row) => row.filter(isValue).length >= row.length / 2);
  // A date and its time of day are one value.
  const clocks = width === 2 && rows.every((row) => !row[1] || /^\d{1,2}:\d{2}/.test(row[1]));
  return !clocks && valued.length >= SHARE_OF_LINES * (rows.length - 1);
}

/** One column of numbers with a decimal comma: nothing parts cells. */
const isDecimalColumn = (lines: readonly string[]) =>
  lines.length > 1 && !lines[0]!.includes(',') && lines.slice(1).every((line) => DECIMAL_COMMA.test(line.trim()));

/** `text` has `\n` at its line ends. */
export function delimiterOf(text: string): Delimiter {
  const named = SEPARATOR_LINE.exec(text.slice(0, 16).split('\n', 1)[0] ?? '')?.[1];
  const asked = ([',', ';', '\t', '|'] as const).find((delimiter) => delimiter === named);
  if (asked) return asked;
  const lines = sampleLines(text);
  const found = BEFORE_COMMA.find((delimiter) => partsEvenly(lines, delimiter));
  if (found) return found;
  if (isDecimalColumn(lines)) return ';';
  if (partsEvenly(lines, ',')) return ',';
  return spacesPart(lines) ? ' ' : ',';
}
