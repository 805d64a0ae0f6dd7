import { describe, expect, it } from 'vitest';
import { datesIn } from './dates';

const read = (...cells: string[]) => {
  const dates = datesIn(cells);
  return dates && Array.from(dates, (date) => (Number.isNaN(date) ? null : new Date(date).toISOString()));
};
const day = (date: string) => `${date}T00:00:00.000Z`;

describe('dates in a column', () => {
  it.each([
    ['2020-02-29', day('2020-02-29')],
    ['2020-2-9', day('2020-02-09')],
    ['2020/02/29', day('2020-02-29')],
    ['2020-02', day('2020-02-01')],
    ['20200229', day('2020-02-29')],
    ['29.2.2020', day('2020-02-29')],
    ['1.2.2020', day('2020-02-01')],
    ['29/02/2020', day('2020-02-29')],
    ['2/29/2020', day('2020-02-29')],
    ['2020-02-29T23:59:58Z', '2020-02-29T23:59:58.000Z'],
    ['2020-02-29 23:59', '2020-02-29T23:59:00.000Z'],
    ['2020-02-29T23:59:58.57+02:00', '2020-02-29T21:59:58.570Z'],
    ['29.2.2020 6:05', '2020-02-29T06:05:00.000Z'],
  ])('%s', (cell, date) => {
    expect(read(cell)).toEqual([date]);
  });

  it.each(['sample 12', '42', '2020-02-30', '2020-13-01', '31.4.2020', '2020-01-01 25:00', '2020.01', '99999999', ''])(
    'are not read from %j',
    (cell) => {
      expect(read(cell)).toBeNull();
    },
  );

  it('are all dates or none', () => {
    expect(read('2020-01-01', 'soon')).toBeNull();
  });

  it('may be missing', () => {
    expect(read('2020-01-01', 'NA')).toEqual([day('2020-01-01'), null]);
  });

  it('have the day first where a first part is above 12', () => {
    expect(read('01/02/2020', '13/02/2020')).toEqual([day('2020-02-01'), day('2020-02-13')]);
  });

  it('have the day first where the first part never changes', () => {
    expect(read('01/02/2020', '01/03/2020')).toEqual([day('2020-02-01'), day('2020-03-01')]);
  });

  it('have the month first where a second part is above 12, or nothing tells', () => {
    expect(read('01/02/2020', '02/13/2020')).toEqual([day('2020-01-02'), day('2020-02-13')]);
    expect(read('01/02/2020', '02/03/2020')).toEqual([day('2020-01-02'), day('2020-02-03')]);
  });
});
