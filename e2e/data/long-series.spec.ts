/** A series so long that neither an epoch nor a forecast of all of it would be waited for. */
import { expect, test } from '../test';

test('a long series is forecast and judged on a sample while it trains, and its losses are drawn by step', async ({
  page,
  playground,
}) => {
  await playground.open();
  const rows = Array.from({ length: 100_000 }, (_, at) => (10 + 3 * Math.sin(at / 4) + Math.sin(at / 27)).toFixed(4));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'long.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`value\n${rows.join('\n')}`),
  });
  await expect(playground.forecast.caption()).toContainText('100,000 points');
  await playground.becomes('ready');
  await expect(page.getByText('forecast at 4,000 evenly spread points')).toBeVisible();
  await expect(page.getByText(/^On 4,000 of 99,\d+ windows/)).toBeVisible();
  await expect(page.getByText(/^Validation loss on 8,192 of/)).toBeVisible();

  const lines = () =>
    page.evaluate(() =>
      document.querySelector('[role="tabpanel"] svg path[stroke="var(--forecast)"]')?.getAttribute('d'),
    );
  const before = await lines();
  await playground.transport.train().click();
  await expect.poll(lines).not.toBe(before);
  await expect(page.locator('[data-line="steps"] path[d]:not([d=""])').first()).toBeAttached();
  expect(await playground.epoch()).toBe(0);
  await playground.transport.pause().click();
  await playground.becomes('paused');
  // Once it rests, all of it is forecast.
  await expect(page.getByText('evenly spread points')).toHaveCount(0, { timeout: 60_000 });
});
