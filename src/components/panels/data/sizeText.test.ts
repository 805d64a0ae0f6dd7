import { expect, it } from 'vitest';
import { wordsFor } from '../../../i18n/words';
import { sizeText } from './sizeText';

const DAY = 86_400_000;
const text = (distance: number) =>
  sizeText(
    { values: new Float64Array(3), time: { kind: 'date', precision: 'day', values: Float64Array.of(0, distance) } },
    wordsFor('en'),
  );

it.each([
  [DAY / 24, 'hourly'],
  [DAY, 'daily'],
  [7 * DAY, 'weekly'],
  [28 * DAY, 'monthly'],
  [31 * DAY, 'monthly'],
  [90 * DAY, 'quarterly'],
  [365 * DAY, 'yearly'],
])('%i ms apart is %s', (distance, rhythm) => {
  expect(text(distance)).toBe(`3 points · ${rhythm}`);
});

it.each([60_000, 2 * DAY, 45 * DAY, 1000 * DAY])('%i ms apart has no name', (distance) => {
  expect(text(distance)).toBe('3 points');
});
