/** A series as a CSV file that reads back as the same series: time, target, further columns; holes are empty cells. */
import type { TimePrecision } from '../../model/config/sources';
import type { Feature, Series, TimeAxis } from '../../model/protocol/series';

/** Stands for the first hole of a row that has nothing else: readers skip a row without anything. */
const HOLE_ALONE = 'NA';

/** In quotes where a separator of any program, a quotation mark, a line break or a comment's sign would be taken for one. */
const quoted = (text: string): string =>
  /[",;\t|\r\n#]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** All digits that a number needs to be the same again. */
const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '');

type DateLength = TimePrecision | 'second' | 'millisecond';
/** Characters of an ISO date to each part of it, from coarse to fine. */
const LENGTHS: Readonly<Record<DateLength, number>> = {
  year: 4,
  month: 7,
  day: 10,
  minute: 16,
  second: 19,
  millisecond: 23,
};
const DATE_LENGTHS = Object.keys(LENGTHS) as readonly DateLength[];

/** What an ISO date has after a cut, where nothing is lost by it. */
const ISO_START = '0000-01-01T00:00:00.000';

/** The shortest form, no coarser than the axis' own, that keeps all dates: seconds must not be lost. */
function dateLength(dates: readonly string[], precision: TimePrecision): number {
  const candidates = DATE_LENGTHS.slice(DATE_LENGTHS.indexOf(precision)).map((name) => LENGTHS[name]);
  const keepsAll = (length: number) => dates.every((date) => date.slice(length, -1) === ISO_START.slice(length));
  return candidates.find(keepsAll) ?? LENGTHS.millisecond;
}

type Column = { readonly name: string; readonly cells: readonly string[] };

/** No column where time steps are counted: the rows are counted again when it is read. */
function timeColumn(time: TimeAxis, taken: readonly string[]): readonly Column[] {
  if (time.kind === 'index') return [];
  if (time.kind === 'number') return [{ name: time.name, cells: Array.from(time.values, numberCell) }];
  const dates = Array.from(time.values, (value) => new Date(value).toISOString());
  const length = dateLength(dates, time.precision);
  const name = taken.includes('time') ? 'time (UTC)' : 'time';
  return [{ name, cells: dates.map((date) => date.slice(0, length)) }];
}

function featureColumn(feature: Feature): Column {
  const cell = feature.kind === 'number' ? numberCell : (label: number): string => quoted(feature.labels[label] ?? '');
  // An empty label would read back as a hole either way, so a hole needs no quotation marks.
  const cells = Array.from(feature.values, (value) => (Number.isNaN(value) ? '' : cell(value)));
  return { name: feature.name, cells };
}

/** Lines end in a line feed; text is UTF-8 without a mark; dates are UTC. The parts of a generated series are left out. */
export function seriesCsv({ column, values, time, features }: Series): string {
  const target: Column = { name: column || 'value', cells: Array.from(values, numberCell) };
  const further = features.map(featureColumn);
  const taken = [target, ...further].map(({ name }) => name);
  const columns = [...timeColumn(time, taken), target, ...further];
  const lines = [columns.map(({ name }) => quoted(name)).join(',')];
  for (let row = 0; row < values.length; row++) {
    const line = columns.map(({ cells }) => cells[row] ?? '').join(',');
    lines.push(line.length === columns.length - 1 ? HOLE_ALONE + line : line);
  }
  return `${lines.join('\n')}\n`;
}
