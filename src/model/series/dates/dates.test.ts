import { describe, expect, it } from 'vitest';
import { formatOf, orderOf } from './dateFormat';
import { dateIn, formOf } from './dates';

const read = (cell: string) => {
  const form = formOf(cell);
  const { order } = orderOf([cell]);
  const date = form ? dateIn(cell, form, order) : NaN;
  return Number.isNaN(date) ? null : new Date(date).toISOString().replace('T00:00:00.000Z', '').replace('.000Z', 'Z');
};

describe('a date', () => {
  it.each([
    ['2020-02-29', '2020-02-29', 'YYYY-MM-DD'],
    ['2020-2-9', '2020-02-09', 'YYYY-M-D'],
    ['2020/02/29', '2020-02-29', 'YYYY/MM/DD'],
    ['2020.02.29', '2020-02-29', 'YYYY.MM.DD'],
    ['2020年1月1日', '2020-01-01', 'YYYY年M月D日'],
    ['2020年12月', '2020-12-01', 'YYYY年M月'],
    ['2020年02月03日', '2020-02-03', 'YYYY年MM月DD日'],
    ['2020-02', '2020-02-01', 'YYYY-MM'],
    ['2020M11', '2020-11-01', "YYYY'M'MM"],
    ['20200229', '2020-02-29', 'YYYYMMDD'],
    ['20200229T1530', '2020-02-29T15:30:00Z', 'YYYYMMDDTHHmm'],
    ['29.2.2020', '2020-02-29', 'DD.M.YYYY'],
    ['1.2.2020', '2020-02-01', 'D.M.YYYY'],
    ['29/02/2020', '2020-02-29', 'DD/MM/YYYY'],
    ['2/29/2020', '2020-02-29', 'M/DD/YYYY'],
    ['31.12.69', '2069-12-31', 'DD.MM.YY'],
    ['31.12.70', '1970-12-31', 'DD.MM.YY'],
    ['5 Jan 2020', '2020-01-05', 'D MMM YYYY'],
    ['05-Mar-2020', '2020-03-05', 'DD-MMM-YYYY'],
    ['January 5, 2020', '2020-01-05', 'MMM D, YYYY'],
    ['Mon, 06 Jan 2020', '2020-01-06', 'ddd, DD MMM YYYY'],
    ['Dec 2020', '2020-12-01', 'MMM YYYY'],
    ['2020-Q3', '2020-07-01', 'YYYY-Q#'],
    ['Q3 2020', '2020-07-01', 'Q# YYYY'],
    ['2020-W01', '2019-12-30', 'YYYY-Www'],
    ['2020-W53-7', '2021-01-03', 'YYYY-Www-E'],
    ['2020-02-29T23:59:58Z', '2020-02-29T23:59:58Z', 'YYYY-MM-DDTHH:mm:ssZ'],
    ['2020-02-29 23:59', '2020-02-29T23:59:00Z', 'YYYY-MM-DD HH:mm'],
    ['2020-02-29T23:59:58+02:00', '2020-02-29T21:59:58Z', 'YYYY-MM-DDTHH:mm:ss±HH:mm'],
    ['2020-02-29 24:00', '2020-03-01', 'YYYY-MM-DD HH:mm'],
    ['29.2.2020 6:05', '2020-02-29T06:05:00Z', 'DD.M.YYYY H:mm'],
    ['2/29/2020 12:05 AM', '2020-02-29T00:05:00Z', 'M/DD/YYYY HH:mm AM'],
    ['2/29/2020 1:05:00 pm', '2020-02-29T13:05:00Z', 'M/DD/YYYY H:mm:ss AM'],
  ])('%s', (cell, date, format) => {
    expect(read(cell)).toBe(date);
    expect(formatOf([cell], formOf(cell)!, orderOf([cell]).order)).toBe(format);
  });

  it('has fractions of a second to the millisecond', () => {
    expect(dateIn('2020-01-01 00:00:00.5', 'yearFirst', 'dmy') % 1000).toBe(500);
    expect(dateIn('2020-01-01 00:00:00.123456', 'yearFirst', 'dmy') % 1000).toBe(123);
  });

  it.each([
    'sample 12',
    '42',
    '2020-02-30',
    '2020-13-01',
    '31.4.2020',
    '29/02/2019',
    '2020-01-01 25:00',
    '2020.01',
    '99999999',
    '',
    '2020-01-01x',
    '2020-01-01 12',
    'May',
    '1.2.3',
    '2020-W54',
    '2020-Q5',
    '12:60',
    '5 Foo 2020',
    '2020-1/1',
  ])('is not read from %j', (cell) => {
    expect(read(cell)).toBeNull();
  });
});

describe('day and month', () => {
  const firsts = Array.from({ length: 14 }, (_, at) => `01/${(at % 12) + 1}/${2020 + Math.floor(at / 12)}`);
  it.each([
    ['day first, where a first part is above 12', ['01/02/2020', '13/02/2020'], 'dmy', false],
    ['month first, where a second part is above 12', ['01/02/2020', '02/13/2020'], 'mdy', false],
    ['day first with points', ['01.02.2020', '02.03.2020'], 'dmy', false],
    ['day first in a list of firsts of the month', firsts, 'dmy', false],
    ['ambiguous where both orders are even', ['02/01/2020', '03/01/2020', '04/01/2020', '05/01/2020'], 'mdy', true],
    ['ambiguous where nothing tells', ['01/02/2020', '04/03/2020', '09/03/2020'], 'mdy', true],
    ['what most say where they do not agree', ['13/02/2020', '14/02/2020', '02/15/2020'], 'dmy', false],
  ] as const)('%s', (_, cells, order, ambiguous) => {
    expect(orderOf(cells)).toEqual({ order, ambiguous });
  });
});
