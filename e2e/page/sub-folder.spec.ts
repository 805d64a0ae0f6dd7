import { expect, test as base } from '@playwright/test';
import { serveBuild } from '../pages/site';

const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright wants the pattern
  address: async ({}, use) => {
    const site = await serveBuild('/some/folder/');
    await use(site.address);
    site.stop();
  },
});

test('the build works in a sub-folder of any host', async ({ page, address }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) missing.push(response.url());
  });
  await page.goto(`${address}#engine=reference&epochs=2`);
  await expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('[data-state="finished"]')).toBeVisible();
  // A browser asks for this one by itself.
  expect(missing.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});
