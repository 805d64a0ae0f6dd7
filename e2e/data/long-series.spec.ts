/** A file so large that reading it takes a while; a series so long that neither an epoch nor a forecast of all of it would be waited for. */
import { expect, test } from '../test';

/** Large enough to be read in many slices. */
const ROWS = 300_000;

test('reading a large file is cancelled; a long series is judged on a sample while it trains, its losses drawn by step', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a large file shows how far it is, and can be cancelled', async () => {
    const row = (index: number) => `${index},${(100 + 10 * Math.sin(index / 50)).toFixed(6)}`;
    const text = ['step,value', ...Array.from({ length: ROWS }, (_, index) => row(index))].join('\n');
    // Clicked the moment it is there: on a fast machine the file may be read before a test has found the button.
    const shown = page.evaluate(
      () =>
        new Promise<string>((seen) => {
          const observer = new MutationObserver(() => {
            const bar = document.querySelector('progress');
            const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
            if (!bar || !cancel) return;
            observer.disconnect();
            seen(bar.labels[0]?.textContent ?? '');
            cancel.click();
          });
          observer.observe(document.body, { childList: true, subtree: true });
        }),
    );
    await playground.data.upload('large.csv', text);
    expect(await shown).toMatch(/Reading… \d+ %/);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(playground.forecast.caption()).toContainText('144 points');
    await expect(playground.transport.status()).not.toContainText('Opening');
    await playground.transport.step().click();
    await playground.hasSteps(1);
  });

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
