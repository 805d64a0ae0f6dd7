import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, opened, problemOf } from './testFiles';

const wave = (at: number) => ((at * 7) % 11) + 0.5;

describe('the column that is suggested', () => {
  it.each([
    ['after the date', 'date,rain', (at: number) => `2020-01-${at + 1},${wave(at)}`, 'rain'],
    ['after the number of the row', 'n,rain', (at: number) => `${at + 1},${wave(at)}`, 'rain'],
    ['after an index', 'index,rain', (at: number) => `${at * 10},${wave(at)}`, 'rain'],
    ['after one that never changes', 'station,rain', (at: number) => `5,${wave(at)}`, 'rain'],
    ['after one that codes the weekday', 'weekday,rain', (at: number) => `${(at % 7) + 1},${wave(at)}`, 'rain'],
    ['after the year', 'year,rain', (at: number) => `${1990 + at},${wave(at)}`, 'rain'],
    ['after a year, a month and a day', 'year,month,day,rain', (at: number) => `2020,1,${at + 1},${wave(at)}`, 'rain'],
    ['after seconds', 'time (s),volt', (at: number) => `${at / 8},${wave(at)}`, 'volt'],
    ['the only one', 'n', (at: number) => `${at + 1}`, 'n'],
  ])('is %s', (_, header, row, column) => {
    expect(opened(csv(header, row)).report.column).toBe(column);
  });

  it('gives way to the one that is asked for', () => {
    const text = csv('a,b', (at) => `${wave(at)},${-wave(at)}`);
    expect(opened(text, 'b').series.values[0]).toBe(-0.5);
  });
});

describe('the time axis', () => {
  const timeOf = (header: string, row: (at: number) => string) => {
    const { series, report } = opened(csv(header, row));
    const { time, season } = series;
    return { column: report.timeColumn, kind: time.kind, precision: time.kind === 'date' && time.precision, season };
  };

  it.each([
    ['month', (at: number) => `${2000 + Math.floor(at / 12)}-${(at % 12) + 1}`, 'month', 12],
    ['day', (at: number) => `${at + 1}.1.2020`, 'day', 7],
    ['week', (at: number) => new Date(Date.UTC(2020, 0, 1 + 7 * at)).toISOString(), 'day', 0],
    ['quarter', (at: number) => `${2000 + Math.floor(at / 4)}-${(at % 4) * 3 + 1}-01`, 'month', 4],
    ['hour', (at: number) => `2020-01-01 ${at}:00`, 'minute', 24],
    ['date', (at: number) => `${1990 + at}-12-31`, 'year', 0],
    ['year', (at: number) => `${1990 + at}`, 'year', 0],
  ])('of a column %s', (name, date, precision, season) => {
    const time = timeOf(`${name},v`, (at) => `${date(at)},${wave(at)}`);
    expect(time).toEqual({ column: name, kind: 'date', precision, season });
  });

  it('comes from year, month and day in three columns', () => {
    const { report, series } = opened(csv('day,month,year,v', (at) => `${at + 1},5,2021,${wave(at)}`));
    expect(report.timeColumn).toBe('year month day');
    expect(series.time.kind === 'date' && series.time.values[1]).toBe(Date.UTC(2021, 4, 2));
  });

  it('may count in a unit of its own', () => {
    const { time } = opened(csv('time_s,v', (at) => `${at / 8},${wave(at)}`)).series;
    expect(time.kind === 'number' && [time.name, time.values[8]]).toEqual(['time_s', 1]);
  });

  it('is a count where the dates do not rise', () => {
    expect(timeOf('day,v', (at) => `2020-01-${30 - at},${wave(at)}`).kind).toBe('index');
    expect(timeOf('day,v', (at) => `${at === 3 ? '' : `2020-01-${at + 1}`},${wave(at)}`).kind).toBe('index');
  });
});

describe('missing values', () => {
  it('are left out at the ends and filled in between', () => {
    const cells = ['', 'NA', ...Array.from({ length: 20 }, (_, at) => `${at * at}`), 'null', '400', '?'];
    const { series, report } = opened(csv('year,v', (at) => `${1990 + at},${cells[at]}`, cells.length));
    expect(series.values).toHaveLength(22);
    expect([...series.interpolated]).toEqual([20]);
    expect(series.values[20]).toBe((361 + 400) / 2);
    expect(series.time.kind === 'date' && series.time.values[0]).toBe(Date.UTC(1992, 0, 1));
    expect(report.missing).toBe(4);
    expect(report.columns[1]).toEqual({ name: 'v', kind: 'number', count: 21, missing: 4 });
  });

  it('are cells that hold no number, and these are listed', () => {
    const { series, report } = opened(csv('v', (at) => (at === 4 ? 'broken' : `${wave(at)}`)));
    expect([...series.interpolated]).toEqual([4]);
    expect(report.skipped).toEqual([{ line: 6, reason: 'not-a-number' }]);
  });

  it('are counted all and listed up to twenty', () => {
    const { report } = opened(csv('a,b', (at) => (at % 2 ? '\n1' : `${at},${wave(at)}`), 60));
    expect(report.skipped).toHaveLength(20);
    expect(report.skippedCount).toBe(60);
    expect(report.rows).toBe(30);
  });
});

describe('a problem', () => {
  it.each([
    [{ code: 'no-numbers', columns: ['a', 'b'] }, csv('a,b', () => 'x,y'), ''],
    [{ code: 'no-such-column', column: 'c', columns: ['a', 'b'] }, csv('a,b', (at) => `${at},y`), 'c'],
    [{ code: 'column-without-numbers', column: 'b', line: 2, cell: 'y' }, csv('a,b', (at) => `${at},y`), 'b'],
    [{ code: 'too-few-rows', rows: 19, needed: 20 }, csv('a', (at) => `${wave(at)}`, 19), ''],
    [{ code: 'constant', column: 'a', value: 5 }, csv('a', () => '5'), ''],
    [{ code: 'infinite', column: 'a', line: 5 }, csv('a', (at) => (at === 3 ? '1e999' : `${at}`)), ''],
  ])('%j', (problem, text, column) => {
    expect(problemOf(text, column)).toEqual(problem);
  });

  it('is a file of more than 50 MB', () => {
    expect(problemOf(new ArrayBuffer(60_000_000))).toEqual({ code: 'too-large', megabytes: 60, limit: 50 });
  });
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 });
const column = fc.array(number, { minLength: 20, maxLength: 40 }).filter((values) => new Set(values).size > 1);

describe('whatever is written', () => {
  it('is read back the same', () => {
    fc.assert(
      fc.property(column, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (values, delimiter, header) => {
        const text = csv(header ? `a${delimiter}b` : '', (at) => `x${delimiter}${values[at]}`, values.length);
        const { series } = opened(text);
        expect([...series.values]).toEqual(values.map((value) => value + 0));
      }),
    );
  });

  it('never makes a value that is not finite', () => {
    const cell = fc.oneof(number.map(String), fc.constantFrom('', 'NA', '1,5', '1e999', 'x', '2020-01-01', '"', '-'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 20, maxLength: 40 }), (rows) => {
        const text = csv('', (at) => rows[at]!.join(';'), rows.length);
        if (problemOf(text)) return;
        expect(opened(text).series.values.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
