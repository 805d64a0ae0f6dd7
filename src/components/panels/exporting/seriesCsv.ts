/** A series as a CSV file that reads back as the same series: time, target, further columns; holes are empty cells. */
import type { TimePrecision } from '../../../model/settings/sources/names';
import type { Feature, Series, TimeAxis } from '../../../model/protocol/series';
import { tableText } from './tableText';

/** Stands for the first hole of a row that has nothing else: readers skip a row without anything. */
const HOLE_ALONE = 'NA';

/** In quotes where a separator of any program, a quotation mark, a line break or a comment's sign would be taken for one. */
const quoted = (text: string): string =>
  /[",;\t|\r\n#]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** All digits that a number needs to be the same again. */
const numberCell = (value: number): string => (Number.isFinite(value) ? String(value) : '');

/** Forms of a date from short to long: characters of an ISO date, and whether nothing is lost by them. */
const FORMS: readonly {
  readonly name: TimePrecision | 'second' | 'millisecond';
  readonly length: number;
  keeps(ms: number): boolean;
}[] = [
  { name: 'year', length: 4, keeps: (ms) => isDay(ms) && new Date(ms).getUTCMonth() === 0 && isFirst(ms) },
  { name: 'month', length: 7, keeps: (ms) => isDay(ms) && isFirst(ms) },
  { name: 'day', length: 10, keeps: (ms) => isDay(ms) },
  { name: 'minute', length: 16, keeps: (ms) => ms % 60_000 === 0 },
  { name: 'second', length: 19, keeps: (ms) => ms % 1000 === 0 },
  { name: 'millisecond', length: 23, keeps: () => true },
];
const isDay = (ms: number) => ms % 86_400_000 === 0;
const isFirst = (ms: number) => new Date(ms).getUTCDate() === 1;

/** The shortest form, no coarser than the axis' own, that keeps all dates: seconds must not be lost. */
function dateLength(dates: Float64Array, precision: TimePrecision): number {
  const forms = FORMS.slice(FORMS.findIndex(({ name }) => name === precision));
  return forms.find(({ keeps }) => dates.every(keeps))!.length;
}

type Column = { readonly name: string; cell(row: number): string };

/** No column where time steps are counted: the rows are counted again when it is read. */
function timeColumn(time: TimeAxis, taken: readonly string[]): readonly Column[] {
  if (time.kind === 'index') return [];
  const { values } = time;
  if (time.kind === 'number') return [{ name: time.name, cell: (row) => numberCell(values[row]!) }];
  const length = dateLength(values, time.precision);
  const name = taken.includes('time') ? 'time (UTC)' : 'time';
  return [{ name, cell: (row) => new Date(values[row]!).toISOString().slice(0, length) }];
}

function featureColumn({ name, values, ...feature }: Feature): Column {
  if (feature.kind === 'number') return { name, cell: (row) => numberCell(values[row]!) };
  // An empty label would read back as a hole either way, so a hole needs no quotation marks.
  const labels = feature.labels.map(quoted);
  return { name, cell: (row) => labels[values[row]!] ?? '' };
}

/** Lines end in a line feed; text is UTF-8 without a mark; dates are UTC. The parts of a generated series are left out. */
export function seriesCsv({ column, values, time, features }: Series): Iterable<string> {
  const target: Column = { name: column || 'value', cell: (row) => numberCell(values[row]!) };
  const further = features.map(featureColumn);
  const taken = [target, ...further].map(({ name }) => name);
  const columns = [...timeColumn(time, taken), target, ...further];
  const head = columns.map(({ name }) => quoted(name)).join(',');
  return tableText(head, values.length, (row) => {
    const line = columns.map(({ cell }) => cell(row)).join(',');
    return line.length === columns.length - 1 ? HOLE_ALONE + line : line;
  });
}
