import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Series, TimeAxis } from '../../model/protocol/series';
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
const rowsOf = (series: Series) => Papa.parse<string[]>(seriesCsv(series).trimEnd(), { delimiter: ',' }).data;
const dates = (precision: Extract<TimeAxis, { kind: 'date' }>['precision'], ...texts: string[]): Series => ({
  ...plain,
  values: Float64Array.from(texts, (_, index) => index),
  time: { kind: 'date', precision, values: Float64Array.from(texts, (text) => Date.parse(text)) },
});

describe('a series as CSV', () => {
  it('has all digits, and no blank line for a hole', () => {
    expect(seriesCsv(plain)).toBe('value\n1\nNA\n0.30000000000000004\n-1e-9\n1e+21\n');
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
    expect(seriesCsv(series)).toBe('year,value,n,c\n1999,1,,"a, b"\n2000,,5,"say ""c"""\n2001,3,6,\n');
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
