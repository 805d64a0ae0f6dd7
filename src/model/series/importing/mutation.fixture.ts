/**
 * Files as an accident might leave them: a sample with bytes or lines changed, at random but from a seed; and what must
 * hold of whatever is understood of one.
 */
import type { Random } from '../../random';
import { withAsciiDigits } from '../table/numbers';
import type { Imported } from './result';

const SIGNS = [
  ',',
  ';',
  '\t',
  '|',
  ' ',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '.',
  '-',
  '#',
  '\0',
  '\ufeff',
  '年',
  '\u2212',
  '%',
  '$',
];
const CELLS = [
  '',
  'NA',
  '1,5',
  '1.5',
  '-',
  '1e999',
  'inf',
  '2020-13-45',
  '99/99/9999',
  '__proto__',
  '0x1F',
  '1.234.567,8',
  '=',
];
/** Again and again, what may cost the more the more of it there is. */
const RUNS = ['""', '  "', '#"\n', ',"a', ',234', 'a,', '\t \u00a0'];
const from = <T>(list: readonly T[], random: Random): T => list[random.integer(list.length)]!;

type Change = (text: string, random: Random) => string;
const splice = (text: string, at: number, length: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + length);
const place = (text: string, random: Random) => random.integer(text.length + 1);

function changedLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

const CHANGES: readonly Change[] = [
  (text, random) => splice(text, place(text, random), 0, from(SIGNS, random)),
  (text, random) => splice(text, place(text, random), 1 + random.integer(4), ''),
  (text, random) => splice(text, place(text, random), 1, from(SIGNS, random)),
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => text.replaceAll(from(SIGNS, random), from(SIGNS, random)),
  (text, random) => changedLines(text, (lines) => lines.splice(random.integer(lines.length), 1)),
  (text, random) => changedLines(text, (lines) => lines.splice(random.integer(lines.length), 0, from(lines, random))),
  (text) => changedLines(text, (lines) => lines.reverse()),
  (text, random) => changedLines(text, (lines) => (lines[random.integer(lines.length)] = from(CELLS, random))),
  (text, random) =>
    changedLines(text, (lines) => {
      const at = random.integer(lines.length);
      const cells = lines[at]!.split(/([,;\t|])/);
      cells[random.integer(cells.length)] = from(CELLS, random);
      lines[at] = cells.join('');
    }),
  (text, random) => splice(text, place(text, random), 0, from(SIGNS, random).repeat(1 + random.integer(20_000))),
  (text, random) => splice(text, place(text, random), 0, from(RUNS, random).repeat(1 + random.integer(5000))),
  (text, random) => {
    const start = place(text, random);
    return text + text.slice(start, start + random.integer(400));
  },
];

/** One to six changes. */
export function mutated(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.integer(6); left > 0; left--) changed = from(CHANGES, random)(changed, random);
  return changed;
}

/** A byte or two changed as well, as where a disk or a wire errs. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let left = random.integer(3); left > 0 && copy.length > 0; left--)
    copy[random.integer(copy.length)] = random.integer(256);
  return copy;
}

/** Of a thousand, a million and the like behind a number. */
const SCALES = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];
/** So many groups of digits make a number of thousands. */
const MOST_GROUPS = 6;

/** Every number of the text, whatever its marks mean: neighbouring groups of digits, of which the last may be decimals. */
function numbersIn(given: string): ReadonlySet<number> {
  const text = withAsciiDigits(given.replaceAll('\u2212', '-'));
  const found = new Set<number>();
  for (const [, first, second, third] of text.matchAll(/(\d+):(\d\d)(?::(\d\d(?:[.,]\d+)?))?/g)) {
    const minutes = Number(first) * 60 + Number(second);
    found.add(third === undefined ? minutes : minutes * 60 + Number(third.replace(',', '.')));
    found.add(minutes * 60);
  }
  const groups = Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    digits,
    index,
    end: index + digits.length,
  }));
  groups.forEach(({ digits: first, index }, at) => {
    const exponent = (end: number) => /^[.,]?(e[+-]?\d+)/i.exec(text.slice(end, end + 8))?.[1] ?? '';
    const add = (number: string, end: number) => {
      found.add(Number(number));
      if (/\p{L}/u.test(text.slice(end, end + 3))) for (const scale of SCALES) found.add(Number(number) * scale);
      found.add(Number(number + exponent(end)));
    };
    add(first, groups[at]!.end);
    if (/[.,]/.test(text[index - 1] ?? '')) add(`.${first}`, groups[at]!.end);
    let joined = first;
    for (let next = at + 1; next < Math.min(groups.length, at + MOST_GROUPS); next++) {
      const { digits, end } = groups[next]!;
      if (!/^[.,\u00a0\u202f '’]$/.test(text.slice(groups[next - 1]!.end, groups[next]!.index))) break;
      add(`${joined}.${digits}`, end);
      joined += digits;
      add(joined, end);
    }
  });
  return found;
}

const rowValues = (text: string, value: number): boolean => {
  const numbers = numbersIn(text);
  return numbers.has(Math.abs(value)) || numbers.has(value);
};

/** What is wrong with an answer to a text, or null. Only means of several rows are no cells of the text. */
export function flawOf(result: Imported, text: string | null): string | null {
  const { report } = result;
  for (const column of report?.columns ?? []) {
    if (column.count < 0 || column.missing < 0) return `${column.name} counts less than nothing`;
    if (column.kind === 'number' && column.count + column.missing !== report!.rows) return `${column.name} lost a row`;
  }
  if (!result.ok) return null;
  const { values, time, features } = result.series;
  if (values.length < 20) return 'the series is too short';
  if (Number.isNaN(values[0]) || Number.isNaN(values.at(-1))) return 'a missing value at an end';
  if (values.some((value) => Math.abs(value) === Infinity)) return 'an infinite value';
  if (new Set(values).size < 2) return 'nothing but one value';
  if (features.some((feature) => feature.values.length !== values.length)) return 'a feature of another length';
  if (time.kind !== 'index') {
    if (time.values.length !== values.length) return 'an axis of another length';
    if (time.values.some((each, at) => Number.isNaN(each) || (at > 0 && each <= time.values[at - 1]!)))
      return 'time does not rise';
  }
  const present = values.filter((value) => !Number.isNaN(value));
  const target = result.report.columns.find(({ name }) => name === result.report.target);
  if (target && present.length > target.count) return 'more values than cells with numbers';
  if (text === null) return null;
  const known = numbersIn(text);
  const strange = present.find((value) => !known.has(Math.abs(value)));
  return strange === undefined ? shiftOf(result, text) : `${strange} is nowhere in the text`;
}

/** Where rows are neither quoted over lines nor wide, a value and its date must stand in one line. */
function shiftOf(result: Imported, text: string): string | null {
  if (!result.ok || result.report.kind !== 'text' || result.report.layout === 'wide' || text.includes('"')) return null;
  const { time, values } = result.series;
  if (time.kind !== 'date' || result.report.time?.format !== 'YYYY-MM-DD' || result.report.time.column.includes(' '))
    return null;
  const lines = new Map<string, string[]>();
  // A lone carriage return ends lines only where nothing else does.
  for (const line of text.split(text.includes('\n') ? '\n' : '\r')) {
    for (const [date] of line.matchAll(/\d{4}-\d\d-\d\d/g)) lines.set(date, [...(lines.get(date) ?? []), line]);
  }
  for (const [at, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const date = new Date(time.values[at]!).toISOString().slice(0, 10);
    if (!(lines.get(date) ?? []).some((line) => rowValues(line, value))) return `${value} does not stand at ${date}`;
  }
  return null;
}
