/** The shipped data sets, and the thumbnails of the registry. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../settings/sources/sources';
import { DATASET_NAMES, GENERATOR_NAMES, type DatasetName } from '../settings/sources/names';
import { readDataset } from './dataset';
import { imported } from './importing/imported.fixture';
import { preview } from './saved/thumbnail';

const bytesOf = (name: DatasetName) => new Uint8Array(readFileSync(`public/data/${SOURCES[name].file}`));
const open = (name: DatasetName) => readDataset(name, bytesOf(name).buffer);
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('the data sets', () => {
  it.each([
    ['air-passengers', 144, 0, 'month', '1949-01-01', '1960-12-01', ''],
    ['co2', 746, 5, 'month', '1958-03-01', '2020-04-01', 'adjusted CO2'], // three gaps of five months in all
    ['co2-weekly', 2284, 59, 'day', '1958-03-29', '2001-12-29', ''],
    ['sunspots', 309, 0, 'year', '1700-01-01', '2008-01-01', ''],
    ['el-nino', 732, 0, 'month', '1950-01-01', '2010-12-01', ''],
    ['seattle-temperature', 1461, 0, 'day', '2012-01-01', '2015-12-31', 'precipitation temp_min wind weather'],
    ['seattle-hourly', 8759, 0, 'minute', '2010-01-01', '2010-12-31', 'pressure wind'],
    ['us-births', 3652, 0, 'day', '1994-01-01', '2003-12-31', 'day_of_week'],
  ] as const)('%s', (name, length, holes, precision, first, last, features) => {
    const { values, time, ...series } = open(name);
    expect(series).toMatchObject({
      source: name,
      fileName: '',
      unit: SOURCES[name].unit,
      season: SOURCES[name].season,
    });
    expect(values).toHaveLength(length);
    expect(values.filter((value) => Number.isNaN(value))).toHaveLength(holes);
    expect(time.kind === 'date' && time.precision).toBe(precision);
    const dates = time.kind === 'date' ? time.values : new Float64Array();
    expect(dates).toHaveLength(length);
    expect([day(dates[0]!), day(dates[length - 1]!)]).toEqual([first, last]);
    expect(series.features.map((feature) => feature.name).join(' ')).toBe(features);
    expect(series.features.every((feature) => feature.values.length === length)).toBe(true);
  });

  it('co2 has holes where months are absent', () => {
    const { values } = open('co2');
    expect([...values.keys()].filter((at) => Number.isNaN(values[at]))).toEqual([3, 7, 71, 72, 73]);
  });

  it('ecg has seconds, and the sensors have no time', () => {
    const { time } = open('ecg');
    expect(time.kind === 'number' && [time.name, time.values[120]]).toEqual(['time_s', 1]);
    expect(open('sensor-network').time).toEqual({ kind: 'index' });
  });

  it.each(DATASET_NAMES)('%s is read by the importer as it is here', async (name) => {
    const { column, timeColumns, season } = SOURCES[name];
    const choices = column ? { target: column, time: timeColumns } : {};
    const result = await imported(bytesOf(name), choices);
    expect(result.ok && { ...result.series, season }).toEqual({
      ...open(name),
      source: 'csv',
      fileName: 'a.csv',
      unit: '',
    });
  });
});

describe('the thumbnails', () => {
  /** As the registry has to say it: a failure shows the line to put there. */
  const line = (points: readonly number[]) => `preview: [${points.join(', ')}]`;

  it.each(DATASET_NAMES)('%s is that of the data', (name) => {
    const { preview: points, season } = SOURCES[name];
    expect(line(points)).toBe(line(preview(open(name).values, season)));
  });

  it.each([...DATASET_NAMES, ...GENERATOR_NAMES])('%s has 24 points from 0 to 1', (name) => {
    const { preview: points } = SOURCES[name];
    expect(points).toHaveLength(24);
    expect([Math.min(...points), Math.max(...points)]).toEqual([0, 1]);
  });
});
