import { violations } from '../axe';
import { columnOf, downloaded } from '../pages/download';
import { inEveryLook, speak } from '../looks';
import { RunsPanel } from '../pages/runs';
import { expect, test } from '../test';
import type { Playground } from '../pages/playground';

const TINY = { units: 4, lookBack: 12, epochs: 4 } as const;

async function trained(playground: Playground): Promise<void> {
  await playground.transport.train().click();
  await playground.becomes('finished');
}

/** Two runs that differ by their units; the first is evaluated before it makes way. */
async function twoRuns(playground: Playground): Promise<void> {
  const runs = new RunsPanel(playground.page);
  await playground.open(TINY);
  await trained(playground);
  await runs.open();
  await expect(runs.row(0).getByRole('cell').nth(4)).toHaveText(/^\d\.\d+$/);
  await playground.model.type('Units', 6);
  await playground.becomes('ready');
  await trained(playground);
}

test('ended runs are listed, named, starred, noted, deleted, brought back, taken along and opened whole', async ({
  browser,
  page,
  playground,
}) => {
  const runs = new RunsPanel(page);
  await twoRuns(playground);
  const losses = await playground.transport.losses();
  await runs.open();
  await expect(runs.rows()).toHaveCount(2);
  await expect(runs.row(0)).toContainText('Units 4 → 6');
  await expect(runs.row(1)).toContainText('First of its series');
  // The evaluation of each comes by and by.
  await expect(runs.row(0).getByRole('cell').nth(3)).toHaveText(/^\d\.\d+$/);
  await expect(runs.row(1).getByRole('cell').nth(4)).toHaveText(/^\d\.\d+$/);

  await runs.name(1).fill('the first, "quoted"');
  await runs.name(1).press('Enter');
  await runs.inRow(1, /^Star /).click();
  await expect(runs.inRow(1, /^Take the star/)).toHaveAttribute('aria-pressed', 'true');
  await runs.inRow(1, /^Note on/).click();
  await runs.region.getByRole('textbox', { name: /^Note on the first/ }).fill('kept for the talk');
  await runs.name(1).focus();
  await expect(runs.inRow(1, /^Note on/)).toHaveText('✎ •');

  const csv = await downloaded(page, () => runs.button('List as CSV').click());
  expect(csv).toContain('"the first, ""quoted"""');
  expect(columnOf(csv.replace('"the first, ""quoted"""', 'first'), 'epochs')).toEqual([4, 4]);
  const list = JSON.parse(await downloaded(page, () => runs.button('List as JSON').click())) as { note: string }[];
  expect(list.map(({ note }) => note)).toEqual(['', 'kept for the talk']);

  await test.step('a file of runs is read in another browser', async () => {
    const file = await downloaded(page, () => runs.button('File of runs').click());
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(page.url().replace(/#.*/, ''));
    const there = new RunsPanel(other);
    await other
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'lstm-runs.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(
      other.getByRole('alert').filter({ hasText: '2 runs of lstm-runs.json are in the list' }),
    ).toBeVisible();
    await there.open();
    await expect(there.rows()).toHaveCount(2);
    await there.inRow(1, /^Open /).click();
    await expect(other.locator('[data-state]')).toHaveAttribute('data-state', 'finished');
    await context.close();
  });

  await runs.inRow(0, /^Delete /).click();
  await expect(runs.rows()).toHaveCount(1);
  await runs.button('Bring 1 deleted run back').click();
  await expect(runs.rows()).toHaveCount(2);

  // Also after a reload; the one that is in place is as it was, and the other can be had again.
  await page.reload();
  await playground.becomes('finished');
  await runs.open();
  await expect(runs.name(1)).toHaveValue('the first, "quoted"');
  await runs.inRow(1, /^Open /).click();
  await expect(playground.model.exact('Units')).toHaveValue('4');
  await playground.becomes('finished');
  await runs.inRow(0, /^Open /).click();
  await expect(playground.model.exact('Units')).toHaveValue('6');
  await playground.becomes('finished');
  expect(await playground.transport.losses()).toBe(losses);

  await test.step('axe finds nothing in the region in any colours and language, and a phone is wide enough', async () => {
    await inEveryLook(page, async ({ colorScheme, language }) => {
      await page.getByRole('tab', { name: language === 'en' ? 'Runs' : '训练记录', exact: true }).click();
      const region = page.getByRole('region', { name: language === 'en' ? 'Runs' : '训练记录', exact: true });
      await region.getByRole('tab').first().click();
      await expect(region.locator('[data-run]')).toHaveCount(2);
      const names = await region.getByRole('tab').allTextContents();
      for (const name of names) {
        await region.getByRole('tab', { name, exact: true }).click();
        await expect(region.getByRole('tabpanel', { name, exact: true })).toBeVisible();
        expect(await violations(page, '#questions'), name).toEqual([]);
      }
      if (colorScheme === 'dark') return;
      await page.setViewportSize({ width: 390, height: 844 });
      for (const name of names) {
        await region.getByRole('tab', { name, exact: true }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
      }
      await page.setViewportSize({ width: 1440, height: 1010 });
    });
  });
  await speak(page, 'en');
  await runs.open();

  await expect(runs.region).toContainText(/Kept in this browser: 2 runs, 0\.\d\d MB\./);
  await runs.button('Delete all that is kept').click();
  await runs.button('Really delete all runs?').click();
  await expect(runs.rows()).toHaveCount(0);
  await expect(runs.region).toContainText('No run has been kept so far.');
});
