import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellsIn, cellText } from './tableCell';
import { scanned, type Grid } from './grid';

function scan(text: string, delimiter = ',') {
  const steps = scanned(text, delimiter, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const rowsOf = (grid: Grid) =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: cellsIn(grid, row) }, (__, at) => cellText(grid, row, at)),
  );

describe('the scan of a text', () => {
  it.each([
    [
      'cells',
      'a,b\n1,2\n',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a last line without its end', 'a\n1', ',', [['a'], ['1']]],
    [
      'Windows line ends',
      'a,b\r\n1,2\r\n',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['blank lines and empty cells', 'a,b\n\n,\n', ',', [['a', 'b'], [''], ['', '']]],
    [
      'quotes, with delimiters, line breaks and quotes inside',
      '"a ""b"", c\nd", "e"\n1,2',
      ',',
      [
        ['a "b", c\nd', 'e'],
        ['1', '2'],
      ],
    ],
    ['quotes inside of a cell, as they are', '3" disk,5"\n', ',', [['3" disk', '5"']]],
    [
      'several spaces as one',
      '  a   b \n1 2\n',
      ' ',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['remarks, whose quotes are none', '# it is "so\na,b\n', ',', [['# it is "so'], ['a', 'b']]],
  ])('has %s', (_, text, delimiter, rows) => {
    expect(rowsOf(scan(text, delimiter).grid)).toEqual(rows);
  });

  it('knows the line of each row, and of a quotation mark without its match', () => {
    expect([...scan('a\n"x\ny",1\nb\n').grid.lines]).toEqual([1, 2, 4]);
    expect(scan('a,b\n"x\ny",2\n3,"4\n5,6\n').misquoted).toBe(4);
    expect(scan('a,b\n1,"2"3\n').misquoted).toBe(2);
  });

  it('stops at the end of the piece in which so many rows are reached, and counts the lines that are left', () => {
    const steps = scanned('1\n'.repeat(600_000), ',', 300_000);
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.map((share) => share.toFixed(1))).toEqual(['0.4']);
    const { unread, grid } = step.value;
    expect(unread + grid.rows).toBe(600_000);
    expect(grid.rows).toBeGreaterThanOrEqual(300_000);
    expect(grid.rows).toBeLessThan(350_000);
  });

  it('keeps every cell as the library reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '.', ',', ';', '"', '\n', ' ', '年') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\n', quotes: true });
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        expect(rowsOf(scan(text).grid)).toEqual(data.map((row) => row.map((each) => each.trim())));
      }),
    );
  });
});
