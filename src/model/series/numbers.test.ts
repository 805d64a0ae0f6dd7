import { describe, expect, it } from 'vitest';
import { decimalMarkOf, isMissing, numberIn } from './numbers';

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

  it.each(['', '.', '-', 'e5', '1,23', '12,34,567', '1 234,567', '0x1F', '1-2', '5 apples', 'true', '1_000'])(
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
    ['.', ['1.234'], ';'],
    ['.', ['1', '2', 'NA'], ';'],
  ] as const)('is %j in %j', (mark, cells, delimiter) => {
    expect(decimalMarkOf(cells, delimiter)).toBe(mark);
  });
});
