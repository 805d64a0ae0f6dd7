import { expect, test } from './test';

/** Large enough to be read in many slices. */
const ROWS = 900_000;

test('a large file shows how far it is, and can be cancelled', async ({ page, playground }) => {
  await playground.open();
  const row = (index: number) => `${index},${(100 + 10 * Math.sin(index / 50)).toFixed(6)}`;
  const text = ['step,value', ...Array.from({ length: ROWS }, (_, index) => row(index))].join('\n');
  await playground.data.upload('large.csv', text);
  const progress = page.getByRole('progressbar', { name: /^Reading… \d+ %$/ });
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(progress).toHaveCount(0);
  await expect(playground.forecast.caption()).toContainText('144 points');
  await expect(playground.transport.status()).not.toContainText('Opening');

  await playground.transport.step().click();
  await playground.hasSteps(1);
});
