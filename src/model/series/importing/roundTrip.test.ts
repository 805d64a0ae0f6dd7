/** Any table that is written out and read back is equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported, summaryOf } from './imported.fixture';

const DAY_MS = 86_400_000;

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100),
);
const column = fc
  .array(fc.option(number, { freq: 8, nil: NaN }), { minLength: 24, maxLength: 60 })
  .filter((values) => values.filter((value) => !Number.isNaN(value)).length > 20 && new Set(values).size > 3);

const WAYS = {
  dates: {
    'YYYY-MM-DD': (date: Date) => date.toISOString().slice(0, 10),
    'DD.MM.YYYY': (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('.'),
    YYYY年M月D日: (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
    'epoch ms': (date: Date) => String(date.getTime()),
  },
  holes: ['', 'NA', '-', 'null'],
  ends: ['\n', '\r\n'],
};

const way = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  quoted: fc.boolean(),
  mark: fc.boolean(),
  header: fc.boolean(),
  date: fc.constantFrom(...(Object.keys(WAYS.dates) as (keyof typeof WAYS.dates)[])),
  hole: fc.constantFrom(...WAYS.holes),
  end: fc.constantFrom(...WAYS.ends),
  day: fc.integer({ min: 14_000, max: 18_000 }),
});

describe('a table that is written out', () => {
  it('is read back equal, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        column,
        way,
        async (values, { delimiter, decimal, quoted, mark, header, date, hole, end, day }) => {
          // A decimal comma has to be told from the commas between cells.
          const quote = (cell: string) => (quoted || cell.includes(delimiter) ? `"${cell}"` : cell);
          const rows = values.map((value, at) => [
            WAYS.dates[date](new Date((day + at) * DAY_MS)),
            Number.isNaN(value) ? hole : String(value).replace('.', decimal),
          ]);
          const lines = [...(header ? [['date', 'value']] : []), ...rows];
          const text = (mark ? '\ufeff' : '') + lines.map((row) => row.map(quote).join(delimiter) + end).join('');
          const result = await imported(text, { delimiter, decimal, header, time: [header ? 'date' : '#1'] });
          if (!result.ok) throw new Error(summaryOf(result));
          const first = values.findIndex((value) => !Number.isNaN(value));
          const last = values.findLastIndex((value) => !Number.isNaN(value));
          const written = values.slice(first, last + 1);
          expect([...result.series.values]).toEqual(written.map((value) => value + 0)); // no negative zero
          const { time } = result.series;
          expect(time.kind === 'date' && [...time.values]).toEqual(written.map((_, at) => (day + first + at) * DAY_MS));
          expect(result.report.rows).toBe(values.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is found out without being told, where numbers have decimals', async () => {
    const plain = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 30, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(plain, way, async (whole, { delimiter, decimal, date, end, day }) => {
        fc.pre(new Set(whole).size > 15 && !(delimiter === ',' && decimal === ','));
        const values = whole.map((value) => (value * 10 + 1) / 100);
        const rows = values.map(
          (value, at) =>
            `${WAYS.dates[date](new Date((day + at) * DAY_MS))}${delimiter}${String(value).replace('.', decimal)}`,
        );
        const result = await imported(['date' + delimiter + 'value', ...rows, ''].join(end));
        if (!result.ok) throw new Error(summaryOf(result));
        expect([...result.series.values]).toEqual(values);
        expect(result.report).toMatchObject({ delimiter, decimal, header: true, target: 'value' });
        expect(result.report.time).toMatchObject({ column: 'date', frequency: 'day', format: date });
      }),
      { numRuns: 100 },
    );
  });
});
