import { violations } from '../axe';
import { inEveryRoom } from '../looks';
import { monthlySales } from './sales';
import { expect, test } from '../test';

/** Days and months of which none is above 12, in an order that nobody can tell; a blank line and a gap in the numbers. */
const UNDECIDABLE = [
  'date,sales',
  ...Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 5 }, (_, day) => `${month + 1}/${day + 1}/2020,${100 + 7 * month + day}`),
  ).flat(),
  '',
  '1/1/2021,about 190',
  '1/2/2021,190',
].join('\n');

/** Two series, one below the other. */
const day = (at: number) => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
const LONG = [
  'unique_id,ds,y',
  ...['H1', 'H2'].flatMap((id, series) =>
    Array.from({ length: 80 }, (_, at) => `${id},${day(at)},${100 + 200 * series + (at % 7)}`),
  ),
].join('\n');

test('what was understood is shown and corrected, asked for where nobody can tell, and chosen from', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('what was understood is shown, and each part of it corrected', async () => {
    await playground.data.upload('sales.csv', monthlySales(120));
    await playground.data.openImport();
    const dialog = playground.data.import;
    await expect(dialog.said('Delimiter')).toHaveText('Found: semicolon');
    await expect(dialog.said('Time column')).toHaveText('Found: month');
    await expect(dialog.said('Frequency')).toHaveText('Found: monthly');
    await expect(dialog.column('visits')).toContainText('120');
    await expect(dialog.preview().getByRole('row').nth(1)).toContainText('2010-01');

    await dialog.select('Target').selectOption('visits');
    await expect(playground.forecast.caption()).toContainText('from 900 to 1,100');
    await dialog.select('Time column').selectOption('None: count the rows');
    await expect(dialog.root.getByText('No column of dates: the rows are counted')).toBeVisible();
    await expect(dialog.select('Target')).toHaveValue('visits');

    // Nonsense is refused, said, and taken back.
    await dialog.select('Time column').selectOption('sales');
    await expect(dialog.said('Time column')).toHaveText('sales');
    await dialog.select('Time column').selectOption('Find it out');
    await expect(dialog.said('Time column')).toHaveText('Found: month');
    await dialog.close().click();
    await expect(playground.data.select('Column')).toHaveValue('visits');
    await playground.becomes('ready');
  });
  await test.step('where the dates do not tell, the order of day and month is asked for', async () => {
    await playground.data.upload('odd.csv', UNDECIDABLE);
    const asked = playground.data.region.getByRole('radiogroup', { name: /^Day or month first/ });
    await expect(asked).toBeVisible();
    // The answer counts when the file has been read once more.
    await asked.getByRole('radio', { name: 'day, month' }).click();
    await expect(playground.data.region.getByText(/^Time from “date”, D\/M\/YYYY/)).toBeVisible();

    await playground.data.openImport();
    const { root } = playground.data.import;
    await expect(root.getByRole('listitem').filter({ hasText: 'blank, left out' })).toContainText('line 62');
    await expect(root.getByRole('listitem').filter({ hasText: 'counts as missing' })).toContainText('about 190');
    await playground.data.import.close().click();
  });
  await test.step('of several series in one table another one is chosen', async () => {
    await playground.data.upload('long.csv', LONG);
    await expect(playground.forecast.caption()).toContainText('from 100 to 106');
    await playground.data.openImport();
    const dialog = playground.data.import;
    await dialog.select('Series (2, by unique_id)').selectOption('H2');
    await expect(playground.forecast.caption()).toContainText('from 300 to 306');
    await dialog.close().click();
    await playground.becomes('ready');
  });
  await test.step('axe finds nothing in the dialogs, and they fit', async () => {
    await inEveryRoom(page, async (width) => {
      // Where there is no room, panels are folded.
      if (width < 1000) await page.locator('summary').first().click();
      await page.getByRole('button', { name: /^(Paste…|粘贴…)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      await page.keyboard.press('Escape');

      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(UNDECIDABLE) });
      await page.getByRole('button', { name: /^(What was understood…|查看读取结果…)$/ }).click();
      await expect(page.getByRole('dialog').getByRole('table')).toHaveCount(2);
      expect(await violations(page, 'dialog[open]')).toEqual([]);
      const overflow = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  });
});
