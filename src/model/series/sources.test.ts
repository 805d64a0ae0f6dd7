/** The shipped data sets and the thumbnails of the registry. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../config/registry';
import { DATASET_NAMES, GENERATOR_NAMES, type DatasetName } from '../config/sources';
import { columnSeries } from './columnSeries';
import { readCsv } from './csv';
import { generate } from './generate';
import { preview } from './preview';

function openDataset(name: DatasetName) {
  const { file: fileName, column, unit, timeColumns, season } = SOURCES[name];
  const table = readCsv(new Uint8Array(readFileSync(`public/data/${fileName}`)).buffer);
  const opened = table.ok
    ? columnSeries(table.value, { source: name, fileName, column, unit, timeColumns, season })
    : table;
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

describe('the data sets', () => {
  it.each([
    ['air-passengers', 144, 144, 'month', '1949-01-01', '1960-12-01'],
    ['co2', 741, 746, 'month', '1958-03-01', '2020-04-01'], // three gaps of five months in all
    ['sunspots', 309, 309, 'year', '1700-01-01', '2008-01-01'],
    ['seattle-temperature', 1461, 1461, 'day', '2012-01-01', '2015-12-31'],
    ['us-births', 3652, 3652, 'day', '1994-01-01', '2003-12-31'],
  ] as const)('%s', (name, rows, length, precision, first, last) => {
    const { series, report } = openDataset(name);
    const { time } = series;
    expect(report).toMatchObject({ rows, header: true, column: SOURCES[name].column, skippedCount: 0 });
    expect(report.missing).toBe(length - rows);
    expect(series).toMatchObject({ source: name, fileName: '', unit: SOURCES[name].unit });
    expect(series.values).toHaveLength(length);
    expect(series.values.every(Number.isFinite)).toBe(true);
    expect(time.kind === 'date' && time.precision).toBe(precision);
    const dates = time.kind === 'date' ? time.values : [];
    expect(dates).toHaveLength(length);
    expect(new Date(dates[0]!).toISOString().slice(0, 10)).toBe(first);
    expect(new Date(dates[length - 1]!).toISOString().slice(0, 10)).toBe(last);
  });

  it('co2 has its absent months filled in', () => {
    const { series } = openDataset('co2');
    expect([...series.interpolated]).toEqual([3, 7, 71, 72, 73]);
    expect(series.values[3]).toBeCloseTo((317.51 + 315.86) / 2);
  });
});

describe('the thumbnails', () => {
  const drawn = (values: Float64Array, season: number) => {
    const expected = preview(values, season);
    return { expected, message: `the registry should have preview: [${expected.join(', ')}]` };
  };

  it.each(DATASET_NAMES)('%s is that of the data', (name) => {
    const { expected, message } = drawn(openDataset(name).series.values, SOURCES[name].season);
    expect(SOURCES[name].preview, message).toEqual(expected);
  });

  it.each(GENERATOR_NAMES)('%s is that of the clean series', (name) => {
    const { values } = generate({ name, seed: 1, noise: 0, length: 400 });
    const { expected, message } = drawn(values, SOURCES[name].season);
    expect(SOURCES[name].preview, message).toEqual(expected);
  });

  it('have 24 points from 0 to 1', () => {
    for (const name of [...DATASET_NAMES, ...GENERATOR_NAMES]) {
      const points = SOURCES[name].preview;
      expect(points, name).toHaveLength(24);
      expect([Math.min(...points), Math.max(...points)], name).toEqual([0, 1]);
    }
  });
});
