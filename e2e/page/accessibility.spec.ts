/** The page as a whole. Its parts are looked at in the journeys of their own. */
import { violations } from '../axe';
import { inEveryLook } from '../looks';
import { expect, test } from '../test';

test('axe finds nothing in the page as it opens, nor with losses drawn, a unit pinned and a message shown', async ({
  page,
  playground,
}) => {
  await playground.open({ epochs: 2 });
  await test.step('as it opens', async () => expect(await violations(page)).toEqual([]));
  await playground.transport.train().click();
  await playground.becomes('finished');
  await playground.gates.cursor().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('input[type=file]').setInputFiles({ name: 'e.csv', mimeType: 'text/csv', buffer: Buffer.of() });
  await expect(page.getByRole('alert')).toBeVisible();
  await inEveryLook(page, async () => {
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});
