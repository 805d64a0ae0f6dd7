import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decimalMarkOf, isMissing, numberIn, plainNumber } from './numbers';

describe('numbers in cells', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+.5', 0.5],
    ['5.', 5],
    ['\u22125', -5],
    ['1e-3', 0.001],
    ['1,234.5', 1234.5],
    ['1 234 567', 1234567],
    ["1'234", 1234],
    ['$1,234.50', 1234.5],
    ['-$5', -5],
    ['$-5', -5],
    ['5 €', 5],
    ['USD 12', 12],
    ['￥88', 88],
    ['12.5%', 12.5],
    ['(1,234.5)', -1234.5],
    ['($3.10)', -3.1],
    ['-0', 0],
  ])('with a decimal point: %s', (cell, value) => {
    expect(numberIn(cell, '.')).toBe(value);
  });

  it.each([
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['-,5', -0.5],
    ['1234', 1234],
  ])('with a decimal comma: %s', (cell, value) => {
    expect(numberIn(cell, ',')).toBe(value);
  });

  it.each(['', '.', '-', 'e5', '1,23', '1 234,567', '0x1F', '1-2', '5 apples', 'true', '1_000'])(
    'are not found in %j',
    (cell) => {
      expect(numberIn(cell, '.')).toBeNaN();
    },
  );

  it.each(['1e999', 'inf', 'Infinity', '9e100'])('are infinite where too large to compute with: %s', (cell) => {
    expect(numberIn(cell, '.')).toBe(Infinity);
    expect(numberIn(`-${cell}`, ',')).toBe(-Infinity);
  });

  it.each(['', 'NA', 'N/A', '#N/A', 'null', 'NaN', '-', '?', '.'])('are missing: %j', (cell) => {
    expect(isMissing(cell)).toBe(true);
  });
});

describe('the decimal mark', () => {
  it.each([
    ['.', ['1.5', '1,234'], ','],
    [',', ['1,5', '2'], ';'],
    [',', ['1.234,5'], ';'],
    [',', ['1,234'], ';'],
    ['.', ['1,234'], ','],
    [',', ['1.234'], ';'],
    ['.', ['1.234', '12:30'], ';'],
    ['.', ['1', '2', 'NA'], ';'],
  ] as const)('is %j in %j', (mark, cells, delimiter) => {
    expect(decimalMarkOf(cells, delimiter).decimal).toBe(mark);
  });
});

describe('a plain number', () => {
  const read = (cell: string, decimal: '.' | ',') => plainNumber(`;${cell};`, 1, cell.length + 1, decimal);

  it('is what the language reads, or left to the closer look', () => {
    const cell = fc.oneof(fc.double().map(String), fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ',') }));
    fc.assert(
      fc.property(cell, fc.constantFrom('.', ','), (text, decimal) => {
        const value = read(text, decimal);
        if (Number.isNaN(value)) return;
        expect(value).toBe(Number(text.replace(decimal, '.')) + 0);
        expect(value).toBe(numberIn(text, decimal));
      }),
    );
  });

  it('has up to 15 digits', () => {
    expect(read('-123456789.012345', '.')).toBe(-123456789.012345);
    expect(read('0,1', ',')).toBe(0.1);
    expect(read('1234567890123456', '.')).toBeNaN();
  });
});
