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
  /** As the registry has to say it: a failure shows the line to put there. */
  const line = (points: readonly number[]) => `preview: [${points.join(', ')}]`;

  it.each(DATASET_NAMES)('%s is that of the data', (name) => {
    const { preview: points, season } = SOURCES[name];
    expect(line(points)).toBe(line(preview(openDataset(name).series.values, season)));
  });

  it.each(GENERATOR_NAMES)('%s is that of the clean series', (name) => {
    const { preview: points, season } = SOURCES[name];
    const { values } = generate({ name, seed: 1, noise: 0, length: 400 });
    expect(line(points)).toBe(line(preview(values, season)));
  });

  it.each([...DATASET_NAMES, ...GENERATOR_NAMES])('%s has 24 points from 0 to 1', (name) => {
    const { preview: points } = SOURCES[name];
    expect(points).toHaveLength(24);
    expect([Math.min(...points), Math.max(...points)]).toEqual([0, 1]);
  });
});
