import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../model/protocol/importing';
import type { Feature, Series, TimeAxis } from '../../../model/protocol/series';
import { importSteps } from '../../../model/series/importing/importer';
import { seriesCsv } from './seriesCsv';

const plain: Series = {
  source: 'drawn',
  fileName: '',
  column: 'value',
  unit: '',
  values: Float64Array.of(1, Number.NaN, 0.1 + 0.2, -1e-9, 1e21),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
const textOf = (series: Series) => [...seriesCsv(series)].join('');
const rowsOf = (series: Series) => Papa.parse<string[]>(textOf(series).trimEnd(), { delimiter: ',' }).data;
const dates = (precision: Extract<TimeAxis, { kind: 'date' }>['precision'], ...texts: string[]): Series => ({
  ...plain,
  values: Float64Array.from(texts, (_, index) => index),
  time: { kind: 'date', precision, values: Float64Array.from(texts, (text) => Date.parse(text)) },
});

describe('a series as CSV', () => {
  it('has all digits, and no blank line for a hole', () => {
    expect(textOf(plain)).toBe('value\n1\nNA\n0.30000000000000004\n-1e-9\n1e+21\n');
  });

  it('has no row without anything, which readers would skip', () => {
    const values = Float64Array.of(1, Number.NaN, 3);
    const series: Series = { ...plain, values, features: [{ kind: 'number', name: 'n', values }] };
    expect(textOf(series)).toBe('value,n\n1,1\nNA,\n3,3\n');
  });

  it('has empty cells for holes beside a time axis and further columns', () => {
    const series: Series = {
      ...plain,
      values: Float64Array.of(1, Number.NaN, 3),
      time: { kind: 'number', name: 'year', values: Float64Array.of(1999, 2000, 2001) },
      features: [
        { kind: 'number', name: 'n', values: Float64Array.of(Number.NaN, 5, 6) },
        { kind: 'category', name: 'c', labels: ['a, b', 'say "c"'], values: Float64Array.of(0, 1, Number.NaN) },
      ],
      components: [{ name: 'trend', values: Float64Array.of(1, 2, 3) }],
    };
    expect(textOf(series)).toBe('year,value,n,c\n1999,1,,"a, b"\n2000,,5,"say ""c"""\n2001,3,6,\n');
  });

  it.each(['a;b', 'tab\there', 'two\nlines', ' padded ', '#comment', '"', '温度', 'a|b', '__proto__'])(
    'gives the column name %j back',
    (column) => {
      expect(rowsOf({ ...plain, column })[0]).toEqual([column]);
    },
  );

  it('names a target without a name, and keeps the time apart from a column called so', () => {
    expect(rowsOf({ ...plain, column: '' })[0]).toEqual(['value']);
    expect(rowsOf({ ...dates('day', '2020-01-01'), column: 'time' })[0]).toEqual(['time (UTC)', 'time']);
  });

  it.each<[Series, string[]]>([
    [dates('year', '1949-01-01', '1950-01-01'), ['1949', '1950']],
    [dates('month', '1949-01-01', '1949-02-01'), ['1949-01', '1949-02']],
    [dates('day', '2020-02-29', '2020-03-01'), ['2020-02-29', '2020-03-01']],
    [dates('minute', '2020-02-29T00:00Z', '2020-03-01T13:30Z'), ['2020-02-29T00:00', '2020-03-01T13:30']],
    [dates('minute', '2020-02-29T00:00:00Z', '2020-02-29T00:00:01Z'), ['2020-02-29T00:00:00', '2020-02-29T00:00:01']],
    [dates('month', '2020-01-15', '2020-02-15'), ['2020-01-15', '2020-02-15']],
    [dates('day', '2020-01-01T00:00:00.250Z'), ['2020-01-01T00:00:00.250']],
  ])('cuts dates to their precision, but loses nothing of them', (series, expected) => {
    expect(rowsOf(series).map(([date]) => date)).toEqual(['time', ...expected]);
  });
});

async function readBack(series: Series, choices: ImportChoices): Promise<Series> {
  const bytes = new TextEncoder().encode(textOf(series));
  const steps = importSteps({ fileName: 'series.csv', content: bytes.buffer }, choices);
  for (;;) {
    const step = await steps.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.problem));
    return step.value.series;
  }
}

describe('a long series', () => {
  it('is written in pieces, none of them long', () => {
    const values = Float64Array.from({ length: 10_001 }, (_, at) => at);
    const pieces = [...seriesCsv({ ...plain, values })];
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20_000);
    expect(pieces.join('')).toBe(`value\n${[...values].join('\n')}\n`);
  });
});

describe('read by the importer', () => {
  const DAY = 86_400_000;
  const LENGTH = 40;
  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
  const withHoles = fc.array(fc.oneof({ weight: 5, arbitrary: number }, fc.constant(Number.NaN)), {
    minLength: LENGTH,
    maxLength: LENGTH,
  });
  /** Neither first nor last is a hole, and there is something to learn. */
  const target = withHoles.map((values) => Float64Array.from([1.5, ...values.slice(1, -1), -2]));
  const dateAxis = fc
    .record({
      start: fc.integer({ min: -20_000, max: 20_000 }),
      step: fc.constantFrom(1000, 60_000, 3_600_000, DAY, 7 * DAY),
    })
    .map(({ start, step }): TimeAxis => ({
      kind: 'date',
      precision: step < DAY ? 'minute' : 'day',
      values: Float64Array.from({ length: LENGTH }, (_, index) => start * DAY + index * step),
    }));
  const monthAxis = fc
    .record({ year: fc.integer({ min: 1850, max: 2050 }), months: fc.constantFrom(1, 12) })
    .map(({ year, months }): TimeAxis => ({
      kind: 'date',
      precision: months === 12 ? 'year' : 'month',
      values: Float64Array.from({ length: LENGTH }, (_, index) => Date.UTC(year, index * months)),
    }));
  const numberAxis = fc
    .array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: LENGTH, maxLength: LENGTH })
    .map((steps): TimeAxis => {
      let at = 0;
      return { kind: 'number', name: 'seconds', values: Float64Array.from(steps, (step) => (at += step)) };
    });
  const labels = ['sun', 'rain, heavy', 'fog "dense"', '雪'];
  const feature = fc.oneof(
    withHoles.map((values): Feature => ({ kind: 'number', name: 'visits; a day', values: Float64Array.from(values) })),
    fc.array(fc.nat(3), { minLength: LENGTH - 4, maxLength: LENGTH - 4 }).map(
      // Every label comes, in their order.
      (values): Feature => ({
        kind: 'category',
        name: '天气',
        labels,
        values: Float64Array.from([0, 1, 2, 3, ...values]),
      }),
    ),
  );
  const series = fc.record({
    values: target,
    time: fc.oneof(fc.constant<TimeAxis>({ kind: 'index' }), dateAxis, monthAxis, numberAxis),
    features: fc.uniqueArray(feature, { maxLength: 2, selector: ({ name }) => name }),
    column: fc.constantFrom('value', 'CO2, ppm', 'of "x"', ' 温度'.trim(), '__proto__'),
  });

  it('is the same series: values to the last digit, holes, time and further columns', async () => {
    await fc.assert(
      fc.asyncProperty(series, async (parts) => {
        const written: Series = { ...plain, ...parts };
        const read = await readBack(written, { target: parts.column });
        expect(read.column).toBe(written.column);
        expect(read.values).toEqual(written.values);
        expect(read.time).toEqual(written.time);
        expect(read.features).toEqual(written.features);
      }),
    );
  });
});
