/**
 * The format `.ts` of sktime and aeon, in which the UEA and UCR archives come: a header of lines with `@`, then a sequence a
 * line: the values of each dimension parted by commas, the dimensions by colons, and the label behind the last colon.
 */
import { cellNumber } from './cellNumber';
import { gatherer, labelOf, LIMITS, refused, type Gathered, type Gatherer, type Outcome } from './gathered';
import type { LabelledProblem } from '../../protocol/labelled';

const HEAD_CHARACTERS = 100_000;
export const looksLikeTs = (text: string): boolean =>
  /^[ \t]{0,9}@(?:problemName|classLabel|targetLabel|univariate|dimensions?|timeStamps|equalLength|seriesLength)\b/im.test(
    text.slice(0, HEAD_CHARACTERS),
  );

type Header = {
  readonly name: string | null;
  readonly labels: readonly string[];
  /** Null where the header does not say. */
  readonly dimensions: number | null;
  /** Index of the first line behind `@data`. */
  readonly data: number;
};
const isTrue = (word: string | undefined) => word?.toLowerCase() === 'true';
const isFalse = (word: string | undefined) => word?.toLowerCase() === 'false';
const isRemark = (line: string) => line === '' || line.startsWith('#') || line.startsWith('%');

/** What matters of the header; `missing`, `equalLength` and `seriesLength` are seen in the data itself. */
function headerOf(lines: readonly string[]): Outcome<Header> {
  let header: Omit<Header, 'data'> = { name: null, labels: [], dimensions: null };
  let classes = 0;
  for (const [at, given] of lines.entries()) {
    const line = given.trim();
    if (isRemark(line)) continue;
    if (!line.startsWith('@')) return refused({ code: 'no-data-line', line: at + 1 });
    const [keyword = '', ...words] = line.slice(1).split(/\s+/);
    switch (keyword.toLowerCase()) {
      case 'problemname':
        header = { ...header, name: words.join(' ') || null };
        break;
      case 'timestamps':
        if (!isFalse(words[0])) return refused({ code: 'time-stamps', line: at + 1 });
        break;
      case 'univariate':
        if (isTrue(words[0])) header = { ...header, dimensions: 1 };
        break;
      case 'dimension':
      case 'dimensions': {
        const dimensions = Number(words[0]);
        if (!Number.isInteger(dimensions) || dimensions < 1)
          return refused({ code: 'header', line: at + 1, text: line });
        if (dimensions > LIMITS.channels) {
          return refused({ code: 'too-many-channels', line: at + 1, channels: dimensions, limit: LIMITS.channels });
        }
        header = { ...header, dimensions };
        break;
      }
      case 'classlabel':
        if (!isTrue(words[0])) return refused({ code: 'no-class-labels', line: at + 1 });
        classes = at + 1;
        header = { ...header, labels: words.slice(1).map(labelOf) };
        break;
      case 'targetlabel':
        if (isTrue(words[0])) return refused({ code: 'no-class-labels', line: at + 1 });
        break;
      case 'data':
        if (classes === 0) return refused({ code: 'no-class-labels', line: at + 1 });
        return { ok: true, value: { ...header, data: at + 1 } };
      default:
        // Remarks on the data set, such as @author or @missing.
        break;
    }
  }
  return refused({ code: 'no-data-line', line: lines.length });
}

/** The numbers of one dimension; `cells` are those before it in the line. */
function dimensionOf(text: string, line: number, cells: number): Outcome<readonly number[]> {
  const numbers: number[] = [];
  for (const part of text.split(',')) {
    const cell = part.trim();
    if (cell.startsWith('(')) return refused({ code: 'time-stamps', line });
    const isMissing = cell === '?' || /^nan$/i.test(cell);
    const value = isMissing ? NaN : cellNumber(cell, '.');
    const place = cells + numbers.length + 1;
    if (Math.abs(value) === Infinity) return refused({ code: 'infinite', line, cell: place });
    if (!isMissing && value !== value) {
      return refused({ code: 'not-a-number', line, cell: place, text: cell.slice(0, 80) });
    }
    numbers.push(value);
  }
  return { ok: true, value: numbers };
}

function readCase(
  text: string,
  line: number,
  header: Header,
  dimensions: number,
  into: Gatherer,
): LabelledProblem | null {
  const parts = text.split(':');
  const label = labelOf(parts.pop()!.trim());
  if (parts.length !== dimensions) return { code: 'dimensions', line, dimensions: parts.length, expected: dimensions };
  if (header.labels.length > 0 && !header.labels.includes(label)) {
    return { code: 'unknown-label', line, label: label.slice(0, 80), known: header.labels };
  }
  if (label === '' || label === '?') return { code: 'no-label', line, id: '' };
  const read: (readonly number[])[] = [];
  let cells = 0;
  for (const part of parts) {
    const dimension = dimensionOf(part, line, cells);
    if (!dimension.ok) return dimension.problem;
    const steps = dimension.value.length;
    if (read[0] && steps !== read[0].length)
      return { code: 'dimension-lengths', line, lengths: [read[0].length, steps] };
    read.push(dimension.value);
    cells += steps;
  }
  const steps = read[0]!.length;
  const values = new Float64Array(steps * dimensions);
  for (let step = 0; step < steps; step++) {
    for (let each = 0; each < dimensions; each++) values[step * dimensions + each] = read[each]![step]!;
  }
  return into.add(values, label, null, line);
}

export function readTs(text: string, fileName: string): Outcome<Gathered> {
  const lines = text.split('\n');
  const found = headerOf(lines);
  if (!found.ok) return found;
  const header = found.value;
  const first = lines.slice(header.data).find((line) => !isRemark(line.trim())) ?? '';
  // Where the header does not say, the first sequence does.
  const dimensions = header.dimensions ?? Math.max(1, first.split(':').length - 1);
  if (dimensions > LIMITS.channels) {
    return refused({ code: 'too-many-channels', line: header.data + 1, channels: dimensions, limit: LIMITS.channels });
  }
  const into = gatherer(dimensions);
  for (let at = header.data; at < lines.length; at++) {
    const line = lines[at]!.trim();
    if (isRemark(line)) continue;
    const problem = readCase(line, at + 1, header, dimensions, into);
    if (problem) return refused(problem);
  }
  const channels = Array.from({ length: dimensions }, (_, at) => (dimensions === 1 ? 'value' : `dimension ${at + 1}`));
  const labels = header.labels.length > 0 ? header.labels : null;
  return into.gathered({ name: header.name ?? fileName, channels, labels });
}
