import { describe, expect, it } from 'vitest';
import { csv, problemOf, tableFrom } from './testFiles';

const shape = (text: string) => {
  const { columns, header, delimiter } = tableFrom(text);
  return { delimiter, header, names: columns.map(({ name }) => name), kinds: columns.map(({ kind }) => kind) };
};

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('parted by %j', (delimiter) => {
    const text = csv(
      ['day', 'rain', 'sky'].join(delimiter),
      (at) => [`2020-01-0${at + 1}`, at, 'grey'].join(delimiter),
      9,
    );
    expect(shape(text)).toEqual({
      delimiter,
      header: true,
      names: ['day', 'rain', 'sky'],
      kinds: ['date', 'number', 'text'],
    });
  });

  it('has decimal commas where semicolons part the cells', () => {
    const { columns } = tableFrom(csv('a;b', (at) => `${at},5;1.${at}00,25`, 9));
    expect(columns[0]?.numbers[3]).toBe(3.5);
    expect(columns[1]?.numbers[3]).toBe(1300.25);
  });

  it('has no header where its first row holds numbers as well', () => {
    const { header, names } = shape(csv('', (at) => `${at},${2 * at}`));
    expect({ header, names }).toEqual({ header: false, names: ['#1', '#2'] });
  });

  it('has a header if only some of its names are numbers', () => {
    expect(shape(csv('day,2019', (at) => `2020-01-${at + 1},${at / 7}`)).names).toEqual(['day', '2019']);
  });

  it('names every column once', () => {
    expect(shape(csv('a,a,,a (2),a', (at) => `${at},1,2,3,4`)).names).toEqual([
      'a',
      'a (2)',
      '#3',
      'a (2) (2)',
      'a (3)',
    ]);
  });

  it('takes hostile names as any others', () => {
    expect(shape(csv('__proto__,constructor', (at) => `${at},1`)).names).toEqual(['__proto__', 'constructor']);
  });

  it('keeps quoted delimiters, quotation marks and line breaks, and counts the lines', () => {
    const { columns, lines } = tableFrom('name,value\r\n"a, ""b""\r\nc",1\r\nd,2\r\n');
    expect(columns[0]?.cells).toEqual(['a, "b"\nc', 'd']);
    expect(lines).toEqual([2, 4]);
  });

  it('leaves out lines that are no rows, with their numbers', () => {
    const { skipped, lines } = tableFrom('# remark\na,b\n1,2\n\n3\n4,5,6\n7,8\n');
    expect(skipped).toEqual([
      { line: 1, reason: 'too-few-cells' },
      { line: 4, reason: 'blank' },
      { line: 5, reason: 'too-few-cells' },
      { line: 6, reason: 'too-many-cells' },
    ]);
    expect(lines).toEqual([3, 7]);
  });

  it('knows the line of a quotation mark without its match', () => {
    expect(problemOf('a,b\n1,2\n3,"4\n5,6\n')).toEqual({ code: 'quotes', line: 3 });
  });

  it.each(['', '\n\n', '  \n'])('is not there in %j', (text) => {
    expect(problemOf(text)).toEqual({ code: 'empty' });
  });
});
