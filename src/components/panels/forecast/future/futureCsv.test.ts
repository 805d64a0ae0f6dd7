import { expect, it } from 'vitest';
import { futureCsv } from './futureCsv';

it('a future as CSV goes on in the series’ times, with the edges of each band, and nothing where there is none', () => {
  const text = futureCsv(
    {
      values: Float64Array.of(10, 20),
      bands: [{ level: 80, widths: Float64Array.of(2, Infinity) }],
      time: {
        kind: 'date',
        values: Float64Array.of(Date.UTC(2024, 0), Date.UTC(2024, 1), Date.UTC(2024, 2)),
        precision: 'month',
      },
    },
    1,
  );
  expect(text).toBe('step,time,forecast,low_80,high_80\n1,2024-02,10,8,12\n2,2024-03,20,,\n');
});
